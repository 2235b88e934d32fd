//! What must wait until scripts run.

use leptos::prelude::*;

/// False on the server and until this page is hydrated. A form with a master password keeps its button disabled that
/// long: sent by the browser itself, the password would reach the server.
pub fn use_hydrated() -> Signal<bool> {
    let hydrated = RwSignal::new(false);
    Effect::new(move |_| hydrated.set(true));
    hydrated.into()
}
