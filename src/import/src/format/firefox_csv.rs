//! Firefox (DOMAIN 10, item 5).

use crate::{
    body::{Body, Login},
    date,
    draft::{Draft, Outcome},
    model::Item,
    report::Hint,
    table::{Heading, Row},
};

pub(crate) fn fits(heading: &Heading) -> bool {
    let moments = ["timecreated", "timelastused", "timepasswordchanged"];
    heading.has(&["username", "password"])
        && (heading.has(&["url"]) || heading.has(&["hostname"]))
        && moments.iter().any(|moment| heading.has(&[moment]))
}

pub(crate) fn convert(row: &Row<'_>, draft: &mut Draft) -> Outcome {
    let url = row.first(&["url", "hostname"]);
    if url.starts_with("chrome://FirefoxAccounts") {
        draft.hint(Hint::BrowserAccount);
        return Ok(None);
    }
    let login = Login {
        username: row.get("username").to_owned(),
        password: row.get("password").to_owned(),
        totp: String::new(),
        uris: draft.uris([url]),
    };
    let name = login.host().to_owned();
    let mut item = Item::new(Body::Login(login));
    item.name = name;
    let moment = |column| row.get(column).trim().parse().ok().and_then(date::millis);
    item.created = moment("timecreated");
    item.revised = moment("timepasswordchanged");
    item.custom_by_name("httpRealm", row.get("httprealm"));
    Ok(Some(item))
}
