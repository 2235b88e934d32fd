//! Chrome, Edge, Brave, Opera and Vivaldi (DOMAIN 10, item 4).

use domain::name;

use crate::{
    body::{Body, Login},
    draft::{Draft, Outcome},
    model::Item,
    table::{Heading, Row},
};

pub(crate) fn fits(heading: &Heading) -> bool {
    heading.has(&["name", "url", "username", "password"])
        && heading.has_only(&["name", "url", "username", "password", "note"])
}

pub(crate) fn convert(row: &Row<'_>, draft: &mut Draft) -> Outcome {
    let login = Login {
        username: row.get("username").to_owned(),
        password: row.get("password").to_owned(),
        totp: String::new(),
        uris: draft.uris([row.get("url")]),
    };
    let name = match row.get("name") {
        name if name::is_blank(name) => login.host().to_owned(),
        name => name.to_owned(),
    };
    let mut item = Item::new(Body::Login(login));
    item.name = name;
    row.get("note").clone_into(&mut item.notes);
    Ok(Some(item))
}
