//! Bitwarden's tables (DOMAIN 10, items 1 and 2): of a person (with folders) or of an organisation (with collections).

use crate::{
    body::{Body, Login},
    custom::kind_by_name,
    date,
    draft::{Draft, Outcome, Wrong},
    model::{Field, Item},
    report::Reason,
    table::{Heading, Row},
    uri,
};

pub(crate) fn fits(heading: &Heading) -> bool {
    heading.has(&[
        "type",
        "name",
        "notes",
        "fields",
        "login_uri",
        "login_username",
        "login_password",
    ])
}

pub(crate) fn convert(row: &Row<'_>, draft: &mut Draft) -> Outcome {
    let kind = row.get("type").trim().to_lowercase();
    let body = match kind.as_str() {
        "login" | "1" | "" => {
            let uris = uri::split(row.get("login_uri"));
            Body::Login(Login {
                username: row.get("login_username").to_owned(),
                password: row.get("login_password").to_owned(),
                totp: row.get("login_totp").to_owned(),
                uris: draft.uris(uris.iter().map(String::as_str)),
            })
        }
        "note" | "securenote" | "secure note" | "2" => Body::Note,
        _ => return Err(Wrong(Some("type"), Reason::UnknownKind)),
    };
    let mut item = Item::new(body);
    row.get("name").clone_into(&mut item.name);
    row.get("notes").clone_into(&mut item.notes);
    item.favourite = row.get("favorite").trim() == "1";
    item.reprompt = row.get("reprompt").trim() == "1";
    item.archived = date::read_rfc3339(row.get("archiveddate")).is_some();
    item.folders.extend(draft.folder(row.get("folder")));
    for collection in row.get("collections").split(',') {
        item.folders.extend(draft.folder(collection));
    }
    add_fields(&mut item, row.get("fields"));
    Ok(Some(item))
}

/// One `name: value` a line. A line without a name goes on with the value above it.
fn add_fields(item: &mut Item, cell: &str) {
    for line in cell.split('\n').map(|line| line.trim_end_matches('\r')) {
        let named = line
            .split_once(": ")
            .or_else(|| Some((line.strip_suffix(':')?, "")));
        match (named, item.fields.last_mut()) {
            (Some((name, value)), _) => {
                item.fields.push(Field {
                    kind: kind_by_name(name),
                    name: name.to_owned(),
                    value: value.to_owned(),
                    linked: None,
                });
            }
            (None, Some(field)) => {
                field.value.push('\n');
                field.value.push_str(line);
            }
            (None, None) => item.note(line),
        }
    }
}
