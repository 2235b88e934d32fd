//! Any bytes, for every format: an answer, never a panic.

use import::{Format, Options, parse, recognise};
use proptest::{collection::vec, prelude::*};

use crate::support::{sample, zip};

/// Pieces of which files are made, so that noise gets past the first byte.
const PIECES: &[&str] = &[
    ",",
    ";",
    "\"",
    "\"\"",
    "\r\n",
    "\n",
    "{",
    "}",
    "[",
    "]",
    ":",
    "\"items\"",
    "\"type\"",
    "\"data\"",
    "1",
    "true",
    "null",
    "<",
    ">",
    "</",
    "/>",
    "<Group>",
    "</Group>",
    "<Entry>",
    "</Entry>",
    "<Name>",
    "<String>",
    "<Key>",
    "<Value>",
    "&amp;",
    "&x;",
    "&#0;",
    "&#x110000;",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE",
    "http://sn",
    "NoteType:",
    "Notes:",
    "otpauth://",
    "android://",
    "\u{feff}",
    "\0",
    "é",
    "\\",
    "/",
    "..",
    "=1+1",
    " ",
];

fn noise() -> impl Strategy<Value = Vec<u8>> {
    let pieces =
        vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat().into_bytes());
    prop_oneof![vec(any::<u8>(), 0..400), pieces]
}

/// How a file of each format begins.
fn beginnings() -> Vec<(Format, Vec<u8>)> {
    let names = [
        (Format::BitwardenCsv, "bitwarden_person.csv"),
        (Format::ChromeCsv, "chrome.csv"),
        (Format::FirefoxCsv, "firefox.csv"),
        (Format::SafariCsv, "safari.csv"),
        (Format::LastPassCsv, "lastpass.csv"),
        (Format::OnePasswordCsv, "one_password.csv"),
        (Format::KeePassXcCsv, "keepassxc.csv"),
        (Format::Dashlane, "dashlane/credentials.csv"),
        (Format::NordPassCsv, "nordpass.csv"),
        (Format::ProtonCsv, "proton.csv"),
        (Format::BitwardenJson, "bitwarden_person.json"),
        (Format::KeeperJson, "keeper.json"),
        (Format::ProtonJson, "proton.json"),
        (Format::OnePux, "one_pux.json"),
        (Format::KeePassXml, "keepass.xml"),
        (Format::KeeperCsv, "keeper.csv"),
    ];
    names.map(|(format, name)| (format, sample(name))).to_vec()
}

fn read(format: Format, bytes: &[u8]) {
    let _ = recognise(None, bytes);
    let place = Format::ALL.iter().position(|known| *known == format);
    let place = place.and_then(|place| u8::try_from(place).ok());
    let mut data = vec![place.expect("few formats")];
    data.extend_from_slice(bytes);
    import::fuzz::format(&data);
}

proptest! {
    // Each case is one of every format.
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_bytes_get_an_answer(bytes in noise()) {
        for format in Format::ALL {
            read(*format, &bytes);
        }
    }

    #[test]
    fn any_end_gets_an_answer(bytes in noise(), at in any::<prop::sample::Index>()) {
        for (format, mut file) in beginnings() {
            file.truncate(at.index(file.len()));
            file.extend_from_slice(&bytes);
            read(format, &file);
        }
    }

    #[test]
    fn rows_below_a_heading_get_an_answer(bytes in noise()) {
        for (format, file) in beginnings().into_iter().take(10) {
            let mut heading = file.split_inclusive(|b| *b == b'\n').next().unwrap_or_default().to_vec();
            heading.extend_from_slice(&bytes);
            read(format, &heading);
        }
    }

    #[test]
    fn any_archive_gets_an_answer(bytes in noise(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut file = zip(&[("export.data", &bytes), ("data.json", b"{}"), ("a.csv", &bytes)]);
        let at = at.index(file.len());
        file[at] = byte;
        for format in Format::ALL {
            read(*format, &file);
        }
        let _ = parse(Format::OnePux, &file, Options::default());
    }
}
