//! LastPass's notes, which hold everything that is no login as `Key:Value` lines.

use serde_json::Value;

use crate::{
    body::{Body, Identity},
    card,
    json::str,
    model::Item,
    person::split_name,
};

/// Keys of an address, a licence, a passport or a citizen's number, and the field that each becomes (DOMAIN 1.5).
const ADDRESS: &[(&str, &str)] = &[
    ("Title", "title"),
    ("First Name", "firstName"),
    ("Middle Name", "middleName"),
    ("Last Name", "lastName"),
    ("Username", "username"),
    ("Company", "company"),
    ("Address 1", "address1"),
    ("Address 2", "address2"),
    ("Address 3", "address3"),
    ("City / Town", "city"),
    ("State", "state"),
    ("Zip / Postal Code", "postalCode"),
    ("Country", "country"),
    ("Email Address", "email"),
    ("Phone", "phone"),
];
const LICENCE: &[(&str, &str)] = &[
    ("Number", "licenseNumber"),
    ("Address", "address1"),
    ("City / Town", "city"),
    ("State", "state"),
    ("ZIP / Postal Code", "postalCode"),
    ("Country", "country"),
];
const PASSPORT: &[(&str, &str)] = &[("Number", "passportNumber"), ("Country", "country")];
const CITIZEN: &[(&str, &str)] = &[("Number", "ssn")];

/// The item that the text of a note describes, without its name.
pub(crate) fn convert(extra: &str) -> Item {
    let first = extra.split('\n').next().unwrap_or_default();
    let Some(kind) = first.strip_prefix("NoteType:") else {
        let mut item = Item::new(Body::Note);
        extra.clone_into(&mut item.notes);
        return item;
    };
    let (pairs, notes) = pairs(extra);
    let mut item = match kind.trim() {
        "Credit Card" => credit_card(&pairs),
        "Address" => identity(&pairs, ADDRESS),
        "Driver's License" => identity(&pairs, LICENCE),
        "Passport" => identity(&pairs, PASSPORT),
        "Social Security" => identity(&pairs, CITIZEN),
        _ => {
            let mut item = Item::new(Body::Note);
            for (key, value) in &pairs {
                item.custom_by_name(key, value);
            }
            item
        }
    };
    item.set_notes(notes);
    item
}

/// The lines after the first one, and what follows `Notes:`. A line without a key goes on with the value above it.
fn pairs(extra: &str) -> (Vec<(&str, String)>, String) {
    let mut pairs: Vec<(&str, String)> = Vec::new();
    let mut lines = extra.split('\n').skip(1);
    while let Some(line) = lines.next() {
        let line = line.trim_end_matches('\r');
        match (line.split_once(':'), pairs.last_mut()) {
            (Some(("Notes", first)), _) => {
                let mut notes = first.to_owned();
                for line in lines {
                    notes.push('\n');
                    notes.push_str(line);
                }
                return (pairs, notes);
            }
            (Some((key, value)), _) => pairs.push((key, value.to_owned())),
            (None, Some((_, value))) => {
                value.push('\n');
                value.push_str(line);
            }
            (None, None) => pairs.push(("", line.to_owned())),
        }
    }
    (pairs, String::new())
}

fn credit_card(pairs: &[(&str, String)]) -> Item {
    let get = |key: &str| {
        pairs
            .iter()
            .find(|(name, _)| *name == key)
            .map_or("", |(_, value)| value.as_str())
    };
    let expiry = get("Expiration Date");
    let (mut card, unread) = card::card(
        get("Name on Card"),
        get("Number"),
        get("Security Code"),
        expiry,
    );
    if card.brand.is_empty() {
        get("Type").clone_into(&mut card.brand);
    }
    let used = [
        "Name on Card",
        "Type",
        "Number",
        "Security Code",
        "Expiration Date",
        "Language",
    ];
    let mut item = Item::new(Body::Card(card));
    // An empty date is written as a bare comma.
    for (key, value) in pairs
        .iter()
        .filter(|(key, value)| !used.contains(key) && value != ",")
    {
        item.custom_by_name(key, value);
    }
    if unread != "," {
        item.custom_by_name("Expiration Date", unread);
    }
    item
}

fn identity(pairs: &[(&str, String)], keys: &[(&str, &str)]) -> Item {
    let mut identity = Box::<Identity>::default();
    let mut rest = Vec::new();
    for (key, value) in pairs {
        let value = telephone(value);
        let known = keys.iter().find(|(name, _)| name == key);
        match known.and_then(|(_, field)| identity.text_mut(field)) {
            Some(text) if text.is_empty() => *text = value,
            _ if *key == "Name" => split_name(&value, &mut identity),
            _ if *key == "Language" => {}
            _ => rest.push((*key, value)),
        }
    }
    let mut item = Item::new(Body::Identity(identity));
    for (key, value) in rest {
        item.custom_by_name(key, &value);
    }
    item
}

/// A telephone number may stand there as JSON, with its country apart.
fn telephone(value: &str) -> String {
    if value.starts_with('{')
        && let Ok(parts) = serde_json::from_str::<Value>(value)
        && parts.get("num").is_some()
    {
        return str(&parts, "num").to_owned();
    }
    value.to_owned()
}
