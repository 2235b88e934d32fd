//! Files so large that a cost that grows faster than their size would not come to an end.

use import::{Format, Import, ParseError, Reason, Unrecognised, limits, parse, recognise};

use crate::support::{ALL, CHROME, fails, keepass, refused};

#[test]
fn a_large_file_is_not_even_looked_at() {
    let file = vec![b'a'; limits::BYTES + 1];
    assert_eq!(recognise(None, &file), Err(Unrecognised::TooLarge));
    for format in Format::ALL {
        assert!(matches!(fails(*format, &file), ParseError::TooLarge));
    }
}

#[test]
fn the_export_of_a_full_vault_with_long_notes_is_read() {
    let items = usize::try_from(domain::item::ITEMS_MAX).expect("a number");
    let item = format!(r#"{{"type":2,"name":"a","notes":"{}"}}"#, "n".repeat(2_600));
    let file = format!(
        r#"{{"encrypted":false,"items":[{}]}}"#,
        vec![item; items].join(",")
    );
    assert!(file.len() > 100_000_000);
    assert_eq!(recognise(None, file.as_bytes()), Ok(Format::BitwardenJson));
    let import = parse(Format::BitwardenJson, file.as_bytes(), ALL).expect("it is read");
    assert_eq!(import.vault.items.len(), items);
}

#[test]
fn there_are_so_many_records_and_no_more() {
    let table = |rows: usize| format!("{CHROME}{}", "a,,,b,\n".repeat(rows));
    let import =
        parse(Format::ChromeCsv, table(limits::RECORDS).as_bytes(), ALL).expect("it is read");
    assert_eq!(import.vault.items.len(), limits::RECORDS);
    assert_eq!(
        fails(Format::ChromeCsv, table(limits::RECORDS + 1).as_bytes()),
        ParseError::TooManyRecords
    );

    let json = |items: usize| {
        let items = vec![r#"{"type":2,"name":"a"}"#; items].join(",");
        format!(r#"{{"encrypted":false,"items":[{items}]}}"#)
    };
    let import =
        parse(Format::BitwardenJson, json(limits::RECORDS).as_bytes(), ALL).expect("it is read");
    assert_eq!(import.vault.items.len(), limits::RECORDS);
    assert_eq!(
        fails(Format::BitwardenJson, json(limits::RECORDS + 1).as_bytes()),
        ParseError::TooManyRecords
    );
    let zeros = format!(
        r#"{{"encrypted":false,"items":[{}0]}}"#,
        "0,".repeat(4_000_000)
    );
    assert_eq!(
        fails(Format::BitwardenJson, zeros.as_bytes()),
        ParseError::TooManyRecords
    );
}

#[test]
fn attributes_are_not_compared_with_each_other() {
    let attributes: String = (0..300_000).map(|n| format!(" a{n}=\"\"")).collect();
    let file = keepass(&format!("<Name{attributes}></Name>"));
    assert_eq!(
        parse(Format::KeePassXml, file.as_bytes(), ALL),
        Ok(Import::default())
    );
}

#[test]
fn groups_without_entries_and_entries_without_end() {
    let file = keepass(&"<Group/>".repeat(200_000));
    assert_eq!(
        parse(Format::KeePassXml, file.as_bytes(), ALL),
        Ok(Import::default())
    );
    let value = "&lt;".repeat(limits::RECORD_BYTES + 1);
    let string = format!(
        "<String><Key>a</Key><Value>{}</Value></String>",
        "b".repeat(99)
    );
    let strings = string.repeat(limits::RECORD_BYTES / 100 + 1);
    for contents in [
        format!("<String><Key>a</Key><Value>{value}</Value></String>"),
        strings,
    ] {
        let file = keepass(&format!("<Entry>{contents}</Entry>"));
        let import = parse(Format::KeePassXml, file.as_bytes(), ALL).expect("it is read");
        assert_eq!(refused(&import), [(1, Reason::TooLong)]);
    }
}

#[test]
fn columns_are_not_looked_for_in_every_row() {
    let columns: String = (0..200_000).map(|n| format!(",c{n}")).collect();
    let file = format!(
        "title,username,password,url{columns}\n{}",
        "x\n".repeat(90_000)
    );
    assert_eq!(recognise(None, file.as_bytes()), Ok(Format::OnePasswordCsv));
    let import = parse(Format::OnePasswordCsv, file.as_bytes(), ALL).expect("it is read");
    assert_eq!(import.report.refused.len(), 90_000);
    // A row with very many cells, one field each.
    let file = format!(
        "title,username,password,url{columns}\na,b,c,d{}\n",
        ",1".repeat(200_000)
    );
    let import = parse(Format::OnePasswordCsv, file.as_bytes(), ALL).expect("it is read");
    assert_eq!(refused(&import), [(2, Reason::TooLong)]);
}

#[test]
fn folders_are_not_compared_with_each_other() {
    const HEADING: &str = "folder,favorite,type,name,notes,fields,reprompt,archivedDate,login_uri,login_username,\
                           login_password,login_totp\n";
    let rows: String = (0..30_000)
        .map(|n| format!("f{n},,note,a,,,,,,,,\n"))
        .collect();
    let file = format!("{HEADING}{rows}");
    let import = parse(Format::BitwardenCsv, file.as_bytes(), ALL).expect("it is read");
    assert_eq!(import.vault.folders.len(), limits::FOLDERS);
    assert_eq!(import.report.hints.len(), 30_000 - limits::FOLDERS);
}
