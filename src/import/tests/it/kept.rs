//! What has no place of its own, and what cannot stay as it is, is still there.

use domain::item::FORMER_KEPT;
use import::{Body, Format, Hint, Import, limits, parse, recognise};

use crate::support::{ALL, keepass, zip};

fn read(format: Format, file: &str) -> Import {
    assert_eq!(recognise(None, file.as_bytes()), Ok(format), "{file}");
    parse(format, file.as_bytes(), ALL).expect("it is read")
}

fn notes(format: Format, file: &str) -> String {
    read(format, file).vault.items[0].notes.clone()
}

/// Names and values of the first item's fields.
fn fields(import: &Import) -> Vec<(&str, &str)> {
    let fields = import.vault.items[0].fields.iter();
    fields
        .map(|field| (field.name.as_str(), field.value.as_str()))
        .collect()
}

#[test]
fn notes_do_not_take_the_place_of_what_fits_no_field() {
    let long = "x".repeat(limits::CUSTOM_VALUE + 1);
    let keeper = format!(
        r#"{{"records":[{{"title":"a","notes":"own","custom_fields":{{"$paymentCard":{{"cardNumber":"4111","cardExpirationDate":"{long}"}}}}}}]}}"#
    );
    assert_eq!(
        notes(Format::KeeperJson, &keeper),
        format!("own\ncardExpirationDate: {long}")
    );
    let dashlane = format!(
        "type,account_name,account_holder,cc_number,code,routing_number,note\nbank,a,kim,,,{long},own\n"
    );
    assert_eq!(
        notes(Format::Dashlane, &dashlane),
        format!("own\nrouting_number: {long}")
    );
    let nordpass = format!(
        "name,url,username,password,note,cardholdername,cardnumber,pin,type\na,,,,own,kim,4111,{long},credit_card\n"
    );
    assert_eq!(
        notes(Format::NordPassCsv, &nordpass),
        format!("own\npin: {long}")
    );
    let proton = format!(
        r#"{{"vaults":{{"v":{{"name":"","items":[{{"data":{{"metadata":{{"name":"a","note":"own"}},"type":"wifi","content":{{"ssid":"{long}"}},"extraFields":[{{"fieldName":"b","type":"text","data":{{"content":"c\nd"}}}}]}}}}]}}}}}}"#
    );
    assert_eq!(
        notes(Format::ProtonJson, &proton),
        format!("own\nSSID: {long}\nb: c\nd")
    );
    let lastpass = format!(
        "url,username,password,extra,name,grouping\nhttp://sn,,,\"NoteType:Server\nHostname:{long}\nNotes:own\",a,\n"
    );
    assert_eq!(
        notes(Format::LastPassCsv, &lastpass),
        format!("own\nHostname: {long}")
    );
}

const PROTON: &str = "type,name,url,email,username,password,note,totp\n";

#[test]
fn a_note_within_a_note_comes_once_and_a_field_of_that_name_stays() {
    let file = format!(
        "{PROTON}identity,a,,,,,\"{{\"\"firstName\"\":\"\"Kim\"\",\"\"note\"\":\"\"b\\nc\"\"}}\",\n"
    );
    assert_eq!(notes(Format::ProtonCsv, &file), "b\nc");
    let file = format!(
        "{PROTON}custom,a,,,,,\"{{\"\"note\"\":\"\"b\"\",\"\"sections\"\":[{{\"\"sectionFields\"\":\
         [{{\"\"fieldName\"\":\"\"note\"\",\"\"type\"\":\"\"text\"\",\"\"data\"\":{{\"\"content\"\":\"\"c\"\"}}}}]}}]}}\",\n"
    );
    let import = read(Format::ProtonCsv, &file);
    assert_eq!(import.vault.items[0].notes, "b");
    assert_eq!(fields(&import), [("note", "c")]);
}

fn entry(values: &[(&str, &str)]) -> String {
    let values: String = values
        .iter()
        .map(|(key, value)| format!("<String><Key>{key}</Key><Value>{value}</Value></String>"))
        .collect();
    format!("<Entry>{values}</Entry>")
}

#[test]
fn settings_of_codes_without_a_seed_are_fields() {
    for (key, value) in [
        ("TOTP Settings", "60;8"),
        ("TOTP Settings", "30;S"),
        ("TimeOtp-Period", "60"),
        ("otp", "key=&amp;step=60"),
    ] {
        let file = keepass(&entry(&[("Title", "a"), (key, value)]));
        let import = read(Format::KeePassXml, &file);
        let Body::Login(login) = &import.vault.items[0].body else {
            panic!("a login");
        };
        assert_eq!(login.totp, "");
        assert_eq!(
            fields(&import),
            [(key, value.replace("&amp;", "&").as_str())]
        );
    }
}

