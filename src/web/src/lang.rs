//! In which language a page speaks.

use leptos::prelude::*;
use text::Text;

/// The texts in the language of the page. Works everywhere; inside components it is a look-up in the context.
pub fn use_text() -> Text {
    use_context::<Text>().unwrap_or_else(page_text)
}

/// The language as the request says (on the server) or as `<html lang>` says (in the browser).
#[cfg(feature = "ssr")]
pub(crate) fn page_text() -> Text {
    Text::new(crate::preferences::of_request().lang)
}

/// The language as the request says (on the server) or as `<html lang>` says (in the browser).
#[cfg(not(feature = "ssr"))]
pub(crate) fn page_text() -> Text {
    let lang = document()
        .document_element()
        .and_then(|html| html.get_attribute("lang"))
        .and_then(|tag| domain::Lang::parse(&tag))
        .unwrap_or_default();
    Text::new(lang)
}
