//! Where to go after signing in.

use leptos::prelude::*;
use leptos_router::location::Url;
use leptos_router::params::ParamsMap;

/// The page that was asked for, if it is one of ours: a path of this server and nothing that a browser would read as
/// another address (DOMAIN 11.4 row 45). Pages that lead back to signing in are not gone to.
pub fn local(next: &str) -> Option<String> {
    let ours = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains('\\')
        && !next.chars().any(|c| c.is_control() || c.is_whitespace());
    let path = next.split(['?', '#']).next().unwrap_or_default();
    let page = !path.starts_with("/api/") && !matches!(path, "/sign-in" | "/set-up");
    (ours && page).then(|| next.to_owned())
}

/// The page of ours that an address names to go to afterwards (`?next=`).
pub fn wanted(query: Memo<ParamsMap>) -> Option<String> {
    query.with_untracked(|query| local(&query.get("next")?))
}

/// The page to sign in, from which one comes back here; only in the browser.
pub fn sign_in() -> String {
    let location = window().location();
    let here = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
    match local(&here) {
        Some(here) => format!("/sign-in?next={}", Url::escape(&here)),
        None => "/sign-in".to_owned(),
    }
}

/// The page where a person secures the account, from which one comes back to a page of ours.
pub fn security(back: &str) -> String {
    format!("/account/security?next={}", Url::escape(back))
}

/// Loads a page of ours; only in the browser. A whole load, so that the server renders it for the new session.
pub fn go(path: &str) {
    // Refused only for addresses that are none.
    let _ = window().location().assign(path);
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn row_45_only_paths_of_this_server_are_gone_to() {
        for good in [
            "/",
            "/account",
            "/provider/018f6f2e-7c1a-7000-8000-0123456789ab/clients?q=a%20b",
            "/join/organisation?token=abc",
        ] {
            assert_eq!(local(good).as_deref(), Some(good));
        }
        for bad in [
            "",
            "account",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/ /evil.example",
            "/a\r\nSet-Cookie: x",
            "/sign-in?next=/sign-in",
            "/api/fn/session/sign_out",
        ] {
            assert_eq!(local(bad), None, "{bad:?}");
        }
    }
}
