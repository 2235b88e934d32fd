//! Sealing an item: every text under its own key, in the shape of the wire.

use std::collections::HashMap;

use crypto::{SymmetricKey, item, limits, random::CryptoRng};
use domain::{
    CollectionId, FieldError,
    item::{
        CollectionName, FORMER_KEPT, FieldKind, ITEM_PARTS_MAX, ItemKind, SEALED_DATA_MAX, UriMatch,
    },
    name,
};
use serde_json::{Map, Value, json};

use crate::entry::Collection;
use crate::fields::{Plain, object, specs};
use crate::former::replaced;

/// Encrypts a collection's name.
///
/// # Errors
/// `too-long` for the field `name`, when the encrypted name is longer than may be kept.
pub fn collection_name(
    organisation: &SymmetricKey,
    name: &str,
    rng: &mut impl CryptoRng,
) -> Result<String, FieldError> {
    let sealed = organisation.encrypt(name, rng).to_string();
    if sealed.len() > limits::COLLECTION_NAME {
        return Err(FieldError::new("name", "too-long"));
    }
    Ok(sealed)
}

/// Other names for collections, encrypted, each with the one that it replaces; what is not there has none.
///
/// # Errors
/// As for [`collection_name`].
pub fn renamed(
    organisation: &SymmetricKey,
    collections: &[Collection],
    names: &[(CollectionId, String)],
    rng: &mut impl CryptoRng,
) -> Result<Vec<CollectionName>, FieldError> {
    let was: HashMap<CollectionId, &str> = collections
        .iter()
        .map(|one| (one.sealed.id, one.sealed.name.as_str()))
        .collect();
    let seal = |(id, name): &(CollectionId, String)| {
        Ok(CollectionName {
            id: *id,
            was: was.get(id).copied().unwrap_or_default().to_owned(),
            name: collection_name(organisation, name, rng)?,
        })
    };
    names.iter().map(seal).collect()
}

/// The item's fields as JSON, encrypted under the item's key.
///
/// `before` is what the change began from: what is replaced goes into the history, and what this page does not show
/// (passkeys) is carried over as it is. `now` is RFC 3339.
///
/// # Errors
/// The fields whose encrypted form would be longer than may be kept, or that are missing.
pub fn data(
    key: &SymmetricKey,
    plain: &Plain,
    before: Option<(&Plain, &str)>,
    now: &str,
    rng: &mut impl CryptoRng,
) -> Result<String, Vec<FieldError>> {
    let old: Value = before
        .and_then(|(_, data)| serde_json::from_str(data).ok())
        .unwrap_or(Value::Null);
    let mut writer = Writer {
        key,
        rng,
        wrong: Vec::new(),
    };
    let former = before.map(|(plain, _)| plain);
    if name::is_blank(&plain.name) {
        writer.wrong.push(FieldError::new("name", "required"));
    } else if former.is_none_or(|f| f.name != plain.name) && !name::is_plain(&plain.name) {
        // A name that was there already may stay: whoever changes something else cannot see what is wrong.
        writer.wrong.push(FieldError::new("name", "characters"));
    }
    let mut data = Map::new();
    data.insert(
        "name".to_owned(),
        writer.text("name", &plain.name, limits::NAME),
    );
    data.insert(
        "notes".to_owned(),
        writer.text("notes", &plain.notes, limits::NOTES),
    );
    data.insert("fields".to_owned(), writer.fields(plain));
    let replaced = former.map_or_else(Vec::new, |former| replaced(former, plain));
    data.insert(
        "passwordHistory".to_owned(),
        writer.history(plain, &replaced, now),
    );
    data.insert("reprompt".to_owned(), json!(u8::from(plain.reprompt)));
    let mut body = match old.get(object(plain.kind)) {
        Some(Value::Object(kept)) => kept.clone(),
        _ => Map::new(),
    };
    for spec in specs(plain.kind) {
        let sealed = writer.text(spec.key, plain.text(spec.key), spec.max);
        body.insert(spec.key.to_owned(), sealed);
    }
    match plain.kind {
        ItemKind::Login => {
            let uris = writer.uris(plain);
            // Other clients read a copy of the first address.
            let first = uris.get(0).and_then(|u| u.get("uri")).cloned();
            body.insert("uri".to_owned(), first.unwrap_or(Value::Null));
            body.insert("uris".to_owned(), uris);
            let changed = former.is_some_and(|f| f.text("password") != plain.text("password"));
            let changed = if changed {
                now
            } else {
                &plain.password_changed
            };
            let changed = (!changed.is_empty()).then_some(changed);
            body.insert("passwordRevisionDate".to_owned(), json!(changed));
        }
        ItemKind::SecureNote => {
            body.insert("type".to_owned(), json!(0));
        }
        ItemKind::SshKey => {
            // Other clients stop at a key with a part missing.
            if specs(plain.kind)
                .iter()
                .any(|spec| plain.text(spec.key).is_empty())
            {
                writer.wrong.push(FieldError::new("privateKey", "required"));
            }
        }
        ItemKind::Card | ItemKind::Identity => {}
    }
    data.insert(object(plain.kind).to_owned(), Value::Object(body));
    let text = Value::Object(data).to_string();
    if writer.wrong.is_empty() && text.len() > SEALED_DATA_MAX {
        writer.wrong.push(FieldError::new("", "item-too-long"));
    }
    if writer.wrong.is_empty() {
        Ok(text)
    } else {
        Err(writer.wrong)
    }
}

