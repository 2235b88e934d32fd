//! LastPass (DOMAIN 10, item 7).

use zeroize::Zeroizing;

use crate::{
    body::{Body, Login},
    draft::{Draft, Outcome},
    format::lastpass_note,
    model::Item,
    table::{Heading, Row},
};

pub(crate) fn fits(heading: &Heading) -> bool {
    heading.has(&["url", "username", "password", "extra", "name", "grouping"])
}

/// What a browser showed and somebody copied has `&amp;`, `&lt;` and `&gt;` in it. Such a text holds no bare `&`, `<`
/// or `>`; any other text is kept as it is.
pub(crate) fn unescaped(text: Zeroizing<String>) -> Zeroizing<String> {
    let bare = |part: &str| {
        !["amp;", "lt;", "gt;"]
            .iter()
            .any(|name| part.starts_with(name))
    };
    if !text.contains('&') || text.contains(['<', '>']) || text.split('&').skip(1).any(bare) {
        return text;
    }
    Zeroizing::new(
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&"),
    )
}

pub(crate) fn convert(row: &Row<'_>, draft: &mut Draft) -> Outcome {
    let grouping = match row.get("grouping") {
        "(none)" => "",
        grouping => grouping,
    };
    let folder = draft.backslashed_folder(grouping);
    let url = row.get("url").trim();
    if url == "http://group" {
        if folder.is_none() {
            draft.backslashed_folder(row.get("name"));
        }
        return Ok(None);
    }
    let mut item = if url == "http://sn" {
        lastpass_note::convert(row.get("extra"))
    } else {
        let mut item = Item::new(Body::Login(Login {
            username: row.get("username").to_owned(),
            password: row.get("password").to_owned(),
            totp: row.get("totp").to_owned(),
            uris: draft.uris([url].into_iter().filter(|url| *url != "http://")),
        }));
        row.get("extra").clone_into(&mut item.notes);
        item
    };
    row.get("name").clone_into(&mut item.name);
    item.favourite = row.get("fav").trim() == "1";
    item.folders.extend(folder);
    Ok(Some(item))
}
