//! The draft in the tab's storage. It ends with the tab, and with the client that it became.

use domain::ProviderId;
use leptos::prelude::*;
use web_sys::Storage;

use super::state::{Draft, State};
use super::submit;

/// Restores what was typed before a reload, then keeps what is typed.
pub fn keep(provider: Memo<Option<ProviderId>>, state: State) {
    Effect::new(move |again: Option<()>| {
        let now = state.draft();
        let Some(provider) = provider.get_untracked() else {
            return;
        };
        if again.is_none() {
            if let Some(kept) = read(provider) {
                state.restore(kept);
            }
        } else if now.is_untouched() {
            forget(provider);
        } else {
            // Named as soon as something is typed: a tab that is copied sends the same form.
            if now.request().is_none() {
                state.request.set(submit::new_request());
            }
            write(provider, &now);
        }
    });
}

/// Keeps the draft as it is now, before something is sent.
pub fn write_now(provider: ProviderId, state: State) {
    write(provider, &untrack(|| state.draft()));
}

/// The client was made: the next one begins empty.
pub fn forget(provider: ProviderId) {
    if let Some(storage) = storage() {
        // A storage that refuses keeps nothing either.
        let _ = storage.remove_item(&key(provider));
    }
}

fn write(provider: ProviderId, draft: &Draft) {
    if let (Some(storage), Ok(json)) = (storage(), serde_json::to_string(draft)) {
        // Full or forbidden: the form then lasts as long as the page.
        let _ = storage.set_item(&key(provider), &json);
    }
}

fn read(provider: ProviderId) -> Option<Draft> {
    let json = storage()?.get_item(&key(provider)).ok()??;
    serde_json::from_str(&json).ok()
}

fn storage() -> Option<Storage> {
    window().session_storage().ok()?
}

fn key(provider: ProviderId) -> String {
    format!("portaal-new-client-{provider}")
}