#[test]
fn a_group_without_a_folder_is_told_of_its_own_entries() {
    let long = "x".repeat(limits::FOLDER_NAME);
    let group = |name: &str, inner: &str| format!("<Group><Name>{name}</Name>{inner}</Group>");
    let titled = entry(&[("Title", "a")]);
    let file = keepass(&format!(
        "{titled}{}",
        group(&long, &format!("{titled}{}", group("b", &titled)))
    ));
    let import = read(Format::KeePassXml, &file);
    assert_eq!(
        hints(&import),
        [(2, Hint::FolderLeft), (3, Hint::FolderLeft)]
    );

    // A group without a name is the one around it.
    let unnamed = format!("<Group>{titled}{}</Group>", group("c", &titled));
    let file = keepass(&group("b", &unnamed));
    let import = read(Format::KeePassXml, &file);
    assert_eq!(import.vault.folders, ["b", "b/c"]);
    assert_eq!(places(&import).concat(), [0, 1]);

    // As many folders as may be, and one more, which the record before it knows nothing of.
    let groups: String = (0..limits::FOLDERS)
        .map(|n| group(&n.to_string(), ""))
        .collect();
    let file = keepass(&format!("{titled}{groups}{}", group("over", &titled)));
    let import = read(Format::KeePassXml, &file);
    assert_eq!(hints(&import), [(2, Hint::FolderLeft)]);
}

