//! Bitwarden's JSON, of a person or of an organisation, without encryption (DOMAIN 10, item 3).

use std::collections::BTreeMap;

use domain::{
    item::{FieldKind, UriMatch},
    linked,
};
use serde::Deserialize;
use serde_json::{Value, value::RawValue};
use zeroize::Zeroizing;

use crate::{
    body::{Body, Card, Identity, Login, SshKey, Uri},
    date,
    draft::{Draft, Outcome, Wrong},
    json::{Raws, Records, add, flag, list, number, plain, read, str, text},
    model::{Field, Former, Item},
    parser::{ParseError, Reader},
    report::{Hint, Reason},
};

#[derive(Deserialize)]
struct Shell<'a> {
    #[serde(borrow, default)]
    folders: Raws<'a>,
    #[serde(borrow, default)]
    collections: Raws<'a>,
    #[serde(borrow)]
    items: Raws<'a>,
}

/// Ids of the file's folders and collections, which mean something in this file only.
type Ids = BTreeMap<String, Option<usize>>;

pub(crate) fn open(
    json: Zeroizing<String>,
    draft: &mut Draft,
) -> Result<Box<dyn Reader + Send>, ParseError> {
    let shell: Shell<'_> = read(&json)?;
    let mut ids = Ids::new();
    for folder in shell.folders.0.iter().chain(&shell.collections.0) {
        if let Some((id, name)) = named(folder) {
            let place = draft.folder(&name);
            ids.insert(id, place);
        }
    }
    let mut places = Vec::new();
    add(&mut places, &json, &shell.items.0, None)?;
    let convert = move |value: &Value, _, draft: &mut Draft| convert(value, &ids, draft);
    Ok(Records::open(json, places, convert))
}

fn named(folder: &RawValue) -> Option<(String, String)> {
    #[derive(Deserialize)]
    struct Named {
        id: String,
        name: String,
    }
    let folder: Named = read(folder.get()).ok()?;
    Some((folder.id, folder.name))
}

fn convert(value: &Value, ids: &Ids, draft: &mut Draft) -> Outcome {
    let kind = number(value, "type");
    let part = |key: &str| {
        value
            .get(key)
            .filter(|part| part.is_object())
            .unwrap_or(&Value::Null)
    };
    let mut item = Item::new(match kind {
        Some(1) => Body::Login(login(part("login"), draft)),
        Some(2 | 6..=8) => Body::Note,
        Some(3) => Body::Card(filled(part("card"), Card::text_mut)),
        Some(4) => Body::Identity(Box::new(filled(part("identity"), Identity::text_mut))),
        Some(5) => Body::SshKey(filled(part("sshKey"), SshKey::text_mut)),
        _ => return Err(Wrong(Some("type"), Reason::UnknownKind)),
    });
    item.name = text(value, "name");
    item.notes = text(value, "notes");
    item.favourite = flag(value, "favorite");
    item.reprompt = flag(value, "reprompt");
    item.archived = date::read_rfc3339(str(value, "archivedDate")).is_some();
    item.password_changed = date::read_rfc3339(str(part("login"), "passwordRevisionDate"));
    item.created = date::read_rfc3339(str(value, "creationDate"));
    item.revised = date::read_rfc3339(str(value, "revisionDate"));
    item.deleted = match value.get("deletedDate") {
        None | Some(Value::Null) => None,
        Some(date) => Some(
            date.as_str()
                .and_then(date::read_rfc3339)
                .unwrap_or_default(),
        ),
    };
    add_fields(&mut item, value, draft);
    for key in ["bankAccount", "driversLicense", "passport"] {
        add_parts(&mut item, part(key));
    }
    if matches!(kind, Some(6..=8)) {
        draft.hint(Hint::OtherKind);
    }
    item.history = list(value, "passwordHistory")
        .iter()
        .map(|former| Former {
            password: text(former, "password"),
            until: date::read_rfc3339(str(former, "lastUsedDate")).unwrap_or_default(),
        })
        .collect();
    if !list(value, "attachments").is_empty() {
        draft.hint(Hint::Attachment);
    }
    let folder = value.get("folderId").into_iter();
    for id in folder
        .chain(list(value, "collectionIds"))
        .filter_map(Value::as_str)
    {
        match ids.get(id) {
            Some(place) => item.folders.extend(*place),
            None => draft.hint(Hint::FolderUnknown),
        }
    }
    Ok(Some(item))
}

fn login(value: &Value, draft: &mut Draft) -> Login {
    if !list(value, "fido2Credentials").is_empty() {
        draft.hint(Hint::Passkey);
    }
    // Their own addresses are kept as they are: a pattern is no place to put a scheme before.
    let uris = list(value, "uris").iter().map(|uri| Uri {
        uri: text(uri, "uri"),
        matching: number(uri, "match")
            .and_then(|code| i16::try_from(code).ok())
            .and_then(UriMatch::from_code),
    });
    Login {
        username: text(value, "username"),
        password: text(value, "password"),
        totp: text(value, "totp"),
        uris: uris.filter(|uri| !uri.uri.is_empty()).collect(),
    }
}

/// A body with the values of an object where their names belong.
fn filled<T: Default>(
    value: &Value,
    place: for<'a> fn(&'a mut T, &str) -> Option<&'a mut String>,
) -> T {
    let mut body = T::default();
    for (key, value) in value.as_object().into_iter().flatten() {
        if let Some(text) = place(&mut body, key) {
            *text = plain(value);
        }
    }
    body
}

fn add_fields(item: &mut Item, value: &Value, draft: &mut Draft) {
    for field in list(value, "fields") {
        let code = number(field, "type").and_then(|code| i16::try_from(code).ok());
        match FieldKind::from_code(code.unwrap_or_default()) {
            Some(FieldKind::Linked) => add_linked(item, field, draft),
            Some(kind) => item.fields.push(Field {
                kind,
                name: text(field, "name"),
                value: field.get("value").map(plain).unwrap_or_default(),
                linked: None,
            }),
            None => draft.hint(Hint::UnknownField),
        }
    }
}

/// Adds a field that shows another one, if the item's kind has that one.
fn add_linked(item: &mut Item, field: &Value, draft: &mut Draft) {
    let id = number(field, "linkedId").and_then(|id| u16::try_from(id).ok());
    let kind = item.kind().item_kind();
    match id.filter(|id| linked::linked(kind, *id).is_some()) {
        Some(id) => item.fields.push(Field {
            kind: FieldKind::Linked,
            name: text(field, "name"),
            value: String::new(),
            linked: Some(id),
        }),
        None => draft.hint(Hint::UnknownField),
    }
}

/// Makes fields of the parts of a kind that the vault has not.
fn add_parts(item: &mut Item, value: &Value) {
    for (key, value) in value.as_object().into_iter().flatten() {
        item.custom_by_name(key, &plain(value));
    }
}
