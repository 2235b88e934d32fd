//! KeePassXC's table (DOMAIN 10, item 10).

use crate::{
    body::{Body, Login},
    date,
    draft::{Draft, Outcome},
    model::Item,
    table::{Heading, Row},
};

pub(crate) fn fits(heading: &Heading) -> bool {
    heading.has(&["group", "title", "username", "password", "url", "notes"])
}

pub(crate) fn convert(row: &Row<'_>, draft: &mut Draft) -> Outcome {
    let mut item = Item::new(Body::Login(Login {
        username: row.get("username").to_owned(),
        password: row.get("password").to_owned(),
        totp: row.get("totp").to_owned(),
        uris: draft.uris([row.get("url")]),
    }));
    row.get("title").clone_into(&mut item.name);
    row.get("notes").clone_into(&mut item.notes);
    item.created = date::read_rfc3339(row.get("created"));
    item.revised = date::read_rfc3339(row.get("last modified"));
    let group = row.get("group");
    // The outermost group is the database itself.
    let group = if group == "Root" {
        ""
    } else {
        group.strip_prefix("Root/").unwrap_or(group)
    };
    if group == "Recycle Bin" || group.starts_with("Recycle Bin/") {
        item.deleted = Some(item.revised.unwrap_or_default());
    } else {
        item.folders.extend(draft.folder(group));
    }
    Ok(Some(item))
}