#[test]
fn what_was_archived_is_told_unless_it_is_in_the_trash() {
    let item = |dates: &str| format!(r#"{{"type":2,"name":"a",{dates}}}"#);
    let archived = r#""archivedDate":"2026-01-01T00:00:00Z""#;
    let items = [
        item(archived),
        item(r#""archivedDate":null"#),
        item(&format!(
            r#"{archived},"deletedDate":"2026-01-02T00:00:00Z""#
        )),
    ];
    let file = format!(r#"{{"encrypted":false,"items":[{}]}}"#, items.join(","));
    let import = read(Format::BitwardenJson, &file);
    assert_eq!(hints(&import), [(1, Hint::Archived)]);
    assert_eq!(import.vault.items.len(), 3);
}

#[test]
fn the_latest_former_passwords_are_kept_and_more_are_told() {
    // From the oldest to the latest, and one without text, which is none.
    let former = |count: usize| {
        let mut all: Vec<String> = (1..=count)
            .map(|n| format!(r#"{{"password":"p{n}","lastUsedDate":"2026-01-0{n}T00:00:00Z"}}"#))
            .collect();
        all.push(r#"{"password":"","lastUsedDate":"2026-02-01T00:00:00Z"}"#.to_owned());
        format!(
            r#"{{"type":1,"name":"a","login":{{}},"passwordHistory":[{}]}}"#,
            all.join(",")
        )
    };
    let items = [former(FORMER_KEPT), former(FORMER_KEPT + 2)].join(",");
    let file = format!(r#"{{"encrypted":false,"items":[{items}]}}"#);
    let import = read(Format::BitwardenJson, &file);
    assert_eq!(hints(&import), [(2, Hint::FormerLeft)]);
    let kept = import.vault.items[1].history.iter();
    let kept: Vec<_> = kept.map(|former| former.password.as_str()).collect();
    assert_eq!(kept, ["p7", "p6", "p5", "p4", "p3"]);
}

#[test]
fn an_archive_is_recognised_by_any_table_that_is_read() {
    let names: Vec<String> = (0..20).map(|n| format!("{n}.csv")).collect();
    let mut files: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), b"what,ever\n1,2\n".as_slice()))
        .collect();
    files.push(("securenotes.csv", b"title,note\na,b\n"));
    let file = zip(&files);
    assert_eq!(recognise(None, &file), Ok(Format::Dashlane));
    let import = parse(Format::Dashlane, &file, ALL).expect("it is read");
    assert_eq!(import.report.counts.notes, 1);
}

/// Rows with hints.
fn hints(import: &Import) -> Vec<(usize, Hint)> {
    let hints = import.report.hints.iter();
    hints.map(|hinted| (hinted.row, hinted.hint)).collect()
}

/// The folders of each item.
fn places(import: &Import) -> Vec<&[usize]> {
    let items = import.vault.items.iter();
    items.map(|item| item.folders.as_slice()).collect()
}

/// What comes of a table with an item in each of these folders.
fn foldered(folders: &[&str]) -> Import {
    let rows: String = folders
        .iter()
        .map(|folder| format!("\"{folder}\",,note,a,,,,,,,,\n"))
        .collect();
    let file = format!(
        "folder,favorite,type,name,notes,fields,reprompt,archivedDate,login_uri,login_username,login_password,\
         login_totp\n{rows}"
    );
    read(Format::BitwardenCsv, &file)
}

#[test]
fn folders_whose_names_are_the_same_are_one() {
    let import = foldered(&[
        "Work",
        "WORK",
        " work / Clients",
        "Straße",
        "STRASSE",
        "\u{c9}lan",
        "E\u{301}lan",
        "elan",
    ]);
    // Below a folder the spelling is that of the folder, or it would not be below it.
    assert_eq!(
        import.vault.folders,
        ["Work", "Work/Clients", "Straße", "Élan", "elan"]
    );
    assert_eq!(places(&import).concat(), [0, 0, 1, 2, 2, 3, 3, 4]);
    assert_eq!(hints(&import), []);
    let import = foldered(&["work/a/b", "work/a", "Work"]);
    assert_eq!(import.vault.folders, ["Work/a/b", "Work/a", "Work"]);
}

#[test]
fn folders_lose_what_no_name_may_hold() {
    let import = foldered(&[
        "a\u{200b}b/c\u{202e}",
        "ab/c",
        "a\tb",
        "می\u{200c}خواهم",
        "a/\u{200d}/d",
        "\u{3164}",
        " / ",
    ]);
    assert_eq!(
        import.vault.folders,
        ["ab/c", "a b", "می\u{200c}خواهم", "a/d"]
    );
    let placed: [&[usize]; 7] = [&[0], &[0], &[1], &[2], &[3], &[], &[]];
    assert_eq!(places(&import), placed);
    assert_eq!(
        hints(&import),
        [2, 4, 6, 7].map(|row| (row, Hint::FolderTidied))
    );
}

#[test]
fn a_name_that_is_not_seen_is_none() {
    let import = crate::support::chrome("\u{200b}\u{3164},https://a.example/,,b,\n\u{200d},,,b,\n");
    assert_eq!(import.vault.items[0].name, "a.example");
    assert_eq!(import.vault.items[1].name, "--");
}

#[test]
fn a_linked_field_stays_where_its_kind_has_what_it_shows() {
    let linked = |kind: u8, id: &str| {
        let file = format!(
            r#"{{"encrypted":false,"items":[{{"type":{kind},"name":"a","fields":[{{"type":3,"name":"b","value":null,"linkedId":{id}}}]}}]}}"#
        );
        let import = read(Format::BitwardenJson, &file);
        let field = import.vault.items[0].fields.first();
        (field.and_then(|field| field.linked), hints(&import))
    };
    assert_eq!(linked(1, "101"), (Some(101), vec![]));
    assert_eq!(linked(4, "418"), (Some(418), vec![]));
    for (kind, id) in [
        (3, "101"),
        (2, "100"),
        (5, "100"),
        (1, "null"),
        (1, "70000"),
    ] {
        let (field, hints) = linked(kind, id);
        assert_eq!(field, None, "{kind} {id}");
        assert!(hints.contains(&(1, Hint::UnknownField)), "{kind} {id}");
    }
}

#[test]
fn an_ssh_key_without_a_fingerprint_gets_it_from_its_public_key() {
    let key = |public: &str| {
        let file = format!(
            r#"{{"vaults":{{"v":{{"name":"","items":[{{"data":{{"metadata":{{"name":"a"}},"type":"sshKey","content":{{"privateKey":"x","publicKey":"{public}"}}}}}}]}}}}}}"#
        );
        read(Format::ProtonJson, &file)
    };
    let import = key("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5");
    let Body::SshKey(pair) = &import.vault.items[0].body else {
        panic!("an SSH key");
    };
    assert!(pair.fingerprint.starts_with("SHA256:"));
    // Without any it would stop other clients.
    let import = key("");
    assert!(matches!(import.vault.items[0].body, Body::Note));
    assert_eq!(hints(&import), [(1, Hint::OtherKind)]);
}
