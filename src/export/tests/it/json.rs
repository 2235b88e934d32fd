//! JSON: in the shape of others, and nothing is lost in it.

use crypto::{SymmetricKey, random};
use domain::item::{FieldKind, ItemKind, UriMatch, VaultOwner};
use export::json::JsonFile;
use import::{Body, Format, Import, Options, recognise};
use proptest::prelude::*;
use serde_json::{Value, json};
use vault::fields::{CustomField, Former, Plain, Uri};

use crate::support::{AT, NOW, Written, any_item, collection, names, organisation, sealed};

fn written(key: &SymmetricKey, items: &[Written]) -> String {
    let mut file = JsonFile::begin(organisation().into(), names());
    for item in items {
        file.add(&item.item(key));
    }
    file.end().to_string()
}

#[test]
fn of_a_person_s_own_vault_it_has_folders() {
    let key = SymmetricKey::make(&mut random::system());
    let mut file = JsonFile::begin(VaultOwner::Person, names());
    let mut bank = Written {
        plain: Plain::new(ItemKind::SecureNote),
        reprompt: false,
        favourite: true,
        inside: vec![1],
    };
    bank.plain.name = "Bank".to_owned();
    file.add(&bank.item(&key));
    let file = file.end();
    let json: Value = serde_json::from_str(&file).expect("json");
    assert!(json.get("collections").is_none());
    assert_eq!(json["folders"][1]["id"], json!(collection(1)));
    let item = &json["items"][0];
    assert_eq!(item["folderId"], json!(collection(1)));
    assert_eq!(
        (&item["organizationId"], &item["collectionIds"]),
        (&Value::Null, &Value::Null)
    );
    let read = read(&file).vault.items;
    assert!(read[0].favourite && read[0].folders.len() == 1);
}

fn read(file: &str) -> Import {
    assert_eq!(recognise(None, file.as_bytes()), Ok(Format::BitwardenJson));
    import::parse(Format::BitwardenJson, file.as_bytes(), Options::default()).expect("it is read")
}

/// Everything that the file holds of an item is what the vault held.
pub(crate) fn is_same(had: &Written, read: &Import, at: usize) -> Result<(), TestCaseError> {
    let (plain, has) = (&had.plain, &read.vault.items[at]);
    prop_assert_eq!(plain.kind, has.kind().item_kind());
    prop_assert_eq!((&plain.name, &plain.notes), (&has.name, &has.notes));
    prop_assert_eq!((had.reprompt, had.favourite), (has.reprompt, has.favourite));
    prop_assert_eq!(
        (has.created, has.revised, has.deleted),
        (Some(AT), Some(AT), None)
    );
    let texts = has.texts();
    for (key, text) in &plain.texts {
        let read = texts.iter().find(|(name, _)| name == key);
        prop_assert_eq!(Some(&(*key, text.as_str())), read);
    }
    let uris = match &has.body {
        Body::Login(login) => login.uris.clone(),
        _ => Vec::new(),
    };
    let uris: Vec<_> = uris
        .into_iter()
        .map(|uri| (uri.uri, uri.matching))
        .collect();
    let wanted: Vec<_> = plain
        .uris
        .iter()
        .map(|uri| (uri.uri.clone(), uri.matching))
        .collect();
    prop_assert_eq!(wanted, uris);
    let fields: Vec<_> = has
        .fields
        .iter()
        .map(|f| (f.kind, &f.name, &f.value, f.linked))
        .collect();
    let wanted: Vec<_> = plain
        .fields
        .iter()
        .map(|f| (f.kind, &f.name, &f.value, f.linked))
        .collect();
    prop_assert_eq!(wanted, fields);
    let history: Vec<_> = has
        .history
        .iter()
        .map(|f| (&f.password, text::format::iso_millis(f.until)))
        .collect();
    let wanted: Vec<_> = plain
        .history
        .iter()
        .map(|f| (&f.password, f.until.clone()))
        .collect();
    prop_assert_eq!(wanted, history);
    let changed = has.password_changed.map(text::format::iso_millis);
    prop_assert_eq!(&plain.password_changed, &changed.unwrap_or_default());
    let mut folders: Vec<String> = has
        .folders
        .iter()
        .map(|at| read.vault.folders[*at].clone())
        .collect();
    folders.sort_unstable();
    prop_assert_eq!(had.folders(), folders);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_item_comes_back_as_it_was(items in proptest::collection::vec(any_item(), 0..6)) {
        let key = SymmetricKey::make(&mut random::system());
        let read = read(&written(&key, &items));
        prop_assert!(read.report.refused.is_empty() && read.report.hints.is_empty());
        prop_assert_eq!(read.vault.items.len(), items.len());
        let there: Vec<String> = names().into_values().collect();
        prop_assert_eq!(&read.vault.folders, &there);
        for (at, had) in items.iter().enumerate() {
            is_same(had, &read, at)?;
        }
    }
}

