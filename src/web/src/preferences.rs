//! How a person wants the pages: language and theme. Kept in cookies that scripts may read, since the server must
//! know them before the first byte, and before anyone has signed in.

use domain::Lang;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

const LANG_COOKIE: &str = "portaal-lang";
const THEME_COOKIE: &str = "portaal-theme";
/// A year, in seconds.
const KEPT: u32 = 31_536_000;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The value of `data-theme` on the html element and of the cookie.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with this name; [`Theme::System`] for anything else.
    pub fn parse(name: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|theme| theme.as_str() == name)
            .unwrap_or_default()
    }
}

/// What a request says about the person's wishes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Preferences {
    /// Of the account, else of the cookie, else of the browser, else English.
    pub lang: Lang,
    /// Of the cookie.
    pub theme: Theme,
}

/// The wishes of whoever asks; the defaults when there is no request (the list of routes at start).
///
/// The layer that knows the account puts its [`Lang`] into the request's extensions.
#[cfg(feature = "ssr")]
pub fn of_request() -> Preferences {
    use axum::http::{header, request::Parts};

    let Some(parts) = use_context::<Parts>() else {
        return Preferences::default();
    };
    let text = |name: header::HeaderName| {
        parts
            .headers
            .get(name)
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default()
    };
    let cookies = text(header::COOKIE);
    let lang = parts
        .extensions
        .get::<Lang>()
        .copied()
        .or_else(|| Lang::parse(cookie(cookies, LANG_COOKIE)?))
        .unwrap_or_else(|| Lang::from_accept_language(text(header::ACCEPT_LANGUAGE)));
    let theme = cookie(cookies, THEME_COOKIE).map_or(Theme::System, Theme::parse);
    Preferences { lang, theme }
}

/// The theme that the page shows now; only in the browser.
pub fn current_theme() -> Theme {
    document()
        .document_element()
        .and_then(|html| html.get_attribute("data-theme"))
        .map_or(Theme::System, |name| Theme::parse(&name))
}

/// Shows and keeps a theme; only in the browser.
pub fn choose_theme(theme: Theme) {
    if let Some(html) = document().document_element() {
        // Fails only for a name that is no XML name.
        let _ = html.set_attribute("data-theme", theme.as_str());
    }
    keep(THEME_COOKIE, theme.as_str());
}

/// Keeps a language in this browser and reloads the page in it; only in the browser.
///
/// A signed-in person's account comes first: change it there before calling this.
pub fn choose_lang(lang: Lang) {
    keep(LANG_COOKIE, lang.as_str());
    // A page that cannot reload keeps its language until the next visit.
    let _ = window().location().reload();
}

fn keep(name: &str, value: &str) {
    let secure = window().location().protocol().is_ok_and(|p| p == "https:");
    let secure = if secure { "; Secure" } else { "" };
    if let Ok(document) = document().dyn_into::<web_sys::HtmlDocument>() {
        let cookie = format!("{name}={value}; Path=/; Max-Age={KEPT}; SameSite=Lax{secure}");
        // Refused where cookies are blocked: the choice then lasts as long as the page.
        let _ = document.set_cookie(&cookie);
    }
}

/// The value of a cookie in a `Cookie` header.
#[cfg(any(feature = "ssr", test))]
pub(crate) fn cookie<'a>(header: &'a str, name: &str) -> Option<&'a str> {
    header
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::{Theme, cookie};

    #[test]
    fn a_cookie_is_found_by_its_whole_name() {
        let header = "xportaal-theme=light; portaal-theme=dark;portaal-lang=nl";
        assert_eq!(cookie(header, "portaal-theme"), Some("dark"));
        assert_eq!(cookie(header, "portaal-lang"), Some("nl"));
        assert_eq!(cookie(header, "lang"), None);
    }

    #[test]
    fn an_unknown_theme_is_the_systems() {
        assert_eq!(Theme::parse("dark"), Theme::Dark);
        assert_eq!(Theme::parse("\"><script>"), Theme::System);
    }
}
