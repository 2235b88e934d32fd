//! How a mistake in the configuration is told.

use std::path::PathBuf;

/// A mistake in the configuration. Each says which key or file, where it was set, and what
/// would be right; none repeats the value of a secret.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A file that was named cannot be read.
    #[error("cannot read {}{}: {source}", path.display(), wanted_by.as_ref().map(|key| format!(" (named by {key})")).unwrap_or_default())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The key or variable that names it; `None` for the configuration file itself.
        wanted_by: Option<String>,
        /// What the system says.
        source: std::io::Error,
    },
    /// The file is not TOML.
    #[error("{}: {problem}", path.display())]
    Syntax {
        /// The file.
        path: PathBuf,
        /// Line, column and what was expected.
        problem: String,
    },
    /// A key that does not exist.
    #[error("{origin}: there is no `{name}`{}", near.as_ref().map(|near| format!("; did you mean `{near}`?")).unwrap_or_default())]
    Unknown {
        /// File or "environment".
        origin: String,
        /// As it was written.
        name: String,
        /// The known name that looks most like it.
        near: Option<String>,
    },
    /// A value that is not of the key's kind.
    #[error("{key} (from {origin}): {problem}")]
    Invalid {
        /// The key.
        key: &'static str,
        /// File, variable or "default".
        origin: String,
        /// What is wrong and what would be right.
        problem: String,
    },
    /// Both a secret and the name of the file that holds it.
    #[error("{variable} and {variable}_FILE are both set; keep one of them")]
    Twice {
        /// The variable without `_FILE`.
        variable: String,
    },
}

/// The known name that `name` is most likely meant to be.
pub(super) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|candidate| {
            (
                strsim::normalized_damerau_levenshtein(name, candidate),
                candidate,
            )
        })
        .filter(|(likeness, _)| *likeness > 0.6)
        .max_by(|(left, _), (right, _)| left.total_cmp(right))
        .map(|(_, candidate)| candidate)
}
