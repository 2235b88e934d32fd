//! Modules of their own, which `bundle` puts beside the pages and the browser loads at the first question.

use js_sys::Array;

/// What `function` of the module at `/pkg/<name>.js` answers; `None` when it cannot be loaded or breaks. Nothing leaves
/// the browser.
#[cfg(feature = "hydrate")]
pub(crate) async fn ask(name: &str, function: &str, arguments: &Array) -> Option<String> {
    use wasm_bindgen::{JsCast as _, JsValue};

    // The page's own script gives `import`, which only scripts have.
    let import = js_sys::Reflect::get(&leptos::prelude::window(), &"portaalImport".into()).ok()?;
    let import: js_sys::Function = import.dyn_into().ok()?;
    let address = format!("/pkg/{name}.js");
    let module = import.call1(&JsValue::UNDEFINED, &address.into());
    let module = settle(module.ok()?).await?;
    let function = js_sys::Reflect::get(&module, &function.into()).ok()?;
    let function: js_sys::Function = function.dyn_into().ok()?;
    let said = function.apply(&JsValue::UNDEFINED, arguments);
    settle(said.ok()?).await?.as_string()
}

/// The value of a promise.
#[cfg(feature = "hydrate")]
async fn settle(promise: wasm_bindgen::JsValue) -> Option<wasm_bindgen::JsValue> {
    use wasm_bindgen::JsCast as _;
    let promise: js_sys::Promise = promise.dyn_into().ok()?;
    wasm_bindgen_futures::JsFuture::from(promise).await.ok()
}

/// The server asks nothing of them: it sees no secrets.
#[cfg(not(feature = "hydrate"))]
pub(crate) fn ask(_: &str, _: &str, _: &Array) -> std::future::Ready<Option<String>> {
    std::future::ready(None)
}
