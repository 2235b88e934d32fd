//! Archives that were made to hurt.

use import::{Format, Import, ParseError, Unrecognised, limits, parse, recognise};

use crate::support::{ALL, fails, zip};

#[test]
fn an_archive_does_not_unpack_without_end() {
    let zeros = vec![b' '; limits::UNPACKED + 1];
    let bomb = zip(&[("export.data", &zeros)]);
    assert!(bomb.len() < zeros.len() / 500);
    assert_eq!(fails(Format::OnePux, &bomb), ParseError::TooLarge);
    let bomb = zip(&[("data.json", &zeros)]);
    assert_eq!(recognise(None, &bomb), Err(Unrecognised::TooLarge));
    // Several files share one allowance.
    let table = [b"title,note\n".as_slice(), &zeros[..limits::UNPACKED / 2]].concat();
    let bomb = zip(&[("a.csv", &table), ("b.csv", &table), ("c.csv", &table)]);
    assert_eq!(fails(Format::Dashlane, &bomb), ParseError::TooLarge);
}

#[test]
fn an_archive_holds_so_many_files_and_no_more() {
    let names: Vec<String> = (0..=limits::ENTRIES)
        .map(|n| format!("files/{n}"))
        .collect();
    let mut files: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), b"".as_slice()))
        .collect();
    assert_eq!(
        recognise(None, &zip(&files)),
        Err(Unrecognised::TooManyEntries)
    );
    assert_eq!(
        fails(Format::OnePux, &zip(&files)),
        ParseError::TooManyEntries
    );
    files.truncate(limits::ENTRIES - 1);
    files.push(("export.data", br#"{"accounts":[]}"#));
    assert_eq!(recognise(None, &zip(&files)), Ok(Format::OnePux));
    assert_eq!(
        parse(Format::OnePux, &zip(&files), ALL),
        Ok(Import::default())
    );
}

#[test]
fn names_in_an_archive_are_no_paths() {
    for name in [
        "../export.data",
        "/export.data",
        "a/../export.data",
        "export.data/",
        "EXPORT.DATA",
        "..\\export.data",
    ] {
        let file = zip(&[(name, br#"{"accounts":[]}"#)]);
        assert_eq!(recognise(None, &file), Err(Unrecognised::Unknown), "{name}");
        assert_eq!(
            fails(Format::OnePux, &file),
            ParseError::Malformed,
            "{name}"
        );
    }
}

#[test]
fn damaged_contents_of_an_archive_are_noticed() {
    let file = zip(&[("export.data", br#"{"accounts":[]}"#)]);
    let start = file
        .windows(11)
        .position(|w| w == b"export.data")
        .expect("the entry")
        + 11;
    for at in start..start + 16 {
        let mut damaged = file.clone();
        damaged[at] ^= 0x10;
        assert_eq!(fails(Format::OnePux, &damaged), ParseError::Malformed);
    }
}
