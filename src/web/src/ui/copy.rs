//! Copying and revealing.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::ui::icon::{Icon, IconName};
use crate::ui::toast::use_toasts;
use crate::use_text;

/// How long "copied" is shown.
const CONFIRMED: Duration = Duration::from_secs(2);

/// Copies a value and says so, by a check mark and to screen readers.
#[component]
pub fn CopyButton(
    /// What is copied; read only when the button is pressed.
    #[prop(into)]
    value: Signal<String>,
    /// What it is, e.g. "Copy user name": the name of the button.
    #[prop(into)]
    label: String,
    /// Shows the label as text beside the icon.
    #[prop(optional)]
    with_text: bool,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let (name, text) = if with_text {
        (None, Some(label))
    } else {
        (Some(label), None)
    };
    let copied = RwSignal::new(false);
    let press = move |_| {
        let text = value.get_untracked();
        spawn_local(async move {
            let clipboard = window().navigator().clipboard();
            if JsFuture::from(clipboard.write_text(&text)).await.is_ok() {
                copied.set(true);
                set_timeout(
                    move || {
                        // The button may be gone by then.
                        let _ = copied.try_set(false);
                    },
                    CONFIRMED,
                );
            } else {
                toasts.danger(t.copy_failed());
            }
        });
    };
    view! {
        <button
            type="button"
            class="button button-quiet button-small"
            class:button-icon=!with_text
            aria-label=name.clone()
            title=name
            on:click=press
        >
            <span class="button-content">
                {move || {
                    let name = if copied.get() { IconName::Check } else { IconName::Copy };
                    view! { <Icon name /> }
                }}
                {text}
            </span>
            <span class="visually-hidden" role="status">{move || copied.get().then(|| t.copy_done())}</span>
        </button>
    }
    .into_any()
}

/// A value that is hidden until asked for. Only for what the browser made or decrypted: never in HTML of the server.
#[component]
pub fn Reveal(
    /// What is hidden.
    #[prop(into)]
    value: Signal<String>,
    /// What it is, e.g. "Password".
    #[prop(into)]
    label: String,
    /// Runs what shows it, at once or when the page has asked for the master password.
    #[prop(optional)]
    before: Option<Callback<Callback<()>>>,
) -> impl IntoView {
    let t = use_text();
    let shown = RwSignal::new(false);
    let show = Callback::new(move |()| shown.set(true));
    let press = move |_| match before {
        _ if shown.get_untracked() => shown.set(false),
        Some(before) => before.run(show),
        None => show.run(()),
    };
    let name = StoredValue::new(label);
    let action = move || {
        name.with_value(|name| {
            if shown.get() {
                t.reveal_hide(name)
            } else {
                t.reveal_show(name)
            }
        })
    };
    view! {
        <span class="reveal">
            <span class="reveal-value">
                {move || {
                    if shown.get() {
                        view! { <code>{value.get()}</code> }.into_any()
                    } else {
                        view! {
                            <span aria-hidden="true">"••••••••"</span>
                            <span class="visually-hidden">{t.reveal_hidden()}</span>
                        }
                            .into_any()
                    }
                }}
            </span>
            <button
                type="button"
                class="button button-quiet button-small button-icon"
                aria-label=action
                title=action
                on:click=press
            >
                {move || {
                    let name = if shown.get() { IconName::EyeOff } else { IconName::Eye };
                    view! { <Icon name /> }
                }}
            </button>
        </span>
    }
    .into_any()
}
