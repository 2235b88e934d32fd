//! NordPass (DOMAIN 10, item 13).

use domain::item::FieldKind;
use serde_json::Value;

use crate::{
    body::{Body, Identity, Login},
    card,
    draft::{Draft, Outcome, Wrong},
    json::{plain, str},
    model::Item,
    person::{fill, split_name},
    report::Reason,
    table::{Heading, Row},
};

pub(crate) fn fits(heading: &Heading) -> bool {
    heading.has(&[
        "name",
        "url",
        "username",
        "password",
        "note",
        "cardholdername",
        "cardnumber",
    ])
}

pub(crate) fn convert(row: &Row<'_>, draft: &mut Draft) -> Outcome {
    let kind = match row.get("type") {
        // Older tables do not say.
        "" if !row.get("cardnumber").is_empty() => "credit_card",
        "" if !row.get("full_name").is_empty() => "identity",
        "" if row.first(&["url", "username", "password"]).is_empty() => "note",
        "" => "password",
        kind => kind,
    };
    let mut item = match kind {
        "folder" => {
            draft.folder(row.first(&["name", "folder"]));
            return Ok(None);
        }
        "password" => login(row, draft),
        "note" => Item::new(Body::Note),
        "credit_card" => card(row),
        "identity" => identity(row),
        "document" => Item::new(Body::Note),
        _ => return Err(Wrong(Some("type"), Reason::UnknownKind)),
    };
    row.get("name").clone_into(&mut item.name);
    item.set_notes(row.get("note"));
    item.folders.extend(draft.folder(row.get("folder")));
    match serde_json::from_str(row.get("custom_fields")) {
        Ok(Value::Array(fields)) => {
            for field in &fields {
                let (name, hidden) = (str(field, "label"), str(field, "type") == "hidden");
                let value = field.get("value").map(plain).unwrap_or_default();
                item.custom_hidden_if(hidden, name, &value);
            }
        }
        _ => item.custom_by_name("custom_fields", row.get("custom_fields")),
    }
    Ok(Some(item))
}

fn login(row: &Row<'_>, draft: &mut Draft) -> Item {
    let further: Vec<String> = serde_json::from_str(row.get("additional_urls")).unwrap_or_default();
    let urls = std::iter::once(row.get("url")).chain(further.iter().map(String::as_str));
    Item::new(Body::Login(Login {
        username: row.get("username").to_owned(),
        password: row.get("password").to_owned(),
        totp: String::new(),
        uris: draft.uris(urls),
    }))
}

fn card(row: &Row<'_>) -> Item {
    let (card, unread) = card::card(
        row.get("cardholdername"),
        row.get("cardnumber"),
        row.get("cvc"),
        row.get("expirydate"),
    );
    let mut item = Item::new(Body::Card(card));
    item.custom("expirydate", unread, FieldKind::Text);
    item.custom("pin", row.get("pin"), FieldKind::Hidden);
    item.custom("zipcode", row.get("zipcode"), FieldKind::Text);
    item
}

fn identity(row: &Row<'_>) -> Item {
    const PLACES: &[(&str, &str)] = &[
        ("phone_number", "phone"),
        ("email", "email"),
        ("address1", "address1"),
        ("address2", "address2"),
        ("zipcode", "postalCode"),
        ("city", "city"),
        ("country", "country"),
        ("state", "state"),
    ];
    let mut identity = Box::<Identity>::default();
    split_name(row.get("full_name"), &mut identity);
    fill(&mut identity, PLACES, |column| row.get(column).to_owned());
    Item::new(Body::Identity(identity))
}
