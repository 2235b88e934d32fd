//! What was encrypted opens again, and is what the file held.

use domain::item::ItemKind;
use import::{Body, Item, Options};
use vault::ask::Sealed;

use crate::support::{Page, sample};

/// Files with everything that a file may hold.
const SAMPLES: &[&str] = &[
    "bitwarden_organisation.csv",
    "bitwarden_organisation.json",
    "bitwarden_person.csv",
    "bitwarden_person.json",
    "chrome.csv",
    "firefox.csv",
    "keepass.xml",
    "keepassxc.csv",
    "keeper.json",
    "lastpass.csv",
    "nordpass.csv",
    "one_password.csv",
    "one_pux.json",
    "proton.csv",
    "proton.json",
    "safari.csv",
];

#[tokio::test]
async fn every_item_opens_and_is_the_same() {
    for name in SAMPLES {
        let file = sample(name);
        let format = import::recognise(None, &file).expect("it is known");
        let read = import::parse(format, &file, Options::default()).expect("it is read");
        let items = &read.vault.items;
        assert!(!items.is_empty(), "{name}");
        let mut page = Page::having_read(&file).await;
        let sealed = page.seal_all(false).await;
        assert_eq!(sealed.len(), items.len(), "{name}");
        for (sealed, item) in sealed.iter().zip(items) {
            is_same(&page, sealed, item);
        }
    }
}

fn is_same(page: &Page, sealed: &Sealed, item: &Item) {
    let (name, plain) = (&item.name, page.opened(sealed));
    assert_eq!(
        (sealed.favourite, sealed.created_at, &sealed.folders),
        (item.favourite, item.created, &item.folders),
        "{name}"
    );
    assert!(plain.damaged.is_empty(), "{name}: {:?}", plain.damaged);
    assert_eq!((&plain.name, &plain.notes), (name, &item.notes));
    assert_eq!(plain.kind, item.kind().item_kind(), "{name}");
    assert_eq!(plain.reprompt, item.reprompt, "{name}");
    let wanted = item.texts();
    for (key, text) in &plain.texts {
        let wanted = wanted.iter().find(|(name, _)| name == key);
        assert_eq!(text, wanted.map_or("", |(_, text)| text), "{name}: {key}");
    }
    // No text of the file is one that the vault has no place for.
    for (key, _) in wanted.iter().filter(|(_, text)| !text.is_empty()) {
        assert!(
            plain.texts.iter().any(|(name, _)| name == key),
            "{name}: {key}"
        );
    }
    let uris: Vec<_> = plain
        .uris
        .iter()
        .map(|uri| (&uri.uri, uri.matching))
        .collect();
    let wanted: Vec<_> = match &item.body {
        Body::Login(login) => login
            .uris
            .iter()
            .map(|uri| (&uri.uri, uri.matching))
            .collect(),
        _ => Vec::new(),
    };
    assert_eq!(uris, wanted, "{name}");
    let fields: Vec<_> = plain
        .fields
        .iter()
        .map(|f| (f.kind, &f.name, &f.value))
        .collect();
    let wanted: Vec<_> = item
        .fields
        .iter()
        .map(|f| (f.kind, &f.name, &f.value))
        .collect();
    assert_eq!(fields, wanted, "{name}");
    let history: Vec<_> = plain
        .history
        .iter()
        .map(|f| (&f.password, f.until.clone()))
        .collect();
    let wanted: Vec<_> = item
        .history
        .iter()
        .map(|f| (&f.password, text::format::iso_millis(f.until)))
        .collect();
    assert_eq!(history, wanted, "{name}");
}

#[tokio::test]
async fn nothing_of_it_can_be_read_without_the_key() {
    let mut page = Page::having_read(&sample("bitwarden_person.json")).await;
    let items = page.seal_all(false).await;
    let sent = serde_json::to_string(&items).expect("it is written");
    for secret in [
        "Post",
        "kim",
        "pa\\\"ss",
        "JBSWY3DP",
        "eins",
        "Kundennummer",
        "4111",
        "BEGIN",
    ] {
        assert!(!sent.contains(secret), "{secret}");
    }
    let keys: std::collections::BTreeSet<_> = items.iter().map(|item| &item.key).collect();
    assert_eq!(keys.len(), items.len(), "each has a key of its own");
}

#[tokio::test]
async fn a_star_and_the_question_for_the_master_password_stay() {
    let mut page = Page::having_read(&sample("bitwarden_person.json")).await;
    let items = page.seal_all(false).await;
    let asks = |item: &Sealed| item.data.contains(r#""reprompt":1"#);
    for item in &items {
        let is_post = page.opened(item).name == "Post";
        assert_eq!((item.favourite, asks(item)), (is_post, is_post));
    }
    assert!(items.iter().any(|item| item.kind == ItemKind::Login));
}
