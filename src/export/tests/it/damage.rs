//! What does not open is not made up, and holds nothing up.

use crypto::{SymmetricKey, random};
use domain::item::{ItemKind, SealedItem};
use export::{item::open, json::JsonFile};
use serde_json::Value;
use vault::fields::{Plain, Uri};

use crate::support::{names, organisation, sealed};

fn login(key: &SymmetricKey) -> SealedItem {
    let mut plain = Plain::new(ItemKind::Login);
    "Mail".clone_into(&mut plain.name);
    "kim".clone_into(&mut plain.texts[0].1);
    "hunter2".clone_into(&mut plain.texts[1].1);
    plain.uris = vec![Uri {
        uri: "https://mail.example".to_owned(),
        matching: None,
    }];
    sealed(key, &plain, false)
}

/// The item with a change to its encrypted parts.
fn changed(item: &SealedItem, change: impl FnOnce(&mut Value)) -> SealedItem {
    let mut data: Value = serde_json::from_str(&item.data).expect("JSON");
    change(&mut data);
    SealedItem {
        data: data.to_string(),
        ..item.clone()
    }
}

#[test]
fn what_does_not_open_at_all_is_none() {
    let mut rng = random::system();
    let (key, other) = (SymmetricKey::make(&mut rng), SymmetricKey::make(&mut rng));
    let item = login(&key);
    assert!(open(&other, &item).is_none());
    for data in ["{", "[]", "{}", "{\"name\":null}", "{\"name\":\"2.x\"}"] {
        let data = data.to_owned();
        let item = SealedItem {
            data,
            ..item.clone()
        };
        assert!(open(&key, &item).is_none());
    }
}

#[test]
fn a_part_that_does_not_open_is_missing_and_told() {
    let mut rng = random::system();
    let key = SymmetricKey::make(&mut rng);
    let item = login(&key);
    let foreign = SymmetricKey::make(&mut rng)
        .encrypt("evil", &mut rng)
        .to_string();
    let own = crypto::item::open_key(&key, Some(&item.key)).expect("its key");
    let swapped = own.encrypt("https://evil.example", &mut rng).to_string();
    for item in [
        changed(&item, |data| {
            data["login"]["username"] = foreign.clone().into();
        }),
        // What is not encrypted was put there by somebody else.
        changed(&item, |data| data["login"]["username"] = "evil".into()),
        changed(&item, |data| {
            data["login"]["uris"][0]["uri"] = swapped.into();
        }),
    ] {
        let item = open(&key, &item).expect("the rest opens");
        assert!(item.damaged);
        let mut file = JsonFile::begin(organisation().into(), names());
        file.add(&item);
        let file = file.end();
        assert!(!file.contains("evil"), "{}", *file);
        assert!(file.contains("hunter2"));
    }
    assert!(!open(&key, &item).expect("it opens").damaged);
}
