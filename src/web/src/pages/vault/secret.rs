//! Copying values, and forgetting secrets that were copied.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use crate::ui::icon::{Icon, IconName};
use crate::ui::toast::use_toasts;
use crate::use_text;

/// A copied secret is taken out of the clipboard after so long.
const KEPT: Duration = Duration::from_secs(60);

/// Copies a secret. After a minute the clipboard is emptied if it still holds it and the browser lets the page look.
#[component]
pub(super) fn CopySecret(
    /// What is copied; read only when the button is pressed.
    #[prop(into)]
    value: Signal<String>,
    /// The name of the button, e.g. "Copy password".
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let press = move |_| {
        let text = value.get_untracked();
        spawn_local(async move {
            let clipboard = window().navigator().clipboard();
            if JsFuture::from(clipboard.write_text(&text)).await.is_err() {
                toasts.danger(t.copy_failed());
                return;
            }
            toasts.success(t.items_copied_secret());
            set_timeout(move || spawn_local(clear(text)), KEPT);
        });
    };
    view! {
        <button
            type="button"
            class="button button-quiet button-small button-icon"
            aria-label=label.clone()
            title=label
            on:click=press
        >
            <span class="button-content"><Icon name=IconName::Copy /></span>
        </button>
    }
    .into_any()
}

/// Empties the clipboard if it holds this text. Browsers that ask before a page may read leave it as it is.
async fn clear(text: String) {
    let clipboard = window().navigator().clipboard();
    let held = JsFuture::from(clipboard.read_text()).await;
    if held.is_ok_and(|held| held.as_string().as_deref() == Some(text.as_str())) {
        // Refused when the tab has no focus; then the text stays.
        let _ = JsFuture::from(clipboard.write_text("")).await;
    }
}
