//! List and item side by side; on phones one of them.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast as _;

use super::context::{Loading, use_vault};
use super::detail::Detail;
use super::form::ItemForm;
use super::list::ItemList;
use super::{focus, load, words};
use crate::ui::badge::Tone;
use crate::ui::button::Button;
use crate::ui::focus::focus_in_place_if_lost;
use crate::ui::form::focus_id;
use crate::ui::icon::{Icon, IconName};
use crate::ui::notice::Notice;
use crate::ui::progress::Progress;
use crate::use_text;

/// Id of the search field.
pub(super) const SEARCH: &str = "vault-search";

/// The open vault: opens it when it appears, forgets it when it goes.
#[component]
pub(super) fn Workspace() -> impl IntoView {
    let cx = use_vault();
    Effect::new(move |first: Option<()>| {
        if first.is_none() {
            load::load(cx);
            cx.transfers.tell_cut_off(cx);
        }
    });
    on_cleanup(move || load::forget(cx));
    // What appears begins at its top, however far down the one before was read.
    Effect::new(move |again: Option<()>| {
        let closed = cx.seed.with(Option::is_none);
        cx.selected.track();
        if again.is_none() {
            // A notice may stand above.
            focus_in_place_if_lost(".vault");
            return;
        }
        request_animation_frame(|| window().scroll_to_with_x_and_y(0.0, 0.0));
        if closed {
            focus::settle();
        }
    });
    // Single letters act only while the focus is in the vault, so that they never meet a screen reader's own.
    let pressed = move |event: ev::KeyboardEvent| {
        let other = event.ctrl_key() || event.meta_key() || event.alt_key();
        if other || event.default_prevented() || is_dialog(&event) {
            return;
        }
        match event.key().as_str() {
            "Escape" if cx.seed.with_untracked(Option::is_some) => cx.close_form(),
            "Escape" if cx.marked.with_untracked(|marked| !marked.is_empty()) => {
                cx.unmark();
            }
            "Escape" if cx.selected.get_untracked().is_some() => cx.select(None),
            "/" if !is_typing(&event) => focus_id(SEARCH),
            "n" if !is_typing(&event) => {
                if let Some(kind) = cx.kinds().first() {
                    cx.new_item(*kind);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    let title = cx.head.with_value(|head| words::title(cx.t, head));
    let shows_item = move || cx.seed.with(Option::is_some) || cx.selected.get().is_some();
    view! {
        <div class="vault" role="group" aria-label=title tabindex="-1" class:shows-item=shows_item on:keydown=pressed>
            <div class="vault-list">
                <LoadingLine />
                <ItemList />
            </div>
            <div class="vault-item">
                {move || match cx.seed.get() {
                    Some(seed) => view! { <ItemForm seed /> }.into_any(),
                    None => view! { <Detail /> }.into_any(),
                }}
            </div>
        </div>
    }
    .into_any()
}

/// How far the vault is opened, or why it is not.
#[component]
fn LoadingLine() -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    move || match cx.loading.get() {
        Loading::Idle | Loading::Done => ().into_any(),
        Loading::Running(done, total) => view! {
            <Progress label=t.vault_opening().to_owned() done=Signal::stored((done, total)) />
        }
        .into_any(),
        Loading::Failed(why) => view! {
            <Notice tone=Tone::Danger title=t.vault_failed()>
                <p>{why}</p>
                <Button small=true on_click=Callback::new(move |()| load::load(cx))>
                    <Icon name=IconName::Refresh />
                    {t.common_retry()}
                </Button>
            </Notice>
        }
        .into_any(),
    }
}

/// Whether the key goes into a field.
fn is_typing(event: &ev::KeyboardEvent) -> bool {
    closest(event, "input, textarea, select, [contenteditable]")
}

/// Whether the key goes into a dialog or menu, which close themselves.
fn is_dialog(event: &ev::KeyboardEvent) -> bool {
    closest(event, "dialog, [popover]")
}

fn closest(event: &ev::KeyboardEvent, selector: &str) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
}