/// Encrypts texts and notes which are too long.
struct Writer<'a, R> {
    key: &'a SymmetricKey,
    rng: &'a mut R,
    wrong: Vec<FieldError>,
}

impl<R: CryptoRng> Writer<'_, R> {
    /// The encrypted text; null for an empty one.
    fn text(&mut self, name: &'static str, plain: &str, max: usize) -> Value {
        let Some(sealed) = item::encrypt_field(self.key, plain, self.rng) else {
            return Value::Null;
        };
        let sealed = sealed.to_string();
        if sealed.len() > max {
            self.wrong.push(FieldError::new(name, "too-long"));
        }
        Value::String(sealed)
    }

    fn uris(&mut self, plain: &Plain) -> Value {
        let uris: Vec<Value> = plain
            .uris
            .iter()
            .filter(|uri| !uri.uri.is_empty())
            .map(|uri| {
                let checksum = item::uri_checksum(self.key, &uri.uri, self.rng).to_string();
                json!({
                    "uri": self.text("uri", &uri.uri, limits::URI),
                    "uriChecksum": checksum,
                    "match": uri.matching.map(UriMatch::code),
                })
            })
            .collect();
        self.few("uri", uris)
    }

    fn fields(&mut self, plain: &Plain) -> Value {
        let fields: Vec<Value> = plain
            .fields
            .iter()
            // A linked field that shows nothing is none.
            .filter(|field| field.kind != FieldKind::Linked || field.linked.is_some())
            .map(|field| {
                json!({
                    "type": field.kind.code(),
                    "name": self.text("fields", &field.name, limits::FIELD_NAME),
                    "value": self.text("fields", &field.value, limits::FIELD_VALUE),
                    "linkedId": field.linked,
                })
            })
            .collect();
        self.few("fields", fields)
    }

    /// The former passwords, with what is replaced now in front.
    fn history(&mut self, plain: &Plain, replaced: &[String], now: &str) -> Value {
        let former = replaced
            .iter()
            .map(|password| (password.as_str(), now))
            .chain(
                plain
                    .history
                    .iter()
                    .map(|f| (f.password.as_str(), f.until.as_str())),
            )
            // A former password without text would stop other clients.
            .filter(|(password, _)| !password.is_empty())
            .take(FORMER_KEPT)
            .map(|(password, until)| {
                json!({
                    "password": self.text("password", password, limits::PASSWORD),
                    "lastUsedDate": until,
                })
            })
            .collect::<Vec<Value>>();
        if former.is_empty() {
            Value::Null
        } else {
            Value::Array(former)
        }
    }

    fn few(&mut self, name: &'static str, values: Vec<Value>) -> Value {
        if values.len() > ITEM_PARTS_MAX {
            self.wrong.push(FieldError::new(name, "too-many"));
        }
        Value::Array(values)
    }
}
