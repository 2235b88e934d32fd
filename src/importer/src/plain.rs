//! An item of a file as the vault knows items.

use import::{Body, Item};
use sha2::{Digest as _, Sha256};
use vault::fields::{CustomField, Former, Plain, Uri, specs};

/// What tells one content from another.
pub(crate) type Digest = [u8; 32];

/// The item as the vault knows it.
pub(crate) fn of(item: &Item) -> Plain {
    let kind = item.kind().item_kind();
    let texts = item.texts();
    let text = |key: &str| {
        let found = texts.iter().find(|(name, _)| *name == key);
        found.map_or_else(String::new, |(_, text)| (*text).to_owned())
    };
    let uris = match &item.body {
        Body::Login(login) => login.uris.as_slice(),
        _ => &[],
    };
    Plain {
        kind,
        name: item.name.clone(),
        notes: item.notes.clone(),
        texts: specs(kind)
            .iter()
            .map(|spec| (spec.key, text(spec.key)))
            .collect(),
        uris: uris
            .iter()
            .map(|uri| Uri {
                uri: uri.uri.clone(),
                matching: uri.matching,
            })
            .collect(),
        fields: item
            .fields
            .iter()
            .map(|field| CustomField {
                kind: field.kind,
                name: field.name.clone(),
                value: field.value.clone(),
                linked: field.linked,
            })
            .collect(),
        history: item
            .history
            .iter()
            .map(|former| Former {
                password: former.password.clone(),
                until: moment(former.until),
            })
            .collect(),
        password_changed: item.password_changed.map_or_else(String::new, moment),
        reprompt: item.reprompt,
        damaged: Vec::new(),
    }
}

/// A moment as RFC 3339. A year before the first is none that a date can have.
fn moment(ms: domain::Millis) -> String {
    text::format::iso_millis(ms.max(0))
}

/// The digest of what makes an item this one and no other. Former passwords, dates, the star and the place are left
/// out: they change while it stays the same item, and a later export would bring everything in a second time.
pub(crate) fn digest(plain: &Plain) -> Digest {
    let mut hash = Sha256::new();
    let mut add = |text: &str| {
        // With its length, so that no two texts together read like two others.
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text.as_bytes());
    };
    add(vault::fields::object(plain.kind));
    add(if plain.reprompt { "reprompt" } else { "" });
    add(&plain.name);
    add(&plain.notes);
    for (key, text) in &plain.texts {
        if !text.is_empty() {
            add(key);
            add(text);
        }
    }
    for uri in plain.uris.iter().filter(|uri| !uri.uri.is_empty()) {
        add("uri");
        add(&uri.uri);
        // None is not the rule that happens to be the default: which one is, each client and policy says.
        add(&uri
            .matching
            .map_or_else(String::new, |matching| matching.code().to_string()));
    }
    for field in &plain.fields {
        add("field");
        add(&field.kind.code().to_string());
        add(&field.name);
        add(&field.value);
        if let Some(linked) = field.linked {
            add(&linked.to_string());
        }
    }
    hash.finalize().into()
}
