//! Seeing an event before anybody else does.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::convert::FromWasmAbi;

/// Handles an event that passes the window on its way to an element before anybody else does, as long as this part of
/// the page lives.
pub(crate) fn capture<E: FromWasmAbi + 'static>(
    name: &'static str,
    handle: impl FnMut(E) + 'static,
) {
    // There is no page to act in on the server.
    if cfg!(feature = "ssr") {
        return;
    }
    capture_of(window().as_ref(), name, handle);
}

/// The same for what is not the window.
pub(crate) fn capture_of<E: FromWasmAbi + 'static>(
    target: &web_sys::EventTarget,
    name: &'static str,
    handle: impl FnMut(E) + 'static,
) {
    let listener = Closure::<dyn FnMut(E)>::new(handle);
    let function: js_sys::Function = listener.as_ref().clone().unchecked_into();
    // Refused only for a phase that does not exist.
    let _ = target.add_event_listener_with_callback_and_bool(name, &function, true);
    let held = SendWrapper::new((listener, function, target.clone()));
    on_cleanup(move || {
        let (_listener, function, target) = &*held;
        let _ = target.remove_event_listener_with_callback_and_bool(name, function, true);
    });
}
