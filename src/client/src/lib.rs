//! What the browser runs: takes over the page that the server rendered, nothing else.

use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the script that the page carries, once this module has arrived; done when the page listens.
#[wasm_bindgen]
pub async fn hydrate() {
    // Without it a panic says no more than "unreachable executed".
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        mark("data-failed");
    }));
    let path = leptos::prelude::window().location().pathname();
    web::pages::lazy::load(&path.unwrap_or_default()).await;
    web::refused::hydrate_in_place(|| leptos::mount::hydrate_body(web::App));
    // Styles and tests see from here on that the page listens.
    mark("data-hydrated");
}

fn mark(name: &str) {
    if let Some(html) = leptos::prelude::document().document_element() {
        // Fails only for a name that is no XML name.
        let _ = html.set_attribute(name, "");
    }
}
