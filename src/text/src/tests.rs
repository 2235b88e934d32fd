//! What the generated methods promise, and that nothing in the language files is idle.

use std::path::{Path, PathBuf};

use super::generated::KEYS;
use super::*;

const NL: Text = Text::new(Lang::Nl);
const EN: Text = Text::new(Lang::En);

#[test]
fn plural_and_grouping_follow_the_language() {
    assert_eq!(EN.time_days(1), "1 day");
    assert_eq!(EN.time_days(2), "2 days");
    assert_eq!(EN.time_days(0), "0 days");
    assert_eq!(NL.time_days(1), "1 dag");
    assert_eq!(NL.time_days(1234), "1.234 dagen");
    assert_eq!(EN.time_days("some"), "some days");
}

#[test]
fn an_error_is_found_by_its_code() {
    assert_eq!(EN.error("not-found"), EN.error_not_found());
    assert_eq!(EN.error("not_found"), EN.error_not_found());
    assert_eq!(NL.error("no-such-code"), NL.error_unknown());
}

/// The keys of both languages are equal and so are their variables: the build checks it; this pins that it does.
#[test]
fn keys_are_unique_and_variables_are_sorted() {
    for pair in KEYS.windows(2) {
        assert!(pair[0].0 < pair[1].0, "{} stands twice", pair[1].0);
    }
    for (key, variables) in KEYS {
        assert!(variables.is_sorted(), "{key}: {variables:?}");
    }
}

#[test]
fn every_key_is_used() {
    let sources = sources();
    let errors = files(&root().join("text/en"), "ftl");
    let idle: Vec<_> = KEYS
        .iter()
        .map(|(key, _)| *key)
        .filter(|key| {
            let snake = key.replace('-', "_");
            let method = [format!(".{snake}("), format!("Text::{snake}")];
            let by_method = sources.iter().any(|s| method.iter().any(|m| s.contains(m)));
            let by_code = key.strip_prefix("error-").is_some_and(|code| {
                let literals = [format!("{code:?}"), format!("{:?}", code.replace('-', "_"))];
                sources
                    .iter()
                    .any(|s| literals.iter().any(|l| s.contains(l)))
            });
            let by_generator = *key == "error-unknown";
            let by_reference = errors.iter().any(|s| s.contains(&format!("{{ {key} }}")));
            !(by_method || by_code || by_reference || by_generator)
        })
        .collect();
    assert!(idle.is_empty(), "no source uses these keys: {idle:?}");
}

/// Codes that are written as literals where errors are made have a text of their own.
#[test]
fn every_error_code_has_a_text() {
    let mut mute = Vec::new();
    for source in sources() {
        for (call, position) in [
            ("FieldError::new(", 1),
            ("AppError::field(", 1),
            ("AppError::forbidden(", 0),
            ("AppError::conflict(", 0),
        ] {
            for after in source.split(call).skip(1) {
                let arguments = after.split_once(')').map_or("", |(a, _)| a);
                let Some(argument) = arguments.split(',').nth(position) else {
                    continue;
                };
                let Some(code) = argument.trim().strip_prefix('"') else {
                    continue;
                };
                let code = code.trim_end_matches('"');
                if EN.error(code) == EN.error_unknown() {
                    mute.push(code.to_owned());
                }
            }
        }
    }
    mute.sort_unstable();
    mute.dedup();
    assert!(mute.is_empty(), "no error-<code> text for: {mute:?}");
}

/// Every Rust source of the workspace, without the tests of this crate.
fn sources() -> Vec<String> {
    let mut all = Vec::new();
    for package in std::fs::read_dir(root()).expect("the workspace has a src folder") {
        let folder = package.expect("it can be listed").path();
        for part in ["src", "examples"] {
            all.extend(files(&folder.join(part), "rs"));
        }
    }
    all
}

fn files(folder: &Path, extension: &str) -> Vec<String> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else {
        return found;
    };
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|e| e == extension)
            && !path.ends_with("text/src/tests.rs")
        {
            let text = std::fs::read_to_string(&path).expect("a source is UTF-8");
            let without_tests = text.split("#[cfg(test)]\nmod tests").next();
            found.push(without_tests.unwrap_or_default().to_owned());
        }
    }
    found
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the package lies in src")
        .to_owned()
}
