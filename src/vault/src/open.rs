//! Opening items with the organisation's key: quickly for the list, wholly for one item.

use std::borrow::Cow;

use crypto::{SymmetricKey, item};
use domain::item::{FieldKind, ItemKind, SealedCollection, SealedItem, UriMatch};
use serde::Deserialize;
use serde_json::Value;

use crate::entry::{Collection, Item};
use crate::fields::{CustomField, Former, Plain, Uri, last_four, object, specs};

/// The few fields that the list shows and searches.
#[derive(Deserialize)]
struct Glance<'a> {
    #[serde(borrow)]
    name: Cow<'a, str>,
    #[serde(borrow)]
    login: Option<GlanceLogin<'a>>,
    #[serde(borrow)]
    card: Option<GlanceCard<'a>>,
    #[serde(borrow)]
    identity: Option<GlanceIdentity<'a>>,
    #[serde(borrow, rename = "sshKey")]
    ssh_key: Option<GlanceSshKey<'a>>,
}

#[derive(Deserialize)]
struct GlanceLogin<'a> {
    #[serde(borrow)]
    username: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    uris: Option<Vec<GlanceUri<'a>>>,
}

#[derive(Deserialize)]
struct GlanceUri<'a> {
    #[serde(borrow)]
    uri: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
struct GlanceCard<'a> {
    #[serde(borrow)]
    brand: Option<Cow<'a, str>>,
    #[serde(borrow)]
    number: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct GlanceIdentity<'a> {
    #[serde(borrow)]
    first_name: Option<Cow<'a, str>>,
    #[serde(borrow)]
    last_name: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct GlanceSshKey<'a> {
    #[serde(borrow)]
    public_key: Option<Cow<'a, str>>,
    #[serde(borrow)]
    key_fingerprint: Option<Cow<'a, str>>,
}

/// A collection with its name, if that opens.
pub fn collection(organisation: &SymmetricKey, sealed: SealedCollection) -> Collection {
    let name = organisation.decrypt_str(&sealed.name).ok();
    Collection { sealed, name }
}

/// What the list knows of an item. One that does not open is shown as damaged; the others are not
/// held up by it.
pub fn glance(organisation: &SymmetricKey, sealed: SealedItem) -> Item {
    match look(organisation, &sealed) {
        Some((name, detail, also)) => Item::new(sealed, name, detail, &also),
        None => Item::damaged(sealed),
    }
}

/// Name, line below it, and what is searched besides.
fn look(organisation: &SymmetricKey, sealed: &SealedItem) -> Option<(String, String, Vec<String>)> {
    let key = item::open_key(organisation, Some(&sealed.key)).ok()?;
    let glance: Glance<'_> = serde_json::from_str(&sealed.data).ok()?;
    let name = key.decrypt_str(&glance.name).ok()?;
    // What is below the name may be missing; the item is still good.
    let open = |text: &Option<Cow<'_, str>>| {
        text.as_deref()
            .and_then(|text| key.decrypt_str(text).ok())
            .unwrap_or_default()
    };
    let mut also = Vec::new();
    let detail = match sealed.kind {
        ItemKind::Login => glance.login.map_or_else(String::new, |login| {
            also.extend(login.uris.iter().flatten().map(|uri| open(&uri.uri)));
            open(&login.username)
        }),
        ItemKind::SecureNote => String::new(),
        ItemKind::Card => glance.card.map_or_else(String::new, |card| {
            let number = last_four(&open(&card.number)).map(|last| format!("•••• {last}"));
            let parts = [Some(open(&card.brand)), number];
            join(parts.into_iter().flatten())
        }),
        ItemKind::Identity => glance.identity.map_or_else(String::new, |identity| {
            join([open(&identity.first_name), open(&identity.last_name)])
        }),
        ItemKind::SshKey => glance.ssh_key.map_or_else(String::new, |key| {
            also.push(open(&key.public_key));
            open(&key.key_fingerprint)
        }),
    };
    Some((name, detail, also))
}

/// The parts that are not empty, with blanks between.
fn join(parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    parts.join(" ")
}

