//! Sealing and opening, both ways.

use crypto::{SymmetricKey, item, random};
use domain::item::{FieldKind, ItemKind, SealedItem, UriMatch};

use super::fields::{CustomField, Former, Plain, Uri};
use super::{open, seal};

const NOW: &str = "2026-11-23T01:02:03.000Z";

fn login() -> Plain {
    let mut plain = Plain::new(ItemKind::Login);
    plain.name = "Webmail".to_owned();
    plain.notes = "Ask Anna".to_owned();
    plain.texts[0].1 = "anna@voorbeeld.nl".to_owned();
    plain.texts[1].1 = "hunter2".to_owned();
    plain.uris = vec![Uri {
        uri: "https://mail.voorbeeld.nl".to_owned(),
        matching: Some(UriMatch::Exact),
    }];
    plain.fields = vec![CustomField {
        kind: FieldKind::Boolean,
        name: "Shared".to_owned(),
        value: "true".to_owned(),
        linked: None,
    }];
    plain
}

fn sealed(organisation: &SymmetricKey, plain: &Plain) -> (SymmetricKey, SealedItem) {
    let mut rng = random::system();
    let (key, wrapped) = item::make_key(organisation, &mut rng);
    let data = seal::data(&key, plain, None, NOW, &mut rng).expect("it fits");
    let sealed = SealedItem {
        id: "00000000-0000-0000-0000-000000000001"
            .parse()
            .expect("an id"),
        kind: plain.kind,
        key: wrapped.to_string(),
        data,
        collections: Vec::new(),
        attachments: Vec::new(),
        favourite: false,
        edit: true,
        delete: true,
        view_password: true,
        created_at: 0,
        revised_at: 0,
        deleted_at: None,
    };
    (key, sealed)
}

#[test]
fn what_is_sealed_opens_again() {
    let organisation = SymmetricKey::make(&mut random::system());
    for kind in [
        ItemKind::SecureNote,
        ItemKind::Card,
        ItemKind::Identity,
        ItemKind::SshKey,
    ] {
        let mut plain = Plain::new(kind);
        plain.name = "Naam".to_owned();
        for (_, value) in &mut plain.texts {
            "✓ 4111111111111234".clone_into(value);
        }
        let (_, sealed) = sealed(&organisation, &plain);
        assert_eq!(open::whole(&organisation, &sealed), Some(plain));
        assert!(!sealed.data.contains("Naam"));
    }
    let (_, sealed) = sealed(&organisation, &login());
    assert_eq!(open::whole(&organisation, &sealed), Some(login()));
    let item = open::glance(&organisation, sealed);
    assert_eq!(item.name.as_deref(), Some("Webmail"));
    assert_eq!(item.detail, "anna@voorbeeld.nl");
}

#[test]
fn another_key_gives_a_damaged_item_and_no_panic() {
    let mut rng = random::system();
    let organisation = SymmetricKey::make(&mut rng);
    let (_, sealed) = sealed(&organisation, &login());
    let other = SymmetricKey::make(&mut rng);
    assert_eq!(open::whole(&other, &sealed), None);
    assert_eq!(open::glance(&other, sealed.clone()).name, None);
    let broken = SealedItem {
        data: "{".to_owned(),
        ..sealed
    };
    assert_eq!(open::glance(&organisation, broken).name, None);
}

#[test]
fn a_replaced_password_is_remembered_and_the_unknown_is_carried_over() {
    let mut rng = random::system();
    let organisation = SymmetricKey::make(&mut rng);
    let (key, mut item) = sealed(&organisation, &login());
    let mut data: serde_json::Value = serde_json::from_str(&item.data).expect("JSON");
    data["login"]["autofillOnPageLoad"] = true.into();
    item.data = data.to_string();
    let mut plain = open::whole(&organisation, &item).expect("it opens");
    let before = plain.clone();
    plain.texts[1].1 = "correct horse".to_owned();
    let data =
        seal::data(&key, &plain, Some((&before, &item.data)), NOW, &mut rng).expect("it fits");
    let value: serde_json::Value = serde_json::from_str(&data).expect("JSON");
    assert_eq!(value["login"]["autofillOnPageLoad"], true);
    assert_eq!(value["login"]["passwordRevisionDate"], NOW);
    let after = open::whole(&organisation, &SealedItem { data, ..item }).expect("it opens");
    let history = vec![Former {
        password: "hunter2".to_owned(),
        until: NOW.to_owned(),
    }];
    assert_eq!(after.history, history);
}

