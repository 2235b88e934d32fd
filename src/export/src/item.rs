//! An item, opened for a file.

use std::fmt;

use crypto::{SymmetricKey, item};
use domain::{
    CollectionId, ItemId, Millis,
    item::{ItemKind, SealedItem},
};
use serde_json::{Map, Value, json};
use vault::fields::{object, specs};

/// An opened item.
pub struct Item {
    /// Its id in the vault. In a file it is only a name.
    pub id: ItemId,
    /// Its kind.
    pub kind: ItemKind,
    /// Starred by the person.
    pub favourite: bool,
    /// In these collections.
    pub collections: Vec<CollectionId>,
    /// When made.
    pub created_at: Millis,
    /// When last changed.
    pub revised_at: Millis,
    /// Whether a part of it did not open; the others are here.
    pub damaged: bool,
    /// What it is called.
    pub(crate) name: String,
    /// In the form of the wire (DOMAIN 1.5), in plain words.
    pub(crate) data: Map<String, Value>,
}

/// Contents do not belong in logs.
impl fmt::Debug for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Item({:?})", self.kind)
    }
}

/// Opens an item; none when its key, its data or its name does not open.
pub fn open(organisation: &SymmetricKey, sealed: &SealedItem) -> Option<Item> {
    let key = item::open_key(organisation, Some(&sealed.key)).ok()?;
    let Ok(Value::Object(mut data)) = serde_json::from_str(&sealed.data) else {
        return None;
    };
    let name = key.decrypt_str(data.remove("name")?.as_str()?).ok()?;
    let mut opener = Opener {
        key: &key,
        damaged: false,
    };
    if let Some(Value::Object(body)) = data.get_mut(object(sealed.kind)) {
        // A copy of the first address, for clients of old.
        body.remove("uri");
        opener.check_addresses(body);
    }
    for (name, value) in &mut data {
        opener.clear(name, value);
    }
    Some(Item {
        id: sealed.id,
        kind: sealed.kind,
        favourite: sealed.favourite,
        collections: sealed.collections.clone(),
        created_at: sealed.created_at,
        revised_at: sealed.revised_at,
        damaged: opener.damaged,
        name,
        data,
    })
}

/// Opens texts in their places, and notes whether one did not.
struct Opener<'a> {
    key: &'a SymmetricKey,
    damaged: bool,
}

impl Opener<'_> {
    /// Takes away addresses whose checksum does not fit: they were swapped.
    fn check_addresses(&mut self, body: &mut Map<String, Value>) {
        let Some(Value::Array(uris)) = body.get_mut("uris") else {
            return;
        };
        let key = self.key;
        let before = uris.len();
        uris.retain_mut(|sealed| {
            let uri = str_of(sealed, "uri").and_then(|uri| key.decrypt_str(uri).ok());
            let fits = str_of(sealed, "uriChecksum").is_none_or(|sum| {
                item::uri_matches(key, uri.as_deref().unwrap_or_default(), sum) == Ok(true)
            });
            if let Some(sealed) = sealed.as_object_mut() {
                sealed.remove("uriChecksum");
            }
            fits
        });
        self.damaged |= uris.len() < before;
    }

    /// Opens every text below a name. On the wire all are encrypted but dates.
    fn clear(&mut self, name: &str, value: &mut Value) {
        match value {
            Value::String(_) if name.ends_with("Date") => {}
            Value::String(text) => {
                let plain = self.key.decrypt_str(text);
                self.damaged |= plain.is_err();
                *value = plain.map_or(Value::Null, Value::String);
            }
            Value::Array(list) => list.iter_mut().for_each(|value| self.clear(name, value)),
            Value::Object(map) => map
                .iter_mut()
                .for_each(|(name, value)| self.clear(name, value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

impl Item {
    /// A text that every item may have; empty when there is none.
    pub(crate) fn text(&self, key: &str) -> &str {
        self.data
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    /// A text that only its kind has; empty when there is none.
    pub(crate) fn own_text(&self, key: &str) -> &str {
        let body = self.data.get(object(self.kind));
        body.and_then(|body| str_of(body, key)).unwrap_or_default()
    }

    /// Its addresses.
    pub(crate) fn uris(&self) -> &[Value] {
        let body = self.data.get(object(self.kind));
        body.map_or(&[], |body| list_of(body, "uris"))
    }

    /// Its custom fields, those that show another field's value included.
    pub(crate) fn fields(&self) -> &[Value] {
        self.data
            .get("fields")
            .and_then(Value::as_array)
            .map_or(&[], Vec::as_slice)
    }

    /// Its former passwords. One without text would stop other clients.
    pub(crate) fn history(&self) -> Vec<&Value> {
        let former = self.data.get("passwordHistory").and_then(Value::as_array);
        let former = former.into_iter().flatten();
        former
            .filter(|former| str_of(former, "password").is_some())
            .collect()
    }

    /// Whether the master password is asked for before it is shown.
    pub(crate) fn reprompt(&self) -> bool {
        self.data.get("reprompt").and_then(Value::as_u64) == Some(1)
    }

    /// What only its kind has, in the form of a file: every text of the kind, `null` for those that are not there.
    pub(crate) fn body(&self) -> Value {
        let own = self.data.get(object(self.kind));
        let part = |key: &str| own.and_then(|own| own.get(key)).cloned();
        let texts = specs(self.kind)
            .iter()
            .map(|spec| (spec.key.to_owned(), part(spec.key).unwrap_or(Value::Null)));
        let mut body: Map<String, Value> = texts.collect();
        match self.kind {
            ItemKind::Login => {
                let uris = self.uris().iter().map(|uri| {
                    let part = |key: &str| uri.get(key).cloned().unwrap_or(Value::Null);
                    json!({ "match": part("match"), "uri": part("uri") })
                });
                body.insert("uris".to_owned(), uris.collect());
                // Others leave it out; without it an item would not come back as it was.
                let changed = part("passwordRevisionDate").filter(Value::is_string);
                body.extend(changed.map(|at| ("passwordRevisionDate".to_owned(), at)));
                let passkeys = part("fido2Credentials").filter(Value::is_array);
                let passkeys = passkeys.unwrap_or_else(|| json!([]));
                body.insert("fido2Credentials".to_owned(), passkeys);
            }
            ItemKind::SecureNote => {
                body.insert("type".to_owned(), json!(0));
            }
            _ => {}
        }
        Value::Object(body)
    }
}

/// The text of that name in an object.
pub(crate) fn str_of<'a>(object: &'a Value, name: &str) -> Option<&'a str> {
    object.get(name)?.as_str()
}

/// The list of that name in an object; empty when there is none.
fn list_of<'a>(object: &'a Value, name: &str) -> &'a [Value] {
    object
        .get(name)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}