#[test]
fn an_empty_vault_is_a_file_too() {
    let file = JsonFile::begin(organisation().into(), export::Names::new()).end();
    let value: Value = serde_json::from_str(&file).expect("JSON");
    assert_eq!(
        value,
        json!({"encrypted": false, "collections": [], "items": []})
    );
}

/// As the well-known clients write it: every part of it, `null` where there is none.
#[test]
fn it_has_the_shape_of_others() {
    let key = SymmetricKey::make(&mut random::system());
    let mut plain = Plain::new(ItemKind::Login);
    "Fileserver".clone_into(&mut plain.name);
    "root".clone_into(&mut plain.texts[0].1);
    "=hunter2".clone_into(&mut plain.texts[1].1);
    plain.uris = vec![Uri {
        uri: "ssh://nas.example".to_owned(),
        matching: Some(UriMatch::Host),
    }];
    plain.fields = vec![CustomField {
        kind: FieldKind::Hidden,
        name: "PIN".to_owned(),
        value: "0000".to_owned(),
        linked: None,
    }];
    plain.history = vec![Former {
        password: "hunter1".to_owned(),
        until: NOW.to_owned(),
    }];
    let login = Written {
        plain,
        reprompt: true,
        favourite: false,
        inside: vec![1],
    };
    let mut plain = Plain::new(ItemKind::SecureNote);
    "Alarm".clone_into(&mut plain.name);
    let note = Written {
        plain,
        reprompt: false,
        favourite: true,
        inside: vec![],
    };
    let file: Value = serde_json::from_str(&written(&key, &[login, note])).expect("JSON");
    let (id, organisation) = ("00000000-0000-0000-0000-000000000001", organisation());
    let date = NOW;
    let wanted = json!([
        {
            "id": id, "organizationId": organisation, "folderId": null, "collectionIds": [collection(1)],
            "creationDate": date, "revisionDate": date, "deletedDate": null,
            "type": 1, "name": "Fileserver", "notes": null, "favorite": false, "reprompt": 1,
            "passwordHistory": [{ "password": "hunter1", "lastUsedDate": date }],
            "fields": [{ "name": "PIN", "value": "0000", "type": 1, "linkedId": null }],
            "login": {
                "username": "root", "password": "=hunter2", "totp": null, "fido2Credentials": [],
                "uris": [{ "match": 1, "uri": "ssh://nas.example" }],
            },
        },
        {
            "id": id, "organizationId": organisation, "folderId": null, "collectionIds": [],
            "creationDate": date, "revisionDate": date, "deletedDate": null,
            "type": 2, "name": "Alarm", "notes": null, "favorite": true, "reprompt": 0,
            "passwordHistory": null, "fields": [], "secureNote": { "type": 0 },
        },
    ]);
    assert_eq!(file["items"], wanted);
    assert_eq!(file["encrypted"], false);
    let first = json!({ "id": collection(0), "organizationId": organisation, "name": "Beheer", "externalId": null });
    assert_eq!(file["collections"][0], first);
}

/// What no page shows comes along: a passkey, a field that shows another one's value.
#[test]
fn what_only_other_clients_make_is_in_it() {
    let mut rng = random::system();
    let key = SymmetricKey::make(&mut rng);
    let mut plain = Plain::new(ItemKind::Login);
    "Passkey".clone_into(&mut plain.name);
    let mut item = sealed(&key, &plain, false);
    let own = crypto::item::open_key(&key, Some(&item.key)).expect("its key");
    let mut text = |text: &str| own.encrypt(text, &mut rng).to_string();
    let mut data: Value = serde_json::from_str(&item.data).expect("JSON");
    data["login"]["fido2Credentials"] = json!([{
        "credentialId": text("id"), "rpId": text("example.org"), "counter": text("0"), "creationDate": NOW,
    }]);
    data["fields"] = json!([{ "type": 3, "name": text("User"), "value": null, "linkedId": 100 }]);
    item.data = data.to_string();
    let item = export::item::open(&key, &item).expect("it opens");
    assert!(!item.damaged);
    let mut file = JsonFile::begin(organisation().into(), names());
    file.add(&item);
    let file: Value = serde_json::from_str(&file.end()).expect("JSON");
    let item = &file["items"][0];
    assert_eq!(
        item["login"]["fido2Credentials"],
        json!([{ "credentialId": "id", "rpId": "example.org", "counter": "0", "creationDate": NOW }])
    );
    assert_eq!(
        item["fields"],
        json!([{ "name": "User", "value": null, "type": 3, "linkedId": 100 }])
    );
}
