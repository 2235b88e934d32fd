//! Tables: what they can hold comes back as it was, and what they cannot is left out.

use crypto::{SymmetricKey, random};
use domain::item::{FieldKind, ItemKind, VaultOwner};
use export::table::{TableFile, is_formula};
use import::{Body, Format, Import, Options, recognise};
use proptest::prelude::*;
use vault::fields::{CustomField, Plain, Uri};

use crate::support::{Written, any_item, line, names, organisation, text};

fn written(items: &[Written]) -> (String, usize) {
    let key = SymmetricKey::make(&mut random::system());
    let mut file = TableFile::begin(organisation().into(), names());
    let fit = items.iter().filter(|item| file.add(&item.item(&key)));
    let fit = fit.count();
    (file.end().to_string(), fit)
}

#[test]
fn of_a_person_s_own_vault_it_has_folders_and_stars() {
    let key = SymmetricKey::make(&mut random::system());
    let mut file = TableFile::begin(VaultOwner::Person, names());
    let mut bank = item(ItemKind::Login, "Bank");
    (bank.favourite, bank.inside) = (true, vec![1]);
    for one in [bank, item(ItemKind::SecureNote, "Loose")] {
        assert!(file.add(&one.item(&key)));
    }
    let file = file.end();
    assert!(file.starts_with("folder,favorite,type,name,"), "{}", *file);
    let items = read(&file).vault.items;
    let said: Vec<_> = items
        .iter()
        .map(|item| (item.name.as_str(), item.favourite, item.folders.len()))
        .collect();
    assert_eq!(said, [("Bank", true, 1), ("Loose", false, 0)]);
}

fn read(file: &str) -> Import {
    assert_eq!(recognise(None, file.as_bytes()), Ok(Format::BitwardenCsv));
    import::parse(Format::BitwardenCsv, file.as_bytes(), Options::default()).expect("it is read")
}

fn item(kind: ItemKind, name: &str) -> Written {
    let mut plain = Plain::new(kind);
    name.clone_into(&mut plain.name);
    plain.uris.clear();
    Written {
        plain,
        reprompt: false,
        favourite: false,
        inside: Vec::new(),
    }
}

