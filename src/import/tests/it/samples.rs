//! One sample of each format, wholly.

use import::{Format, Options};

use crate::support::{ALL, gives, sample, zip};

/// With the trash left out and SSH keys as notes, as the vault takes them today.
fn plainly(name: &str, format: Format, expected: &str) {
    gives(&sample(name), format, Options::default(), expected);
}

#[test]
fn bitwarden_tables() {
    plainly(
        "bitwarden_person.csv",
        Format::BitwardenCsv,
        "bitwarden_person.csv",
    );
    plainly(
        "bitwarden_organisation.csv",
        Format::BitwardenCsv,
        "bitwarden_organisation.csv",
    );
}

#[test]
fn bitwarden_json() {
    plainly(
        "bitwarden_person.json",
        Format::BitwardenJson,
        "bitwarden_person.json",
    );
    plainly(
        "bitwarden_organisation.json",
        Format::BitwardenJson,
        "bitwarden_organisation.json",
    );
    let whole = sample("bitwarden_person.json");
    gives(
        &whole,
        Format::BitwardenJson,
        ALL,
        "bitwarden_person_all.json",
    );
    let archive = zip(&[("attachments/1/../../x", b"file"), ("data.json", &whole)]);
    gives(
        &archive,
        Format::BitwardenJson,
        ALL,
        "bitwarden_person_all.zip",
    );
}

#[test]
fn browsers() {
    plainly("chrome.csv", Format::ChromeCsv, "chrome.csv");
    plainly("firefox.csv", Format::FirefoxCsv, "firefox.csv");
    plainly("safari.csv", Format::SafariCsv, "safari.csv");
}

#[test]
fn lastpass() {
    plainly("lastpass.csv", Format::LastPassCsv, "lastpass.csv");
}

#[test]
fn one_password() {
    plainly(
        "one_password.csv",
        Format::OnePasswordCsv,
        "one_password.csv",
    );
    plainly(
        "one_password_old.csv",
        Format::OnePasswordCsv,
        "one_password_old.csv",
    );
    let archive = zip(&[
        ("export.attributes", b"{}"),
        ("export.data", &sample("one_pux.json")),
    ]);
    gives(&archive, Format::OnePux, ALL, "one_pux");
}

#[test]
fn keepass() {
    plainly("keepass.xml", Format::KeePassXml, "keepass.xml");
    gives(
        &sample("keepass.xml"),
        Format::KeePassXml,
        ALL,
        "keepass_all.xml",
    );
    plainly("keepassxc.csv", Format::KeePassXcCsv, "keepassxc.csv");
}

#[test]
fn dashlane() {
    let names = [
        "credentials.csv",
        "payments.csv",
        "ids.csv",
        "personalInfo.csv",
        "securenotes.csv",
    ];
    let tables = names.map(|name| (name, sample(&format!("dashlane/{name}"))));
    for (name, table) in &tables {
        gives(table, Format::Dashlane, ALL, &format!("dashlane/{name}"));
    }
    let mut files: Vec<(&str, &[u8])> = tables
        .iter()
        .map(|(name, table)| (*name, table.as_slice()))
        .collect();
    files.push(("passkeys.csv", b"what,ever\n1,2\n"));
    files.push(("empty.csv", b""));
    gives(&zip(&files), Format::Dashlane, ALL, "dashlane/all");
}

#[test]
fn keeper() {
    plainly("keeper.json", Format::KeeperJson, "keeper.json");
    let table = sample("keeper.csv");
    // The last row is too short.
    assert_eq!(import::recognise(None, &table), Ok(Format::KeeperCsv));
    let whole = &table[..table.len() - b"zu,kurz\r\n".len()];
    gives(whole, Format::KeeperCsv, ALL, "keeper_whole.csv");
    let import = import::parse(Format::KeeperCsv, &table, ALL).expect("it is read");
    assert_eq!(import.report.refused[0].row, 5);
    assert_eq!(import.report.refused[0].reason, import::Reason::Columns);
}

#[test]
fn a_table_of_keeper_is_known_by_what_is_in_it() {
    let known = |name, rows: &str| import::recognise(name, rows.as_bytes()).is_ok();
    let long = "Werk,Mail,kim,pw,https://mail.example,,\n".repeat(18);
    for rows in [
        "Werk,Mail,kim,pw,https://mail.example,\n",
        "Werk\\Intern,Mail,kim,pw,,,\n",
        ",Mail,kim,pw,,,Team\\IT\n",
        ",Mail,kim,pw,,,,PIN,1,TFC:Keeper,otpauth://totp/x?secret=JBSW\n",
        &format!("zu,kurz\n{long}"),
        &format!("{long},a,comma,kim,pw,too,many,https://a.example\n"),
    ] {
        assert!(known(None, rows), "{rows}");
    }
    // What says too little is known by its name.
    for rows in [
        ",Mail,kim,pw,,,\n",
        &format!("zu,kurz\n{long}zu,kurz\n"),
        "zu,kurz\nWerk,Mail,kim,pw,https://mail.example,,\n",
    ] {
        assert!(!known(None, rows), "{rows}");
        assert!(known(Some("Keeper export.csv"), rows), "{rows}");
    }
}

#[test]
fn nothing_else_is_taken_for_a_table_of_keeper() {
    let names = [
        "bitwarden_person.csv",
        "bitwarden_organisation.csv",
        "chrome.csv",
        "firefox.csv",
        "safari.csv",
        "lastpass.csv",
        "one_password.csv",
        "one_password_old.csv",
        "keepassxc.csv",
        "nordpass.csv",
        "proton.csv",
        "dashlane/credentials.csv",
        "dashlane/payments.csv",
        "dashlane/ids.csv",
        "dashlane/personalInfo.csv",
        "dashlane/securenotes.csv",
    ];
    for name in names {
        let whole = String::from_utf8(sample(name)).expect("text");
        let whole = whole.trim_start_matches('\u{feff}');
        // Nor when the heading is gone, or does not say what it should.
        let (_, rows) = whole.split_once('\n').expect("a heading");
        for file in [whole, rows, &format!("x{whole}")] {
            let told = import::recognise(None, file.as_bytes());
            assert_ne!(told, Ok(Format::KeeperCsv), "{name}");
        }
    }
    for rows in [
        "Mail,https://mail.example\nTeam\\IT,x\n",
        "https://mail.example,kim,pw\nTeam\\IT,kim,pw\n",
        "Mail,kim,pw,https://mail.example\nTeam\\IT,x,y,z\n",
        "Either\\or, we said, all of it, each part, and more, is done, at last.\n",
        "First, then, so, but, see, https://mail.example, and go on.\nSo, it is, what, it, https://a.example, was, then.\n",
        "C:\\Files\\a.txt,1,2,3,4,5,6\nC:\\Files\\b.txt,1,2,3,4,5,6\n",
    ] {
        let told = import::recognise(None, rows.as_bytes());
        assert_eq!(told, Err(import::Unrecognised::Unknown), "{rows}");
    }
}

#[test]
fn nordpass() {
    plainly("nordpass.csv", Format::NordPassCsv, "nordpass.csv");
}

#[test]
fn proton() {
    plainly("proton.json", Format::ProtonJson, "proton.json");
    let archive = zip(&[("Proton Pass/data.json", &sample("proton.json"))]);
    gives(
        &archive,
        Format::ProtonJson,
        Options::default(),
        "proton.json",
    );
    plainly("proton.csv", Format::ProtonCsv, "proton.csv");
}
