//! Unsaved changes are not lost by a slip: leaving asks. So does locking while files are on their way, or several items
//! are being changed.

use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};

use super::context::{Leave, VaultCx, use_vault};
use crate::ui::capture::{capture, capture_of};
use crate::ui::dialog::{ConfirmDialog, open_while};
use crate::ui::leave::{ask_before_unload, followed};
use crate::ui::steps::on_step;
use crate::use_text;

/// What goes when the person leaves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goes {
    /// What is typed into the form.
    Form,
    /// Files on their way.
    Files,
    /// The rest of a change of several items.
    Items,
}

/// Asks before unsaved changes go: with another item, another page, the tab, or the keys.
#[component]
pub(super) fn LeaveGuard() -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    ask_before_unload(move || cx.dirty.try_get_untracked() == Some(true));
    let click = move |event: web_sys::MouseEvent| {
        if cx.seed.try_with_untracked(Option::is_some) != Some(true) {
            return;
        }
        let Some(link) = followed(&event) else {
            return;
        };
        let here = window().location().pathname().unwrap_or_default();
        let inside = link.pathname() == here;
        if !cx.dirty.get_untracked() {
            // Nothing is lost: the form makes room for what is asked for.
            if inside {
                cx.close_form();
            }
            return;
        }
        if inside && !covers_list() {
            // Another part of this vault: the form stays beside its list.
            return;
        }
        event.prevent_default();
        event.stop_immediate_propagation();
        cx.leave.set(Some(if inside {
            Leave::Place(format!("{here}{}", link.search()))
        } else {
            Leave::Page(link.href())
        }));
    };
    capture("click", click);
    cx.keys.ask_before_locking(Callback::new(move |(_, end)| {
        cx.leave_for(Leave::Lock(end));
    }));
    guard_history(cx);
    let open = open_while(cx.leave);
    let go = move |()| {
        if let Some(to) = cx.leave.get_untracked() {
            open.set(false);
            cx.do_leave(to);
        }
    };
    // While the dialog closes it says what it said.
    let goes = Memo::new(move |before: Option<&Goes>| {
        if cx.leave.try_with(Option::is_some) != Some(true) {
            before.copied().unwrap_or(Goes::Form)
        } else if cx.dirty.try_get_untracked() != Some(false) {
            Goes::Form
        } else if untrack(|| cx.transfers.is_sending()) {
            Goes::Files
        } else {
            Goes::Items
        }
    });
    let word = move |form: &'static str, files: &'static str, items: &'static str| {
        Signal::derive(move || {
            match goes.try_get() {
                Some(Goes::Files) => files,
                Some(Goes::Items) => items,
                Some(Goes::Form) | None => form,
            }
            .to_owned()
        })
    };
    view! {
        <ConfirmDialog
            open
            title=word(t.items_unsaved_title(), t.attachments_leave_title(), t.items_leave_title())
            message=word(t.items_unsaved_text(), t.attachments_leave_text(), t.items_leave_text())
            confirm=word(t.items_discard(), t.attachments_leave_go(), t.items_leave_go())
            danger=true
            on_confirm=Callback::new(go)
        />
    }
    .into_any()
}

/// Whether the form stands over the list instead of beside it: on phones.
fn covers_list() -> bool {
    let list = document().query_selector(".vault-list").ok().flatten();
    list.and_then(|list| list.dyn_into::<web_sys::HtmlElement>().ok())
        .is_some_and(|list| list.offset_width() == 0)
}

/// A step back or forward closes the form, and only the next one leaves the page.
fn guard_history(cx: VaultCx) {
    // The entry that the last step left, and the one that is being gone back to; where a browser numbers none, a step
    // is taken for one back, and its return for the next that happens.
    let left = StoredValue::new(None::<i32>);
    let home = StoredValue::new(None::<Option<i32>>);
    if let Some(navigation) = navigation() {
        capture_of(&navigation, "currententrychange", move |event: JsValue| {
            let _ = left.try_set_value(index(get(&event, "from")));
        });
    }
    on_step(move |event| {
        let now = index(current_entry());
        let going = home.try_get_value().flatten();
        if going.is_some_and(|home| home == now) {
            home.set_value(None);
            event.stop_immediate_propagation();
            return;
        }
        let _ = cx.list_behind.try_set_value(false);
        if cx.seed.try_with_untracked(Option::is_some) != Some(true) {
            let _ = home.try_set_value(None);
            return;
        }
        let to = going.unwrap_or_else(|| left.get_value());
        let steps = to.zip(now).map_or(1, |(to, now)| to - now);
        if steps == 0 {
            // A step of nothing would load the page anew.
            return;
        }
        event.stop_immediate_propagation();
        home.set_value(Some(to.filter(|_| now.is_some())));
        if let Ok(history) = window().history() {
            // Refused only for a document that is not shown.
            let _ = history.go_with_delta(steps);
        }
        cx.close_form();
    });
}

/// The number of an entry of the browser's history.
fn index(entry: Option<JsValue>) -> Option<i32> {
    let index = get(&entry?, "index")?.as_f64()?;
    #[expect(clippy::cast_possible_truncation, reason = "a history is short")]
    Some(index as i32)
}

/// A property that only newer browsers have.
fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let value = js_sys::Reflect::get(of, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// The browser's own view of its history; none on the server and in browsers without it.
fn navigation() -> Option<web_sys::EventTarget> {
    if cfg!(feature = "ssr") {
        return None;
    }
    get(window().as_ref(), "navigation")?.dyn_into().ok()
}

fn current_entry() -> Option<JsValue> {
    get(navigation()?.as_ref(), "currentEntry")
}
