//! Safari and Apple's Passwords (DOMAIN 10, item 6).

use crate::{
    body::{Body, Login},
    draft::{Draft, Outcome},
    model::Item,
    table::{Heading, Row},
};

pub(crate) fn fits(heading: &Heading) -> bool {
    heading.has(&["title", "url", "username", "password"])
        && heading.has_only(&["title", "url", "username", "password", "notes", "otpauth"])
}

pub(crate) fn convert(row: &Row<'_>, draft: &mut Draft) -> Outcome {
    let mut item = Item::new(Body::Login(Login {
        username: row.get("username").to_owned(),
        password: row.get("password").to_owned(),
        totp: row.get("otpauth").to_owned(),
        uris: draft.uris([row.get("url")]),
    }));
    row.get("title").clone_into(&mut item.name);
    row.get("notes").clone_into(&mut item.notes);
    Ok(Some(item))
}
