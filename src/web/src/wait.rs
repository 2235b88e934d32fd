//! Giving the browser a turn.

use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

/// Waits for so many milliseconds; with none, until the browser has drawn and answered what waits.
pub(crate) async fn pause(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        // Refused only without a window; then there is nothing to show either.
        let _ =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    });
    // A timer never fails.
    let _ = JsFuture::from(promise).await;
}
