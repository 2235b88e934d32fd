//! What items of Proton Pass hold, by kind.

use domain::item::FieldKind;
use serde_json::Value;

use crate::{
    body::{Body, Identity, Login, SshKey},
    card,
    draft::Draft,
    json::{flag, list, plain, str, text},
    model::Item,
    person::{fill, split_name},
    report::Hint,
};

/// An address that forwards to another one.
pub(crate) fn alias(address: &str) -> Item {
    Item::new(Body::Login(Login {
        username: address.to_owned(),
        ..Login::default()
    }))
}

/// An item of this kind without its name; none when the kind is unknown.
pub(crate) fn convert(kind: &str, content: &Value, draft: &mut Draft) -> Option<Item> {
    let mut item = match kind {
        "login" => login(content, draft),
        "creditCard" => credit_card(content),
        "note" => Item::new(Body::Note),
        "identity" => identity(content),
        "sshKey" => Item::new(Body::SshKey(SshKey {
            private_key: text(content, "privateKey"),
            public_key: text(content, "publicKey"),
            fingerprint: String::new(),
        })),
        "wifi" => {
            draft.hint(Hint::OtherKind);
            let mut item = Item::new(Body::Note);
            item.custom("SSID", str(content, "ssid"), FieldKind::Text);
            item.custom("Password", str(content, "password"), FieldKind::Hidden);
            item
        }
        "custom" => {
            draft.hint(Hint::OtherKind);
            Item::new(Body::Note)
        }
        _ => return None,
    };
    for section in list(content, "sections")
        .iter()
        .chain(list(content, "extraSections"))
    {
        for field in list(section, "sectionFields") {
            add_field(&mut item, field);
        }
    }
    Some(item)
}

fn login(content: &Value, draft: &mut Draft) -> Item {
    if !list(content, "passkeys").is_empty() {
        draft.hint(Hint::Passkey);
    }
    let (name, email) = (str(content, "itemUsername"), str(content, "itemEmail"));
    // Before user names had a place of their own.
    let older = str(content, "username");
    let all = [name, email, older];
    let username = all
        .into_iter()
        .find(|name| !name.is_empty())
        .unwrap_or_default();
    let mut item = Item::new(Body::Login(Login {
        username: username.to_owned(),
        password: text(content, "password"),
        totp: text(content, "totpUri"),
        uris: draft.uris(list(content, "urls").iter().filter_map(Value::as_str)),
    }));
    if email != username {
        item.custom("email", email, FieldKind::Text);
    }
    item
}

fn credit_card(content: &Value) -> Item {
    let (card, unread) = card::card(
        str(content, "cardholderName"),
        &text(content, "number"),
        &text(content, "verificationNumber"),
        str(content, "expirationDate"),
    );
    let mut item = Item::new(Body::Card(card));
    item.custom("expirationDate", unread, FieldKind::Text);
    item.custom("pin", &text(content, "pin"), FieldKind::Hidden);
    item
}

fn identity(content: &Value) -> Item {
    const PLACES: &[(&str, &str)] = &[
        ("firstName", "firstName"),
        ("middleName", "middleName"),
        ("lastName", "lastName"),
        ("email", "email"),
        ("phoneNumber", "phone"),
        ("organization", "company"),
        ("company", "company"),
        ("streetAddress", "address1"),
        ("floor", "address2"),
        ("county", "address3"),
        ("zipOrPostalCode", "postalCode"),
        ("city", "city"),
        ("stateOrProvince", "state"),
        ("countryOrRegion", "country"),
        ("socialSecurityNumber", "ssn"),
        ("passportNumber", "passportNumber"),
        ("licenseNumber", "licenseNumber"),
    ];
    let mut identity = Box::<Identity>::default();
    let mut placed = fill(&mut identity, PLACES, |key| text(content, key));
    placed.push("fullName");
    let full = str(content, "fullName");
    let apart = [
        &identity.first_name,
        &identity.middle_name,
        &identity.last_name,
    ];
    let split = apart.iter().all(|part| part.is_empty());
    if split {
        split_name(full, &mut identity);
    }
    let mut item = Item::new(Body::Identity(identity));
    if !split {
        item.custom("fullName", full, FieldKind::Text);
    }
    for (key, value) in content.as_object().into_iter().flatten() {
        if let Value::Array(fields) = value {
            // Further fields of a part, which look like all others. Sections are read with those of other kinds.
            for field in fields
                .iter()
                .filter(|field| field.get("fieldName").is_some())
            {
                add_field(&mut item, field);
            }
        } else if !placed.contains(&key.as_str()) {
            item.custom_by_name(key, &plain(value));
        }
    }
    item
}

/// Adds a custom field. The first source of one-time codes becomes that of a login without one.
pub(crate) fn add_field(item: &mut Item, field: &Value) {
    let (name, kind) = (str(field, "fieldName"), str(field, "type"));
    let data = field.get("data").unwrap_or(&Value::Null);
    let keys = ["content", "totpUri", "timestamp"];
    let value = keys
        .into_iter()
        .map(|key| text(data, key))
        .find(|value| !value.is_empty());
    let value = value.unwrap_or_default();
    if kind == "totp"
        && let Body::Login(login) = &mut item.body
        && login.totp.is_empty()
    {
        login.totp = value;
        return;
    }
    let hidden = matches!(kind, "hidden" | "totp") || flag(field, "hidden");
    item.custom_hidden_if(hidden, name, &value);
}
