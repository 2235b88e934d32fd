//! Links that change one part of the address and keep the rest: lists, filters, sorting and paging live in the URL.

use domain::page::Cursor;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::location::Url;
use leptos_router::params::ParamsMap;

/// The names that say where a page of a list begins.
const PLACE: [&str; 3] = ["after", "before", "page"];

/// The address of this page with some parameters changed (`None` takes one away), the others kept.
///
/// A changed filter or order begins at the first page again, because a mark of the old list means nothing in the new.
pub fn with_query(path: &str, query: &ParamsMap, changes: &[(&str, Option<&str>)]) -> String {
    let mut out = String::new();
    let kept = query
        .clone()
        .into_iter()
        .filter(|(key, _)| !PLACE.contains(&key.as_ref()))
        .filter(|(key, _)| !changes.iter().any(|(changed, _)| changed == key))
        .map(|(key, value)| (key.into_owned(), value));
    let new = changes
        .iter()
        .filter_map(|(key, value)| Some(((*key).to_owned(), (*value)?.to_owned())));
    for (key, value) in kept.chain(new) {
        out.push(if out.is_empty() { '?' } else { '&' });
        out.push_str(&escape(&key));
        out.push('=');
        out.push_str(&escape(&value));
    }
    format!("{path}{out}")
}

/// A part of a query. On the server `Url::escape` takes more than the browser does; the same address is written on
/// both, as people would write it.
fn escape(text: &str) -> String {
    let mut out = Url::escape(text);
    for (taken, plain) in [("%2D", "-"), ("%2E", "."), ("%5F", "_"), ("%7E", "~")] {
        out = out.replace(taken, plain);
    }
    out
}

/// Follows the address of the page: a link with some parameters changed.
pub fn use_query_link() -> impl Fn(&[(&str, Option<&str>)]) -> String + Copy + Send + Sync + 'static
{
    let location = use_location();
    let (path, query) = (location.pathname, location.query);
    move |changes: &[(&str, Option<&str>)]| {
        // A part of a page that is just going away may still ask.
        let link = path.try_with(|path| query.try_with(|query| with_query(path, query, changes)));
        link.flatten().unwrap_or_default()
    }
}

/// Where the address says that the page begins.
pub fn cursor(query: &ParamsMap) -> Cursor {
    if let Some(mark) = query.get("after") {
        Cursor::After(mark)
    } else if let Some(mark) = query.get("before") {
        Cursor::Before(mark)
    } else if query.get("page").is_some_and(|page| page == "last") {
        Cursor::Last
    } else {
        Cursor::First
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(pairs: &[(&'static str, &str)]) -> ParamsMap {
        let mut map = ParamsMap::new();
        for (key, value) in pairs {
            map.insert(*key, (*value).to_owned());
        }
        map
    }

    #[test]
    fn a_change_keeps_the_rest_and_goes_to_the_first_page() {
        let query = query(&[("q", "a b&c"), ("sort", "name"), ("after", "xyz")]);
        let link = with_query("/clients", &query, &[("sort", Some("-used"))]);
        assert_eq!(link, "/clients?q=a%20b%26c&sort=-used");
        let link = with_query("/clients", &query, &[("q", None), ("sort", None)]);
        assert_eq!(link, "/clients");
    }

    #[test]
    fn the_place_is_read_from_the_address() {
        assert_eq!(cursor(&query(&[])), Cursor::First);
        assert_eq!(cursor(&query(&[("page", "last")])), Cursor::Last);
        assert_eq!(cursor(&query(&[("after", "m")])), Cursor::After("m".into()));
        assert_eq!(
            cursor(&query(&[("before", "m")])),
            Cursor::Before("m".into())
        );
    }
}
