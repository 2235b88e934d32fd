//! XML and JSON that were made to hurt.

use import::{Format, Hint, ParseError, Reason, limits, parse, recognise};

use crate::support::{ALL, fails, keepass, refused};

#[test]
fn entities_are_not_expanded() {
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    let file = format!(
        "<?xml version=\"1.0\"?>{laughs}{}",
        keepass("<Name>&b;</Name>")
    );
    assert_eq!(recognise(None, file.as_bytes()), Ok(Format::KeePassXml));
    assert_eq!(
        fails(Format::KeePassXml, file.as_bytes()),
        ParseError::Entities
    );
    let file = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><KeePassFile/>";
    assert_eq!(
        fails(Format::KeePassXml, file.as_bytes()),
        ParseError::Entities
    );
    assert_eq!(
        fails(
            Format::KeePassXml,
            keepass("<Name>&nbsp;</Name>").as_bytes()
        ),
        ParseError::Entities
    );
}

#[test]
fn depth_has_an_end() {
    let deep = |levels: usize| {
        keepass(&format!(
            "{}{}",
            "<Group>".repeat(levels),
            "</Group>".repeat(levels)
        ))
    };
    assert!(parse(Format::KeePassXml, deep(limits::DEPTH - 3).as_bytes(), ALL).is_ok());
    assert_eq!(
        fails(Format::KeePassXml, deep(limits::DEPTH).as_bytes()),
        ParseError::TooDeep
    );
    assert_eq!(
        fails(
            Format::KeePassXml,
            "<KeePassFile>".repeat(1_000_000).as_bytes()
        ),
        ParseError::TooDeep
    );

    let deep = format!("{}{}", "[".repeat(400_000), "]".repeat(400_000));
    let file = format!(
        r#"{{"encrypted":false,"x":{deep},"items":[{{"type":2,"name":"a"}},{{"type":2,"fields":{deep}}}]}}"#
    );
    assert_eq!(recognise(None, file.as_bytes()), Ok(Format::BitwardenJson));
    let import = parse(Format::BitwardenJson, file.as_bytes(), ALL).expect("it is read");
    assert_eq!(import.report.counts.notes, 1);
    assert_eq!(refused(&import), [(2, Reason::Malformed)]);
    for format in [
        Format::BitwardenJson,
        Format::OnePux,
        Format::KeeperJson,
        Format::ProtonJson,
    ] {
        assert_eq!(fails(format, deep.as_bytes()), ParseError::Malformed);
        assert_eq!(
            fails(format, "{\"items\":".repeat(400_000).as_bytes()),
            ParseError::Malformed
        );
    }
}

#[test]
fn folders_do_not_grow_with_the_depth() {
    let name = "x".repeat(300_000);
    let open = format!(
        "<Group><Name>{name}</Name><Entry><String><Key>Title</Key><Value>a</Value></String></Entry>"
    );
    let levels = limits::DEPTH - 10;
    let file = keepass(&format!(
        "{}{}",
        open.repeat(levels),
        "</Group>".repeat(levels)
    ));
    let import = parse(Format::KeePassXml, file.as_bytes(), ALL).expect("it is read");
    assert_eq!(import.vault.folders.len(), 0);
    assert_eq!(import.vault.items.len(), levels);
    assert!(
        import
            .report
            .hints
            .iter()
            .all(|hinted| hinted.hint == Hint::FolderLeft)
    );
}

#[test]
fn a_cut_off_file_is_no_whole_one() {
    let whole = keepass("<Entry><String><Key>Title</Key><Value>a</Value></String></Entry>");
    assert!(parse(Format::KeePassXml, whole.as_bytes(), ALL).is_ok());
    for end in 0..whole.len() {
        let error = fails(Format::KeePassXml, &whole.as_bytes()[..end]);
        assert_eq!(error, ParseError::Malformed, "{end}");
    }
    let twice = format!("{whole}{whole}");
    assert_eq!(
        fails(Format::KeePassXml, twice.as_bytes()),
        ParseError::Malformed
    );
    assert_eq!(
        fails(Format::KeePassXml, b"<html></html>"),
        ParseError::Malformed
    );
}
