//! Writing the items of a vault into a file.

use serde::{Deserialize, Serialize};

/// How the file is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ExportFormat {
    /// JSON, encrypted under a password of its own.
    #[default]
    ProtectedJson,
    /// JSON that anybody can read.
    Json,
    /// A table that anybody can read; it holds logins and notes only.
    Csv,
}

impl ExportFormat {
    /// Every format, the safest first.
    pub const ALL: &'static [Self] = &[Self::ProtectedJson, Self::Json, Self::Csv];

    /// Its name in the event log, as official command lines have it; the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ProtectedJson => "encrypted_json",
            Self::Json => "json",
            Self::Csv => "csv",
        }
    }

    /// The format of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.name() == name)
    }

    /// What ends the name of such a file.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::ProtectedJson | Self::Json => "json",
            Self::Csv => "csv",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ExportFormat;

    #[test]
    fn a_format_reads_back_from_its_name() {
        for format in ExportFormat::ALL {
            assert_eq!(ExportFormat::parse(format.name()), Some(*format));
        }
        assert_eq!(ExportFormat::parse("zip"), None);
    }
}
