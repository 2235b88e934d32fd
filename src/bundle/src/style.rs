//! One style sheet out of many files.
//!
//! `style/main.css` lists them: `@import "components/table.css" layer(components);`.
//! The browser gets one file without imports, since each import would be a request of
//! its own that starts only when the one before has been read.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail, ensure};

use crate::stamp::files_under;

/// `style/main.css` with every import replaced by what it names, comments left out.
///
/// # Errors
/// When an import names no file, when a file is imported twice, or when a file below
/// `folder` is imported by none: it would be maintained and never seen.
pub(crate) fn one_sheet(folder: &Path) -> Result<String> {
    let mut used = BTreeSet::new();
    let sheet = inline(&folder.join("main.css"), &mut used)?;
    let forgotten: Vec<String> = files_under(folder)?
        .into_iter()
        .filter(|file| file.extension().is_some_and(|kind| kind == "css") && !used.contains(file))
        .map(|file| file.display().to_string())
        .collect();
    ensure!(
        forgotten.is_empty(),
        "no @import names {}",
        forgotten.join(", ")
    );
    Ok(sheet)
}

fn inline(file: &Path, used: &mut BTreeSet<PathBuf>) -> Result<String> {
    ensure!(
        used.insert(file.to_path_buf()),
        "{} is imported twice",
        file.display()
    );
    let text =
        fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut sheet = String::new();
    for line in without_comments(&text)
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
    {
        let Some(import) = line.strip_prefix("@import ") else {
            sheet.push_str(line);
            sheet.push('\n');
            continue;
        };
        let (name, layer) =
            parse_import(import).with_context(|| format!("in {}", file.display()))?;
        let path = file
            .parent()
            .map_or_else(|| PathBuf::from(&name), |folder| folder.join(&name));
        let content = inline(&path, used)?;
        match layer {
            Some(layer) => sheet.push_str(&format!("@layer {layer}{{\n{content}}}\n")),
            None => sheet.push_str(&content),
        }
    }
    Ok(sheet)
}

/// Takes `"name" layer(x);` or `url("name");` apart.
fn parse_import(import: &str) -> Result<(String, Option<String>)> {
    let import = import.trim().trim_end_matches(';').trim();
    let import = import
        .strip_prefix("url(")
        .map_or(import.to_owned(), |rest| rest.replacen(')', "", 1));
    let mut parts = import.splitn(3, '"');
    let (Some(""), Some(name), Some(rest)) = (parts.next(), parts.next(), parts.next()) else {
        bail!("cannot read `@import {import}`: expected a name in double quotes on one line");
    };
    match rest.trim() {
        "" => Ok((name.to_owned(), None)),
        rest => match rest
            .strip_prefix("layer(")
            .and_then(|layer| layer.strip_suffix(')'))
        {
            Some(layer) => Ok((name.to_owned(), Some(layer.to_owned()))),
            None => bail!("cannot read `{rest}` after \"{name}\": only layer(…) may follow"),
        },
    }
}

/// Leaves `/* … */` out, but not inside strings.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut quote = None;
    while let Some(char) = chars.next() {
        match (quote, char) {
            (None, '/') if chars.peek() == Some(&'*') => {
                chars.next();
                let mut before = ' ';
                for inner in chars.by_ref() {
                    if before == '*' && inner == '/' {
                        break;
                    }
                    before = inner;
                }
                continue;
            }
            (None, '"' | '\'') => quote = Some(char),
            (Some(_), '\\') => {
                out.push(char);
                out.extend(chars.next());
                continue;
            }
            (Some(open), _) if open == char => quote = None,
            _ => {}
        }
        out.push(char);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::one_sheet;
    use std::fs;

    fn sheet(files: &[(&str, &str)]) -> anyhow::Result<String> {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        one_sheet(folder.path())
    }

    #[test]
    fn imports_are_replaced_in_order_inside_their_layer() {
        let css = sheet(&[
            ("main.css", "@layer base, parts;\n@import \"base.css\" layer(base);\n@import \"parts/a.css\" layer(parts);\n"),
            ("base.css", "/* why */\nbody {\n  margin: 0;\n}\n"),
            ("parts/a.css", "a::before { content: \"/* kept */\"; }\n"),
        ])
        .unwrap();
        assert_eq!(
            css,
            "@layer base, parts;\n@layer base{\nbody {\nmargin: 0;\n}\n}\n\
             @layer parts{\na::before { content: \"/* kept */\"; }\n}\n"
        );
    }

    #[test]
    fn a_forgotten_missing_or_doubled_file_is_named() {
        for (files, named) in [
            (vec![("main.css", ""), ("lost.css", "")], "lost.css"),
            (vec![("main.css", "@import \"gone.css\";")], "gone.css"),
            (
                vec![
                    ("main.css", "@import \"a.css\";\n@import \"a.css\";"),
                    ("a.css", ""),
                ],
                "a.css",
            ),
            (
                vec![("main.css", "@import \"a.css\" print;"), ("a.css", "")],
                "print",
            ),
        ] {
            let error = format!("{:#}", sheet(&files).unwrap_err());
            assert!(error.contains(named), "{error}");
        }
    }
}
