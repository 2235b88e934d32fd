//! Dialogs: the browser's own `<dialog>`, which keeps the focus inside, closes on Esc and gives the focus back.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast as _;

use crate::ui::button::{Button, Variant};
use crate::ui::icon::{Icon, IconName};
use crate::ui::ids::next_id;
use crate::use_text;

/// A dialog over the page. Its content is made anew each time it opens.
#[component]
pub fn Dialog(
    /// Whether it is open; the dialog sets it to false when it is closed.
    open: RwSignal<bool>,
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
    /// Wider, for forms with columns and for tables.
    #[prop(optional)]
    wide: bool,
    /// It works: Esc, the cross and a press beside it do not close it now.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// What it shows; end it with `DialogActions`.
    children: ChildrenFn,
) -> impl IntoView {
    let t = use_text();
    let dialog = NodeRef::<html::Dialog>::new();
    let content = NodeRef::<html::Div>::new();
    let id = StoredValue::new(next_id("dialog"));
    Effect::new(move |_| {
        let (Some(dialog), open) = (dialog.get(), open.get()) else {
            return;
        };
        // The browser looks for the field that is to have the focus when the dialog is shown, so its content comes
        // first. The content of the last time is still in the reference, but no longer in the page.
        let filled = content.get().is_some_and(|made| made.is_connected());
        if open && filled && !dialog.open() {
            // The title is made here, the dialog perhaps by the server. Refused only for a name that is none.
            let _ = dialog.set_attribute("aria-labelledby", &id.get_value());
            // Refused only for an element that is not in the page.
            let _ = dialog.show_modal();
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    let beside = move |event: ev::MouseEvent| {
        let on_itself =
            event
                .target()
                .zip(dialog.get_untracked())
                .is_some_and(|(target, dialog)| {
                    target.dyn_ref::<web_sys::HtmlElement>() == Some(dialog.as_ref())
                });
        // The second press of a double click is not meant for what took the place of the button under it.
        if on_itself && event.detail() < 2 && !busy.get_untracked() {
            open.set(false);
        }
    };
    // The browser tells of a closing some time after it: by then the dialog may be asked for, and shown, again, or its
    // page may be gone.
    let closed = move |_| {
        let dialog = dialog.try_get_untracked().flatten();
        if dialog.is_none_or(|dialog| !dialog.open()) {
            let _ = open.try_set(false);
        }
    };
    let children = StoredValue::new(children);
    view! {
        <dialog
            node_ref=dialog
            class="dialog"
            class:dialog-wide=wide
            aria-labelledby=id.get_value()
            on:close=closed
            on:cancel=move |event: ev::Event| {
                if busy.get_untracked() {
                    event.prevent_default();
                }
            }
            on:mousedown=beside
        >
            <Show when=move || open.get()>
                <div node_ref=content class="dialog-box">
                    <header class="dialog-head">
                        <h2 class="dialog-title" id=id.get_value()>{move || title.get()}</h2>
                        <Button
                            variant=Variant::Quiet
                            small=true
                            label=t.common_close()
                            disabled=busy
                            on_click=Callback::new(move |()| open.set(false))
                        >
                            <Icon name=IconName::Close />
                        </Button>
                    </header>
                    <div class="dialog-body">{children.with_value(|children| children())}</div>
                </div>
            </Show>
        </dialog>
    }
    .into_any()
}

/// Whether a dialog is open that is about something: as long as there is such a thing, which goes when the dialog is
/// closed.
pub fn open_while<T: Send + Sync + 'static>(what: RwSignal<Option<T>>) -> RwSignal<bool> {
    open_for(what, |_| true)
}

/// The same where several dialogs share what they are about, for the one that is about this.
pub fn open_for<T: Send + Sync + 'static>(
    what: RwSignal<Option<T>>,
    this: fn(&T) -> bool,
) -> RwSignal<bool> {
    let open = RwSignal::new(false);
    let asked = move |what: &Option<T>| what.as_ref().is_some_and(this);
    Effect::new(move |_| open.set(what.with(asked)));
    Effect::new(move |_| {
        // Only a change is told: two effects that answer each other would never end.
        if !open.get() && what.with_untracked(asked) {
            what.set(None);
        }
    });
    open
}

/// Forgets what is asked when the part goes that asks it: no question outlives a lock. Not while it goes, for its
/// dialogs would look for what is not there any more.
pub fn forget_with_part<T: Send + Sync + 'static>(asked: RwSignal<Option<T>>) {
    // Nothing is asked on the server.
    if cfg!(feature = "ssr") {
        return;
    }
    on_cleanup(move || {
        queue_microtask(move || {
            // The page may be gone too.
            let _ = asked.try_set(None);
        });
    });
}

/// The buttons at the end of a dialog, at its right edge; what goes on comes last.
#[component]
pub fn DialogActions(
    /// The buttons.
    children: Children,
) -> impl IntoView {
    view! { <div class="dialog-actions">{children()}</div> }
}

/// Asks before something is done that cannot be undone.
#[component]
pub fn ConfirmDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The question, e.g. "Delete the collection Marketing?"
    #[prop(into)]
    title: Signal<String>,
    /// What will happen, to whom.
    #[prop(into)]
    message: Signal<String>,
    /// The verb on the button, e.g. "Delete".
    #[prop(into)]
    confirm: Signal<String>,
    /// It destroys or takes away.
    #[prop(optional)]
    danger: bool,
    /// It is being done.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Does it. Close the dialog by `open` when it is done.
    on_confirm: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let variant = if danger {
        Variant::Danger
    } else {
        Variant::Primary
    };
    view! {
        <Dialog open title busy>
            <p class="dialog-message">{move || message.get()}</p>
            <DialogActions>
                <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                    {t.common_cancel()}
                </Button>
                <Button variant busy on_click=on_confirm>
                    {move || confirm.get()}
                </Button>
            </DialogActions>
        </Dialog>
    }
}
