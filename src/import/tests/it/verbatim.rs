//! Passwords, notes and names come out as they went in, whatever they are.

use import::{Format, Import, Item, recognise};
use proptest::prelude::*;

use crate::support::{ALL, CHROME, keepass};

/// Name, password and notes of the only item.
fn texts(format: Format, file: &[u8]) -> [String; 3] {
    assert_eq!(recognise(None, file), Ok(format));
    let import: Import = import::parse(format, file, ALL).expect("it is read");
    let item: &Item = &import.vault.items[0];
    let password = item.texts()[1];
    assert_eq!(password.0, "password");
    [item.name.clone(), password.1.to_owned(), item.notes.clone()]
}

/// A text with what formats are made of in it, and no name of blanks only.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        any::<String>(),
        prop::sample::select(
            &[
                "\"", ",", ";", "\n", "\r\n", "&amp;", "]]>", "\\", "'", "=", "\t", " ", "ü"
            ][..]
        )
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(pieces, 0..8).prop_map(|pieces| format!("a{}", pieces.concat()))
}

proptest! {
    #[test]
    fn in_a_table(name in text(), password in text(), notes in text()) {
        let cells = [name.as_str(), "", "", &password, &notes];
        let quoted = cells.map(|cell| cell.replace('"', "\"\""));
        let file = format!("{CHROME}\"{}\"\r\n", quoted.join("\",\""));
        prop_assert_eq!(texts(Format::ChromeCsv, file.as_bytes()), [name, password, notes]);
    }

    #[test]
    fn in_json(name in text(), password in text(), notes in text()) {
        let item = serde_json::json!({"type": 1, "name": name, "notes": notes, "login": {"password": password}});
        let file = serde_json::json!({"encrypted": false, "items": [item]}).to_string();
        prop_assert_eq!(texts(Format::BitwardenJson, file.as_bytes()), [name, password, notes]);
    }

    #[test]
    fn in_xml(name in text(), password in text(), notes in text()) {
        // XML itself makes one line end of all kinds, and knows no control characters.
        let plain = |text: String| text.replace(|c: char| c != '\n' && c.is_control() || c == '\u{2028}', "");
        let [name, password, notes] = [name, password, notes].map(plain);
        let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let values: String = [("Title", &name), ("Password", &password), ("Notes", &notes)]
            .iter()
            .map(|(key, text)| format!("<String><Key>{key}</Key><Value>{}</Value></String>", escaped(text)))
            .collect();
        let file = keepass(&format!("<Entry>{values}</Entry>"));
        prop_assert_eq!(texts(Format::KeePassXml, file.as_bytes()), [name, password, notes]);
    }
}
