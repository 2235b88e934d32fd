//! Remembers what a site was made from, so that nothing is made twice.

use std::{
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

/// Fingerprint of `settings` and of the names and contents of all `inputs` (files or folders).
///
/// # Errors
/// When an input cannot be read; a folder that does not exist counts as empty.
pub(crate) fn of(settings: &str, inputs: &[&Path]) -> Result<String> {
    let mut hasher = Sha256::new();
    hasher.update(settings);
    for input in inputs {
        for file in files_under(input)? {
            hasher.update(file.to_string_lossy().as_bytes());
            let mut content = Vec::new();
            fs::File::open(&file)
                .and_then(|mut open| open.read_to_end(&mut content))
                .with_context(|| format!("cannot read {}", file.display()))?;
            hasher.update(content.len().to_le_bytes());
            hasher.update(&content);
        }
    }
    Ok(hex(&hasher.finalize()))
}

/// All files at or below `path`, sorted by name.
pub(crate) fn files_under(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    let mut files = Vec::new();
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(files),
        Err(error) => return Err(error).with_context(|| format!("cannot list {}", path.display())),
    };
    for entry in entries {
        files.extend(files_under(&entry?.path())?);
    }
    files.sort();
    Ok(files)
}

/// Short name for content that may be cached for ever: 16 hexadecimal digits.
pub(crate) fn short(content: &[u8]) -> String {
    hex(&Sha256::digest(content)[..8])
}

/// Where the stamp of the site at `out` is kept: outside, since the site is public.
pub(crate) fn beside(out: &Path) -> PathBuf {
    out.with_extension("stamp")
}

/// Whether the site stands and was made from the same inputs.
pub(crate) fn is_current(stamp_file: &Path, stamp: &str, out: &Path) -> bool {
    out.join("pkg/hash.txt").is_file()
        && fs::read_to_string(stamp_file).is_ok_and(|old| old == stamp)
}

/// Remembers `stamp`.
pub(crate) fn write(stamp_file: &Path, stamp: &str) -> Result<()> {
    fs::write(stamp_file, stamp).with_context(|| format!("cannot write {}", stamp_file.display()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{files_under, of};
    use std::fs;

    #[test]
    fn a_changed_renamed_or_added_file_changes_the_stamp() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("a.css", "one");
        let first = of("", &[folder.path()]).unwrap();
        assert_eq!(first, of("", &[folder.path()]).unwrap());
        write("a.css", "two");
        let changed = of("", &[folder.path()]).unwrap();
        write("b.css", "");
        let added = of("", &[folder.path()]).unwrap();
        let other_settings = of("dev", &[folder.path()]).unwrap();
        for (left, right) in [
            (&first, &changed),
            (&changed, &added),
            (&added, &other_settings),
        ] {
            assert_ne!(left, right);
        }
    }

    #[test]
    fn a_missing_folder_is_empty() {
        assert!(files_under("no/such/folder".as_ref()).unwrap().is_empty());
    }
}
