//! Proton Pass as a table (DOMAIN 10, item 14).

use serde_json::Value;

use crate::{
    body::{Body, Login},
    date,
    draft::{Draft, Outcome, Wrong},
    format::proton_content,
    json::text,
    model::Item,
    report::Reason,
    table::{Heading, Row},
    uri,
};

pub(crate) fn fits(heading: &Heading) -> bool {
    heading.has(&[
        "type", "name", "url", "username", "password", "note", "totp",
    ])
}

pub(crate) fn convert(row: &Row<'_>, draft: &mut Draft) -> Outcome {
    let note = row.get("note");
    let mut item = match row.get("type") {
        "login" => login(row, draft),
        "alias" => proton_content::alias(row.first(&["username", "email"])),
        kind => {
            // Other kinds stand in the note as JSON, with their own note among it.
            let content: Value = match serde_json::from_str(note) {
                Ok(content @ Value::Object(_)) if kind != "note" => content,
                _ => Value::Null,
            };
            let mut item = proton_content::convert(kind, &content, draft)
                .ok_or(Wrong(Some("type"), Reason::UnknownKind))?;
            if content.is_object() {
                item.fields.retain(|field| field.name != "note");
                item.note(&text(&content, "note"));
                finish(&mut item, row, draft);
                return Ok(Some(item));
            }
            item
        }
    };
    let fields = std::mem::replace(&mut item.notes, note.to_owned());
    item.note(&fields);
    finish(&mut item, row, draft);
    Ok(Some(item))
}

fn login(row: &Row<'_>, draft: &mut Draft) -> Item {
    let urls = uri::split(row.get("url"));
    let (name, email) = (row.get("username"), row.get("email"));
    let mut item = Item::new(Body::Login(Login {
        username: if name.is_empty() { email } else { name }.to_owned(),
        password: row.get("password").to_owned(),
        totp: row.get("totp").to_owned(),
        uris: draft.uris(urls.iter().map(String::as_str)),
    }));
    if !name.is_empty() && name != email {
        item.custom_by_name("email", email);
    }
    item
}

fn finish(item: &mut Item, row: &Row<'_>, draft: &mut Draft) {
    row.get("name").clone_into(&mut item.name);
    let moment = |column| row.get(column).trim().parse().ok().and_then(date::seconds);
    item.created = moment("createtime");
    item.revised = moment("modifytime");
    item.folders.extend(draft.folder(row.get("vault")));
}
