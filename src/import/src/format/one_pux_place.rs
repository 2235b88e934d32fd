//! Where the fields of 1Password's sections belong.

use domain::item::FieldKind;
use serde_json::Value;

use crate::{
    body::{Body, Card, Identity},
    card,
    draft::Draft,
    format::one_pux_value::{self as value, Part},
    json::{str, text},
    model::Item,
    person::split_name,
    report::Hint,
};

/// Puts a field of a section where the kind of the item has a place for it, else among the custom fields.
pub(super) fn add_field(item: &mut Item, category: &str, field: &Value, draft: &mut Draft) {
    let id = str(field, "id");
    let title = if str(field, "title").is_empty() {
        id
    } else {
        str(field, "title")
    };
    let (part, hidden) = value::read(field.get("value").unwrap_or(&Value::Null));
    let content = match part {
        Part::Text(content) => content,
        Part::Key(key) => {
            if matches!(item.body, Body::Note) {
                item.body = Body::SshKey(key);
            }
            return;
        }
        Part::Address(address) => {
            place_address(item, title, address);
            return;
        }
        Part::File => {
            draft.hint(Hint::Attachment);
            return;
        }
        Part::Nothing => return,
    };
    let placed = match &mut item.body {
        Body::Login(login) => match id {
            _ if field.pointer("/value/totp").is_some() => put(&mut login.totp, &content),
            "username" => put(&mut login.username, &content),
            "password" | "credential" => put(&mut login.password, &content),
            _ => false,
        },
        Body::Card(card) => place_in_card(card, id, &content),
        Body::Identity(identity) => place_in_identity(identity, category, id, &content),
        Body::Note | Body::SshKey(_) => false,
    };
    if !placed {
        item.custom_hidden_if(hidden, title, &content);
    }
}

/// Fills a text that is still empty; whether it did.
fn put(text: &mut String, content: &str) -> bool {
    let free = text.is_empty();
    if free {
        content.clone_into(text);
    }
    free
}

fn place_in_card(card: &mut Card, id: &str, content: &str) -> bool {
    match id {
        "cardholder" => put(&mut card.holder, content),
        "ccnum" => {
            let brand = card::brand(content);
            if !brand.is_empty() {
                brand.clone_into(&mut card.brand);
            }
            put(&mut card.number, content)
        }
        // The number tells the brand better.
        "type" => {
            put(&mut card.brand, content);
            true
        }
        "cvv" => put(&mut card.code, content),
        "expiry" => card::expiry(content).is_some_and(|(month, year)| {
            put(&mut card.month, &month) && put(&mut card.year, &year)
        }),
        _ => false,
    }
}

fn place_in_identity(identity: &mut Identity, category: &str, id: &str, content: &str) -> bool {
    let text = match (category, id) {
        (_, "fullname") | ("108", "name") => {
            split_name(content, identity);
            return true;
        }
        (_, "firstname") => &mut identity.first_name,
        (_, "initial") => &mut identity.middle_name,
        (_, "lastname") => &mut identity.last_name,
        (_, "company") => &mut identity.company,
        (_, "username") => &mut identity.username,
        (_, "email") => &mut identity.email,
        (_, "defphone" | "homephone" | "cellphone" | "busphone") => &mut identity.phone,
        ("103", "number") => &mut identity.licence,
        ("106", "number") => &mut identity.passport,
        ("108", "number") => &mut identity.ssn,
        ("103", "state") => &mut identity.state,
        ("103", "country") | ("106", "issuing_country") => &mut identity.country,
        _ => return false,
    };
    put(text, content)
}

fn place_address(item: &mut Item, title: &str, address: &Value) {
    const PARTS: &[(&str, &str)] = &[
        ("street", "address1"),
        ("zip", "postalCode"),
        ("city", "city"),
        ("state", "state"),
        ("country", "country"),
    ];
    for (key, field) in PARTS {
        let content = text(address, key);
        let place = match &mut item.body {
            Body::Identity(identity) => identity.text_mut(field),
            _ => None,
        };
        match place {
            Some(text) if text.is_empty() => *text = content,
            _ => item.custom(&format!("{title} {key}"), &content, FieldKind::Text),
        }
    }
}