/// A login or note with what a table holds.
fn fitting() -> impl Strategy<Value = Written> {
    let fields = proptest::collection::vec((line(), line()), 0..6);
    let texts = [text(), text(), text(), text(), text()];
    (
        texts,
        fields,
        any::<[bool; 2]>(),
        proptest::collection::vec(0..4_usize, 0..3),
    )
        .prop_map(
            |([name, notes, user, password, totp], fields, [login, reprompt], mut inside)| {
                let kind = if login {
                    ItemKind::Login
                } else {
                    ItemKind::SecureNote
                };
                let mut had = item(kind, &format!("a{name}"));
                had.plain.notes = notes;
                for ((_, place), text) in had.plain.texts.iter_mut().zip([user, password, totp]) {
                    *place = text;
                }
                if login {
                    let uris = [
                        "https://a.example/?q=1,2",
                        "https://b.example/\"x\"",
                        "ssh://nas",
                    ];
                    had.plain.uris = uris
                        .map(|uri| Uri {
                            uri: uri.to_owned(),
                            matching: None,
                        })
                        .to_vec();
                }
                had.plain.fields = fields
                    .into_iter()
                    .map(|(name, value)| CustomField {
                        kind: FieldKind::Text,
                        // No word in it says that it is secret.
                        name: format!("n{}", name.replace(char::is_alphanumeric, "")),
                        value,
                        linked: None,
                    })
                    .collect();
                inside.sort_unstable();
                inside.dedup();
                Written {
                    reprompt,
                    inside,
                    ..had
                }
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_it_holds_comes_back_as_it_was(items in proptest::collection::vec(fitting(), 1..6)) {
        let (file, fit) = written(&items);
        let read = read(&file);
        prop_assert!(read.report.refused.is_empty() && read.report.hints.is_empty());
        prop_assert_eq!((fit, read.vault.items.len()), (items.len(), items.len()));
        for (had, has) in items.iter().zip(&read.vault.items) {
            let plain = &had.plain;
            prop_assert_eq!(plain.kind, has.kind().item_kind());
            prop_assert_eq!((&plain.name, &plain.notes, had.reprompt), (&has.name, &has.notes, has.reprompt));
            let texts: Vec<(&str, &str)> = plain.texts.iter().map(|(key, text)| (*key, text.as_str())).collect();
            prop_assert_eq!(texts, has.texts());
            let uris = match &has.body {
                Body::Login(login) => login.uris.iter().map(|uri| uri.uri.as_str()).collect(),
                _ => Vec::new(),
            };
            let wanted: Vec<&str> = plain.uris.iter().map(|uri| uri.uri.as_str()).collect();
            prop_assert_eq!(wanted, uris);
            let fields: Vec<_> = has.fields.iter().map(|f| (f.kind, &f.name, &f.value)).collect();
            let wanted: Vec<_> = plain.fields.iter().map(|f| (f.kind, &f.name, &f.value)).collect();
            prop_assert_eq!(wanted, fields);
            let mut folders: Vec<String> = has.folders.iter().map(|at| read.vault.folders[*at].clone()).collect();
            folders.sort_unstable();
            prop_assert_eq!(had.folders(), folders);
        }
    }

    /// Whatever stands in an item, its row is one row, and its texts are its texts.
    #[test]
    fn no_item_breaks_out_of_its_row(items in proptest::collection::vec(any_item(), 1..6)) {
        let (file, fit) = written(&items);
        let read = read(&file);
        prop_assert_eq!(read.vault.items.len() + read.report.refused.len(), fit);
        let kept = items.iter().filter(|item| matches!(item.plain.kind, ItemKind::Login | ItemKind::SecureNote));
        let kept: Vec<&Written> = kept.collect();
        prop_assert_eq!(kept.len(), fit);
        if read.report.refused.is_empty() {
            for (had, has) in kept.into_iter().zip(&read.vault.items) {
                prop_assert_eq!(&had.plain.name, &has.name);
                let texts: Vec<(&str, &str)> = had.plain.texts.iter().map(|(key, text)| (*key, text.as_str())).collect();
                prop_assert_eq!(texts, has.texts());
            }
        }
    }
}

#[test]
fn it_is_the_table_that_others_write() {
    let mut login = item(ItemKind::Login, "File, \"server\"");
    "root".clone_into(&mut login.plain.texts[0].1);
    "=hunter2".clone_into(&mut login.plain.texts[1].1);
    "two\nlines".clone_into(&mut login.plain.notes);
    login.plain.uris = ["ssh://nas.example", "https://nas.example/?a,b"]
        .map(|uri| Uri {
            uri: uri.to_owned(),
            matching: None,
        })
        .to_vec();
    login.plain.fields = vec![CustomField {
        kind: FieldKind::Text,
        name: "Rack".to_owned(),
        value: "3".to_owned(),
        linked: None,
    }];
    login.reprompt = true;
    login.inside = vec![0, 1];
    let (file, fit) = written(&[
        login,
        item(ItemKind::Card, "Visa"),
        item(ItemKind::SecureNote, "Alarm"),
    ]);
    assert_eq!(fit, 2);
    assert_eq!(
        file,
        "collections,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\r\n\
         \"Beheer,Beheer/Servers\",login,\"File, \"\"server\"\"\",\"two\nlines\",Rack: 3,1,\
         \"ssh://nas.example,\"\"https://nas.example/?a,b\"\"\",root,=hunter2,\r\n\
         ,note,Alarm,,,0,,,,\r\n"
    );
}

#[test]
fn formulas_are_told_and_not_changed() {
    let key = SymmetricKey::make(&mut random::system());
    for (text, told) in [
        ("=1+1", true),
        ("+31 6", true),
        ("-secret", true),
        ("@SUM(A1)", true),
        ("\t=1", true),
        ("a=b", false),
        ("", false),
    ] {
        let mut login = item(ItemKind::Login, "Mail");
        text.clone_into(&mut login.plain.texts[1].1);
        assert_eq!(is_formula(&login.item(&key), &names()), told, "{text:?}");
        let (file, _) = written(&[login]);
        assert_eq!(read(&file).vault.items[0].texts()[1].1, text);
        assert!(!file.contains('\''), "nothing is put before it");
    }
    let mut inside = item(ItemKind::SecureNote, "Note");
    inside.inside = vec![3];
    assert!(is_formula(&inside.item(&key), &names()), "its collection");
    // No card is in a table.
    assert!(!is_formula(
        &item(ItemKind::Card, "=1").item(&key),
        &names()
    ));
}
