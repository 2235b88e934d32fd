//! Keeper's JSON (DOMAIN 10, item 12).

use std::slice;

use domain::item::FieldKind;
use serde::Deserialize;
use serde_json::Value;
use zeroize::Zeroizing;

use crate::{
    body::{Body, Login},
    card, date,
    draft::{Draft, Outcome},
    format::keeper_csv::{CODE, folder},
    json::{Raws, Records, add, list, number, plain, read, str, text},
    model::Item,
    parser::{ParseError, Reader},
};

#[derive(Deserialize)]
struct Shell<'a> {
    #[serde(borrow, default)]
    shared_folders: Raws<'a>,
    #[serde(borrow)]
    records: Raws<'a>,
}

#[derive(Deserialize)]
struct Shared {
    path: String,
}

pub(crate) fn open(
    json: Zeroizing<String>,
    draft: &mut Draft,
) -> Result<Box<dyn Reader + Send>, ParseError> {
    let shell: Shell<'_> = read(&json)?;
    for shared in &shell.shared_folders.0 {
        if let Ok(shared) = read::<Shared>(shared.get()) {
            draft.backslashed_folder(&shared.path);
        }
    }
    let mut places = Vec::new();
    add(&mut places, &json, &shell.records.0, None)?;
    Ok(Records::open(json, places, convert))
}

fn convert(record: &Value, _: Option<usize>, draft: &mut Draft) -> Outcome {
    let empty = Value::Null;
    let customs = record.get("custom_fields").unwrap_or(&empty);
    let mut totp = String::new();
    let mut rest = Vec::new();
    let mut paid = None;
    for (key, value) in customs.as_object().into_iter().flatten() {
        let (kind, name) = label(key);
        if (kind == CODE || kind == "oneTimeCode") && totp.is_empty() {
            totp = plain(value);
        } else if kind == "paymentCard" && paid.is_none() && value.is_object() {
            paid = Some(value);
        } else {
            rest.push((name, value));
        }
    }
    let login = Login {
        username: text(record, "login"),
        password: text(record, "password"),
        totp,
        uris: draft.uris([str(record, "login_url")]),
    };
    let nothing = login == Login::default();
    let mut item = match paid {
        Some(paid) if nothing => {
            let expiry = str(paid, "cardExpirationDate");
            let (card, unread) = card::card(
                "",
                &text(paid, "cardNumber"),
                &text(paid, "cardSecurityCode"),
                expiry,
            );
            let mut item = Item::new(Body::Card(card));
            item.custom("cardExpirationDate", unread, FieldKind::Text);
            item
        }
        Some(paid) => {
            rest.push(("paymentCard", paid));
            Item::new(Body::Login(login))
        }
        None if nothing => Item::new(Body::Note),
        None => Item::new(Body::Login(login)),
    };
    item.name = text(record, "title");
    item.set_notes(text(record, "notes"));
    item.revised = number(record, "last_modified").and_then(date::seconds);
    for place in list(record, "folders") {
        item.folders.extend(folder(
            draft,
            str(place, "shared_folder"),
            str(place, "folder"),
        ));
    }
    for (name, value) in rest {
        flatten(&mut item, name, value);
    }
    Ok(Some(item))
}

/// Type and name of a custom value: `name`, or `$type:label:number` with label and number left out at will.
fn label(key: &str) -> (&str, &str) {
    let Some(typed) = key.strip_prefix('$') else {
        return (key, key);
    };
    let mut parts = typed.split(':');
    let kind = parts.next().unwrap_or_default();
    match parts.next() {
        Some(label) if !label.is_empty() && !label.bytes().all(|b| b.is_ascii_digit()) => {
            (kind, label)
        }
        _ => (kind, kind),
    }
}

/// Makes fields of a value: one of a plain one, one each of the parts of others, down to the second level.
fn flatten(item: &mut Item, name: &str, value: &Value) {
    let parts = match value {
        Value::Array(parts) => parts.as_slice(),
        one => slice::from_ref(one),
    };
    for part in parts {
        match part {
            Value::Object(inner) => {
                for (key, value) in inner {
                    item.custom_by_name(&format!("{name} {key}"), &plain(value));
                }
            }
            one => item.custom_by_name(name, &plain(one)),
        }
    }
}
