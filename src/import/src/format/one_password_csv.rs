//! 1Password's tables, whose headings differ by program and year (DOMAIN 10, item 8).

use domain::item::FieldKind;

use crate::{
    body::{Body, Login},
    card,
    draft::{Draft, Outcome},
    model::Item,
    table::{Heading, Row},
    uri,
};

const URLS: &[&str] = &["url", "urls", "website", "websites"];
const NOTES: &[&str] = &["notes", "notesplain", "note"];
const CODES: &[&str] = &["otpauth", "one-time password", "one time password", "totp"];
const TAGS: &[&str] = &["tags", "tag"];
const STARS: &[&str] = &["favorite", "favourite"];
const KINDS: &[&str] = &["type", "category"];
/// What the table says about the item rather than in it.
const APART: &[&str] = &[
    "title",
    "username",
    "password",
    "archived",
    "uuid",
    "scope",
    "autosubmit",
];
const CARD: &[&str] = &[
    "number",
    "ccnum",
    "cardholder name",
    "cardholder",
    "verification number",
    "cvv",
    "expiry date",
    "expiry",
];

pub(crate) fn fits(heading: &Heading) -> bool {
    let any = |names: &[&str]| names.iter().any(|name| heading.has(&[name]));
    let login = heading.has(&["username"]) || heading.has(&["password"]);
    heading.has(&["title"]) && (login && any(URLS) || any(NOTES) && (login || any(KINDS)))
}

pub(crate) fn convert(row: &Row<'_>, draft: &mut Draft) -> Outcome {
    let kind = row.first(KINDS).to_lowercase();
    let urls = uri::split(row.first(URLS));
    let login = Login {
        username: row.get("username").to_owned(),
        password: row.get("password").to_owned(),
        totp: row.first(CODES).to_owned(),
        uris: draft.uris(urls.iter().map(String::as_str)),
    };
    let nothing = login == Login::default();
    let mut used: &[&str] = &[];
    let mut item = if kind.contains("creditcard") || kind.contains("credit card") {
        used = CARD;
        card_with(&login, row)
    } else if nothing && (kind.is_empty() || kind.contains("note")) {
        Item::new(Body::Note)
    } else {
        Item::new(Body::Login(login))
    };
    row.get("title").clone_into(&mut item.name);
    item.set_notes(row.first(NOTES));
    item.favourite = is_yes(row.first(STARS));
    item.archived = is_yes(row.get("archived"));
    for tag in row.first(TAGS).split([';', ',']) {
        item.folders.extend(draft.folder(tag));
    }
    let known = [URLS, NOTES, CODES, TAGS, STARS, KINDS, APART, used];
    for (name, value) in row.others(|name| known.iter().any(|list| list.contains(&name))) {
        item.custom_by_name(name, value);
    }
    Ok(Some(item))
}

/// A card, with what is a login's among its fields.
fn card_with(login: &Login, row: &Row<'_>) -> Item {
    let (card, unread) = card::card(
        row.first(&["cardholder name", "cardholder"]),
        row.first(&["number", "ccnum"]),
        row.first(&["verification number", "cvv"]),
        row.first(&["expiry date", "expiry"]),
    );
    let mut item = Item::new(Body::Card(card));
    item.custom("username", &login.username, FieldKind::Text);
    item.custom("password", &login.password, FieldKind::Hidden);
    for uri in &login.uris {
        item.custom("url", &uri.uri, FieldKind::Text);
    }
    item.custom("expiry date", unread, FieldKind::Text);
    item
}

fn is_yes(cell: &str) -> bool {
    matches!(cell.trim().to_lowercase().as_str(), "1" | "true" | "yes")
}