/// The whole item; none when its key or name does not open. Fields that do not open are named in
/// `damaged`.
pub fn whole(organisation: &SymmetricKey, sealed: &SealedItem) -> Option<Plain> {
    let key = item::open_key(organisation, Some(&sealed.key)).ok()?;
    let data: Value = serde_json::from_str(&sealed.data).ok()?;
    let mut reader = Reader {
        key: &key,
        damaged: Vec::new(),
    };
    let name = data
        .get("name")
        .and_then(Value::as_str)
        .and_then(|name| key.decrypt_str(name).ok())?;
    let body = data.get(object(sealed.kind));
    let texts = specs(sealed.kind)
        .iter()
        .map(|spec| (spec.key, reader.text(body, spec.key)))
        .collect();
    let uris = reader.uris(body);
    let fields = list(Some(&data), "fields")
        .filter_map(|field| reader.field(field))
        .collect();
    let history = list(Some(&data), "passwordHistory")
        .map(|former| Former {
            password: reader.text(Some(former), "password"),
            until: former
                .get("lastUsedDate")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned(),
        })
        .collect();
    let changed = body.and_then(|body| body.get("passwordRevisionDate"));
    Some(Plain {
        kind: sealed.kind,
        name,
        notes: reader.text(Some(&data), "notes"),
        texts,
        uris,
        fields,
        history,
        password_changed: changed
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned(),
        reprompt: data.get("reprompt").and_then(Value::as_u64) == Some(1),
        damaged: reader.damaged,
    })
}

/// Whether the item asks for the master password again before this person comes to its secrets.
pub fn asks(organisation: &SymmetricKey, sealed: &SealedItem) -> bool {
    #[derive(Deserialize)]
    struct Mark {
        reprompt: Option<u8>,
    }
    let marked = serde_json::from_str::<Mark>(&sealed.data);
    marked.is_ok_and(|mark| mark.reprompt == Some(1))
        && whole(organisation, sealed).is_some_and(|plain| plain.has_secret(sealed.view_password))
}

/// Opens texts and notes which did not.
struct Reader<'a> {
    key: &'a SymmetricKey,
    damaged: Vec<&'static str>,
}

impl Reader<'_> {
    /// The text with this name in an object; empty when there is none.
    fn text(&mut self, object: Option<&Value>, name: &'static str) -> String {
        let Some(sealed) = object
            .and_then(|o| o.get(name))
            .filter(|value| !value.is_null())
        else {
            return String::new();
        };
        let opened = sealed
            .as_str()
            .and_then(|text| self.key.decrypt_str(text).ok());
        opened.unwrap_or_else(|| {
            self.damaged.push(name);
            String::new()
        })
    }

    /// Addresses whose checksum fits. One that does not fit was swapped, and counts as damaged.
    fn uris(&mut self, body: Option<&Value>) -> Vec<Uri> {
        list(body, "uris")
            .filter_map(|sealed| {
                let uri = self.text(Some(sealed), "uri");
                let checksum = sealed.get("uriChecksum").and_then(Value::as_str);
                let fits =
                    checksum.is_none_or(|sum| item::uri_matches(self.key, &uri, sum) == Ok(true));
                if !fits {
                    self.damaged.push("uri");
                    return None;
                }
                let matching = sealed.get("match").and_then(Value::as_i64);
                let matching = matching.and_then(|code| i16::try_from(code).ok());
                Some(Uri {
                    uri,
                    matching: matching.and_then(UriMatch::from_code),
                })
            })
            .collect()
    }

    /// A custom field, unless it is of an unknown kind.
    fn field(&mut self, sealed: &Value) -> Option<CustomField> {
        let kind = sealed.get("type").and_then(Value::as_i64).unwrap_or(0);
        let kind = i16::try_from(kind).ok().and_then(FieldKind::from_code)?;
        let linked = sealed.get("linkedId").and_then(Value::as_u64);
        Some(CustomField {
            kind,
            name: self.text(Some(sealed), "name"),
            value: self.text(Some(sealed), "value"),
            linked: linked
                .filter(|_| kind == FieldKind::Linked)
                .and_then(|id| u16::try_from(id).ok()),
        })
    }
}

/// The members of a list with this name; none when there is no such list.
pub(super) fn list<'a>(
    object: Option<&'a Value>,
    name: &str,
) -> impl Iterator<Item = &'a Value> + use<'a> {
    object
        .and_then(|o| o.get(name))
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}