#[test]
fn a_field_that_is_linked_has_the_shape_of_the_wire() {
    let mut rng = random::system();
    let organisation = SymmetricKey::make(&mut rng);
    let mut plain = login();
    let linked = |linked| CustomField {
        kind: FieldKind::Linked,
        name: "Shown".to_owned(),
        value: String::new(),
        linked,
    };
    plain.fields = vec![linked(Some(101)), linked(None)];
    plain.reprompt = true;
    let (_, sealed) = sealed(&organisation, &plain);
    let value: serde_json::Value = serde_json::from_str(&sealed.data).expect("JSON");
    assert_eq!(value["fields"].as_array().map(Vec::len), Some(1));
    assert_eq!(value["fields"][0]["type"], 3);
    assert_eq!(value["fields"][0]["linkedId"], 101);
    assert!(value["fields"][0]["value"].is_null());
    assert_eq!(value["reprompt"], 1);
    assert_eq!(value["login"]["uris"][0]["match"], 3);
    plain.fields.pop();
    assert_eq!(open::whole(&organisation, &sealed), Some(plain));
    assert!(open::asks(&organisation, &sealed));
    let unseen = SealedItem {
        view_password: false,
        ..sealed
    };
    assert!(!open::asks(&organisation, &unseen), "nothing to ask for");
}

#[test]
fn a_key_without_a_part_is_not_sealed() {
    let mut rng = random::system();
    let key = SymmetricKey::make(&mut rng);
    let mut plain = Plain::new(ItemKind::SshKey);
    plain.name = "Server".to_owned();
    plain.texts[0].1 = "ssh-ed25519 AAAA".to_owned();
    let wrong = seal::data(&key, &plain, None, NOW, &mut rng).expect_err("a part is missing");
    assert_eq!(
        (&*wrong[0].field, &*wrong[0].code),
        ("privateKey", "required")
    );
}

#[test]
fn five_former_secrets_are_kept_the_latest_first() {
    let mut rng = random::system();
    let organisation = SymmetricKey::make(&mut rng);
    let (key, mut item) = sealed(&organisation, &login());
    let mut before = login();
    for turn in 0..7 {
        let mut plain = before.clone();
        plain.texts[1].1 = format!("turn {turn}");
        let now = format!("2026-11-23T01:02:0{turn}.000Z");
        item.data =
            seal::data(&key, &plain, Some((&before, &item.data)), &now, &mut rng).expect("it fits");
        before = open::whole(&organisation, &item).expect("it opens");
        assert_eq!(before.password_changed, now);
    }
    let former: Vec<_> = before.history.iter().map(|f| f.password.as_str()).collect();
    assert_eq!(former, ["turn 5", "turn 4", "turn 3", "turn 2", "turn 1"]);
    assert_eq!(before.history[0].until, "2026-11-23T01:02:06.000Z");
}

#[test]
fn a_swapped_address_is_not_shown() {
    let mut rng = random::system();
    let organisation = SymmetricKey::make(&mut rng);
    let (key, mut item) = sealed(&organisation, &login());
    let mut data: serde_json::Value = serde_json::from_str(&item.data).expect("JSON");
    data["login"]["uris"][0]["uri"] = key
        .encrypt("https://evil.example", &mut rng)
        .to_string()
        .into();
    item.data = data.to_string();
    let plain = open::whole(&organisation, &item).expect("it opens");
    assert_eq!((plain.uris.len(), plain.damaged), (0, vec!["uri"]));
}

#[test]
fn what_is_too_long_is_named() {
    let mut rng = random::system();
    let key = SymmetricKey::make(&mut rng);
    let mut plain = login();
    plain.name = " ".to_owned();
    plain.notes = "x".repeat(10_000);
    let wrong = seal::data(&key, &plain, None, NOW, &mut rng).expect_err("too long");
    let wrong: Vec<_> = wrong
        .iter()
        .map(|w| (w.field.as_ref(), w.code.as_ref()))
        .collect();
    assert_eq!(wrong, [("name", "required"), ("notes", "too-long")]);
}

#[test]
fn a_new_name_is_seen_whole_and_an_old_one_may_stay() {
    let mut rng = random::system();
    let key = SymmetricKey::make(&mut rng);
    let mut plain = login();
    plain.name = "Bank\u{202e}knab".to_owned();
    let wrong = seal::data(&key, &plain, None, NOW, &mut rng).expect_err("it turns");
    let wrong: Vec<_> = wrong
        .iter()
        .map(|w| (w.field.as_ref(), w.code.as_ref()))
        .collect();
    assert_eq!(wrong, [("name", "characters")]);
    let before = plain.clone();
    plain.notes.clear();
    assert!(seal::data(&key, &plain, Some((&before, "{}")), NOW, &mut rng).is_ok());
}
