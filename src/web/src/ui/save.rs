//! Handing a file to the browser, which saves it where the person wants it.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Blob, HtmlAnchorElement, Url};

/// The browser reads a file a moment after it was told to.
const READ: Duration = Duration::from_secs(10);

/// A file that the browser was handed, and keeps in memory until it is forgotten.
#[derive(Clone)]
pub(crate) struct Saved(String);

impl Saved {
    /// The browser keeps it no longer. May be done twice.
    pub(crate) fn forget(&self) {
        // Refused only for an address that is none.
        let _ = Url::revoke_object_url(&self.0);
    }

    /// The same when the browser has read it, also when the page is left by then.
    pub(crate) fn forget_soon(&self) {
        let saved = self.clone();
        set_timeout(move || saved.forget(), READ);
    }
}

/// Hands a file to the browser; none when it takes none.
pub(crate) fn save(blob: &Blob, name: &str) -> Option<Saved> {
    let saved = Saved(Url::create_object_url_with_blob(blob).ok()?);
    let link = document().create_element("a").ok()?;
    let link: HtmlAnchorElement = link.dyn_into().ok()?;
    link.set_href(&saved.0);
    link.set_download(name);
    link.click();
    Some(saved)
}
