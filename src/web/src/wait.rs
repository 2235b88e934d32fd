//! Giving the browser a turn.

use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

use crate::{Answer, WebError};

/// The browser gets its turn after so many milliseconds of work.
const SLICE: f64 = 12.0;

/// Long work on the page's own thread, in slices.
pub(crate) struct Turns(f64);

impl Turns {
    /// The first slice begins.
    pub(crate) fn begin() -> Self {
        Self(js_sys::Date::now())
    }

    /// Gives the browser its turn, if it is time.
    pub(crate) async fn give(&mut self) {
        if js_sys::Date::now() - self.0 > SLICE {
            pause(0).await;
            self.0 = js_sys::Date::now();
        }
    }
}

/// Asks, and asks again after each of these waits, in milliseconds, as long as the answer is lost and it goes on.
pub(crate) async fn again<T, F: Future<Output = Answer<T>>>(
    waits: &[i32],
    goes_on: impl Fn() -> bool,
    ask: impl Fn() -> F,
) -> Answer<T> {
    for wait in waits {
        match ask().await {
            Err(WebError::Lost) if goes_on() => pause(*wait).await,
            answer => return answer,
        }
    }
    ask().await
}

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
