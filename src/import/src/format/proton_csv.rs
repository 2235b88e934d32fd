//! Proton Pass as a table (DOMAIN 10, item 14).

use serde_json::Value;

use crate::{
    body::{Body, Login},
    date,
    draft::{Draft, Outcome, Wrong},
    format::proton_content,
    json::plain,
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
    let kind = row.get("type");
    let mut note = row.get("note").to_owned();
    let mut item = match kind {
        "login" => login(row, draft),
        "alias" => proton_content::alias(row.first(&["username", "email"])),
        _ => {
            // Other kinds stand in the note as JSON, with their own note among it.
            let mut content = Value::Null;
            if kind != "note"
                && let Ok(Value::Object(mut parts)) = serde_json::from_str(&note)
            {
                note = parts.remove("note").as_ref().map(plain).unwrap_or_default();
                content = Value::Object(parts);
            }
            proton_content::convert(kind, &content, draft)
                .ok_or(Wrong(Some("type"), Reason::UnknownKind))?
        }
    };
    item.set_notes(note);
    row.get("name").clone_into(&mut item.name);
    let moment = |column| row.get(column).trim().parse().ok().and_then(date::seconds);
    item.created = moment("createtime");
    item.revised = moment("modifytime");
    item.folders.extend(draft.folder(row.get("vault")));
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
