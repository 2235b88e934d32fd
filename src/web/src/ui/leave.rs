//! What is shown only once is not left by a slip.

use leptos::{ev, prelude::*};
use leptos_router::hooks::use_navigate;
use wasm_bindgen::{JsCast as _, JsValue};

use crate::keys::{End, use_keys};
use crate::ui::capture::capture;
use crate::ui::dialog::ConfirmDialog;
use crate::ui::steps::on_step;
use crate::use_text;

/// Where the person wanted to go.
#[derive(Clone)]
enum Way {
    /// To another page of ours.
    Page(String),
    /// A step through the history.
    Back,
    /// To sign out, or to lock: this does it.
    End(Callback<()>),
}

/// Which ends of the keys lose what a guard stands before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Loses {
    /// Signing out, which leads to another page.
    #[default]
    BySigningOut,
    /// Locking as well.
    ByLocking,
    /// Another part of the page asks about both.
    AskedElsewhere,
}

/// As long as it is shown, leaving asks: by a link, by a step through the history, with the tab, with the session.
#[component]
pub fn LeaveGuard(
    /// The question.
    #[prop(into)]
    title: String,
    /// What is lost.
    #[prop(into)]
    message: String,
    /// The verb of leaving all the same.
    #[prop(into)]
    confirm: String,
    /// Whether locking loses it too.
    #[prop(optional)]
    loses: Loses,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let wanted = StoredValue::new(None::<Way>);
    // What was agreed to is not asked for a second time.
    let agreed = StoredValue::new(false);
    let guards = move || agreed.try_get_value() == Some(false);
    let ask = move |way| {
        wanted.set_value(Some(way));
        open.set(true);
    };
    let keys = use_keys();
    // When the session ends it was asked already.
    ask_before_unload(move || guards() && !keys.is_ending());
    capture("click", move |event: web_sys::MouseEvent| {
        if let Some(page) = leads_away(&event).filter(|_| guards()) {
            event.prevent_default();
            event.stop_immediate_propagation();
            ask(Way::Page(page));
        }
    });
    let here = (path(), address());
    on_step(move |event| {
        if !guards() || path() == here.0 {
            return;
        }
        event.stop_immediate_propagation();
        // The step is done: the page gets its place in the history back.
        if let Ok(history) = window().history() {
            // Refused only for an address of another server.
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&here.1));
        }
        ask(Way::Back);
    });
    if loses != Loses::AskedElsewhere {
        let asks = move |end| guards() && (end == End::SignOut || loses == Loses::ByLocking);
        keys.ask_before_locking(Callback::new(move |(end, act): (End, Callback<()>)| {
            if asks(end) {
                ask(Way::End(act));
            } else {
                act.run(());
            }
        }));
    }
    let navigate = use_navigate();
    let go = Callback::new(move |()| {
        open.set(false);
        let way = wanted.get_value();
        // When the session could not be ended, the page is as it was, and asks again.
        agreed.set_value(!matches!(way, Some(Way::End(_))));
        match way {
            Some(Way::Page(page)) => navigate(&page, Default::default()),
            Some(Way::Back) => {
                if let Ok(history) = window().history() {
                    // Refused only for a document that is not shown.
                    let _ = history.back();
                }
            }
            Some(Way::End(act)) => act.run(()),
            None => {}
        }
    });
    view! { <ConfirmDialog open title message confirm danger=true on_confirm=go /> }
}

/// Asks before a form is left with changes that are not saved.
#[component]
pub fn UnsavedGuard(
    /// Whether there are any.
    #[prop(into)]
    changed: Signal<bool>,
) -> impl IntoView {
    let t = use_text();
    // Asked once more while the page goes.
    view! {
        <Show when=move || changed.try_get() == Some(true)>
            <LeaveGuard
                title=t.items_unsaved_title()
                message=t.form_unsaved_text()
                confirm=t.items_discard()
            />
        </Show>
    }
}

/// Has the browser ask before the tab goes, as long as this part of the page lives and says so.
pub(crate) fn ask_before_unload(asks: impl Fn() -> bool + Send + 'static) {
    let unload = window_event_listener(ev::beforeunload, move |event| {
        if asks() {
            // Browsers show words of their own.
            event.prevent_default();
            event.set_return_value("true");
        }
    });
    on_cleanup(move || unload.remove());
}

/// The link that a press follows in this very tab.
pub(crate) fn followed(event: &web_sys::MouseEvent) -> Option<web_sys::HtmlAnchorElement> {
    let plain = event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key();
    let pressed = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let link = pressed.closest("a[href]").ok()??;
    let link = link.dyn_into::<web_sys::HtmlAnchorElement>().ok()?;
    (plain && link.target().is_empty()).then_some(link)
}

/// The other page of ours that a press leads to.
fn leads_away(event: &web_sys::MouseEvent) -> Option<String> {
    let link = followed(event)?;
    let ours = Some(link.origin()) == window().location().origin().ok();
    let stays = link.pathname() == path() || link.has_attribute("download");
    (ours && !stays).then(|| link.pathname() + &link.search() + &link.hash())
}

fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

fn address() -> String {
    window().location().href().unwrap_or_default()
}
