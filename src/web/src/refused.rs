//! A page in the place of another: what a guard refuses is answered with "not found" under the address that was asked
//! for, so that foreign and absent read the same.

/// The path of the page that a guard shows instead.
#[cfg(feature = "ssr")]
const NOT_FOUND: &str = "/not-found";

/// The path of the page that is rendered, when it is not the one in the address; for the attribute `data-at`.
#[cfg(feature = "ssr")]
pub(crate) fn rendered() -> Option<&'static str> {
    let parts = leptos::prelude::use_context::<http::request::Parts>()?;
    (parts.uri.path() == NOT_FOUND).then_some(NOT_FOUND)
}

/// Takes the page over as what it is: the router reads the address once, and must find the page that was rendered.
/// Then the person's own address stands there again.
#[cfg(feature = "hydrate")]
pub fn hydrate_in_place(hydrate: impl FnOnce()) {
    let document = leptos::prelude::document();
    let at = document
        .document_element()
        .and_then(|html| html.get_attribute("data-at"));
    let address = leptos::prelude::window().location().href();
    let replace = |url: &str| {
        if let Ok(history) = leptos::prelude::window().history() {
            // Refused only for an address of another server.
            let state = history.state().unwrap_or_default();
            let _ = history.replace_state_with_url(&state, "", Some(url));
        }
    };
    match (at, address) {
        (Some(at), Ok(address)) => {
            replace(&at);
            hydrate();
            replace(&address);
        }
        _ => hydrate(),
    }
}
