//! Copying values, and forgetting secrets that were copied.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::WindowListenerHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;

use crate::ui::icon::{Icon, IconName};
use crate::ui::toast::use_toasts;
use crate::use_text;

/// A copied secret is taken out of the clipboard after so long.
const KEPT: Duration = Duration::from_secs(60);

/// Copies a secret. After a minute the clipboard is emptied, if it still holds it and the person lets the page look.
#[component]
pub(super) fn CopySecret(
    /// What is copied; read only when the button is pressed.
    #[prop(into)]
    value: Signal<String>,
    /// The name of the button, e.g. "Copy password".
    #[prop(into)]
    label: String,
    /// Runs what copies, at once or when the page has asked for the master password.
    #[prop(optional)]
    before: Option<Callback<Callback<()>>>,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let copy = Callback::new(move |()| {
        let text = value.get_untracked();
        spawn_local(async move {
            let clipboard = window().navigator().clipboard();
            if JsFuture::from(clipboard.write_text(&text)).await.is_err() {
                toasts.danger(t.copy_failed());
            } else if may_look().await {
                toasts.success(t.items_copied_secret());
                set_timeout(move || when_seen(move || spawn_local(clear(text))), KEPT);
            } else {
                toasts.success(t.items_copied_stays());
            }
        });
    });
    let press = move |_| match before {
        Some(before) => before.run(copy),
        None => copy.run(()),
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

/// Whether the person allowed this page to read the clipboard. Nobody is asked: a question a minute after the copying
/// would come out of the blue.
async fn may_look() -> bool {
    let wanted = js_sys::Object::new();
    let named = js_sys::Reflect::set(&wanted, &"name".into(), &"clipboard-read".into());
    let asked = window()
        .navigator()
        .permissions()
        .and_then(|permissions| permissions.query(&wanted));
    let (Ok(_), Ok(asked)) = (named, asked) else {
        return false;
    };
    // Browsers that know no such permission refuse the question.
    let status = JsFuture::from(asked).await.ok();
    status
        .and_then(|status| status.dyn_into::<web_sys::PermissionStatus>().ok())
        .is_some_and(|status| status.state() == web_sys::PermissionState::Granted)
}

/// Does something as soon as the window has the focus: others may not touch the clipboard.
fn when_seen(work: impl FnOnce() + 'static) {
    if document().has_focus().unwrap_or(true) {
        return work();
    }
    let work = RefCell::new(Some(work));
    let held: Rc<RefCell<Option<WindowListenerHandle>>> = Rc::default();
    let handle = window_event_listener(leptos::ev::focus, {
        let held = Rc::clone(&held);
        move |_| {
            if let Some(handle) = held.borrow_mut().take() {
                handle.remove();
            }
            if let Some(work) = work.borrow_mut().take() {
                work();
            }
        }
    });
    *held.borrow_mut() = Some(handle);
}

/// Empties the clipboard if it holds this text.
async fn clear(text: String) {
    let clipboard = window().navigator().clipboard();
    let held = JsFuture::from(clipboard.read_text()).await;
    if held.is_ok_and(|held| held.as_string().as_deref() == Some(text.as_str())) {
        // Refused when the focus went away meanwhile; then the text stays.
        let _ = JsFuture::from(clipboard.write_text("")).await;
    }
}
