//! Entry points for fuzzers: each reads hostile bytes and asserts what must hold for whatever they are.
//!
//! `fuzz/` drives them with libFuzzer; the tests replay the committed seeds through the same functions.

use crate::{Format, Import, Options, Parser, limits, parse, recognise};
use domain::{item::ITEM_PARTS_MAX, name};

/// What a page does with a file that somebody chose.
///
/// # Panics
/// When what was read breaks a promise of the model.
pub fn file(data: &[u8]) {
    if let Ok(format) = recognise(None, data) {
        read(format, data);
    }
}

/// What a page does with a file and the format that somebody named: the first byte, as a place in
/// [`Format::ALL`].
///
/// # Panics
/// When what was read breaks a promise of the model.
pub fn format(data: &[u8]) {
    if let Some((first, rest)) = data.split_first()
        && let Some(format) = Format::ALL.get(usize::from(*first) % Format::ALL.len())
    {
        read(*format, rest);
    }
}

/// The parts of a database of KeePass, which a fuzzer reaches one by one: it cannot make what a key authenticates.
///
/// # Panics
/// When what was read breaks a promise of the model.
pub fn kdbx(data: &[u8]) {
    if let Some(xml) = crate::kdbx::fuzz(data) {
        read(Format::KeePassXml, &xml);
    }
}

fn read(format: Format, data: &[u8]) {
    for trashed in [false, true] {
        let options = Options { trashed };
        let whole = parse(format, data, options);
        let mut parser = Parser::new(format, data, options);
        let sliced = loop {
            match parser
                .as_mut()
                .map_err(|error| *error)
                .and_then(|parser| parser.step(3))
            {
                Ok(progress) if progress.finished => break parser.map(Parser::finish),
                Ok(progress) => assert!(progress.done <= progress.total),
                Err(error) => break Err(error),
            }
        };
        assert!(whole == sliced, "slices change nothing");
        if let Ok(import) = whole {
            check(&import, options);
        }
    }
}

fn check(import: &Import, options: Options) {
    let folders = &import.vault.folders;
    for folder in folders {
        assert!(folder.len() <= limits::FOLDER_NAME && name::is_plain(folder));
        for level in folder.split('/') {
            assert!(level.trim() == level && !name::is_blank(level));
        }
    }
    let mut once: Vec<String> = folders
        .iter()
        .map(|folder| name::same_key(folder))
        .collect();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), folders.len());
    assert_eq!(import.report.counts.total(), import.vault.items.len());
    for item in &import.vault.items {
        assert!(!name::is_blank(&item.name));
        assert!(item.folders.iter().all(|place| *place < folders.len()));
        assert!(item.fields.len() <= ITEM_PARTS_MAX);
        assert!(options.trashed || item.deleted.is_none());
    }
}
