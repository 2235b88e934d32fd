//! "Are you still there?"

use leptos::prelude::*;

use super::use_keys;
use crate::ui::button::{Button, Variant};
use crate::ui::dialog::{Dialog, DialogActions};
use crate::use_text;

/// Asks a minute before the vault locks by itself. However the dialog is closed, the vault stays open; a person who is
/// active in another tab closes it too.
#[component]
pub fn LockWarning() -> impl IntoView {
    let t = use_text();
    let keys = use_keys();
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        let warned = keys.leaving.with(Option::is_some);
        if open.get_untracked() != warned {
            open.set(warned);
        }
    });
    Effect::new(move |was: Option<bool>| {
        let now = open.get();
        if was == Some(true) && !now && keys.leaving.with_untracked(Option::is_some) {
            keys.stay();
        }
        now
    });
    let left = move || {
        let seconds = keys.leaving.get().unwrap_or_default();
        t.keys_warning_text(seconds)
    };
    view! {
        <Dialog open title=Signal::stored(t.keys_warning_title().to_owned())>
            <p class="dialog-message" role="timer">{left}</p>
            <p class="dialog-message">{t.keys_warning_loss()}</p>
            <DialogActions>
                <Button on_click=Callback::new(move |()| keys.lock())>{t.keys_warning_lock()}</Button>
                <Button
                    variant=Variant::Primary
                    on_click=Callback::new(move |()| open.set(false))
                >
                    {t.keys_warning_stay()}
                </Button>
            </DialogActions>
        </Dialog>
    }
}
