//! What is asked before something is done with an item, and what is done at once.

use domain::ItemId;
use domain::name::plain_only;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::{VaultCx, use_vault};
use super::gone::explain_gone;
use super::picker::CollectionPicker;
use super::{focus, server};
use crate::ui::button::{Button, Variant};
use crate::ui::dialog::{ConfirmDialog, Dialog, DialogActions};
use crate::ui::form::FormScope;
use crate::{WebError, use_text};
use vault::place::Place;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    /// Which collections this item shall be in.
    Move(ItemId),
    /// Whether this item shall be gone for good.
    Delete(ItemId),
}

#[derive(Clone, Copy)]
struct Asks(RwSignal<Option<Ask>>);

/// Where a part of the page puts its question.
pub(super) fn use_asks() -> RwSignal<Option<Ask>> {
    use_context::<Asks>().map_or_else(|| RwSignal::new(None), |asks| asks.0)
}

/// Puts the place for questions into the context.
pub(super) fn provide_asks() {
    provide_context(Asks(RwSignal::new(None)));
}

/// Every dialog about items.
#[component]
pub(super) fn VaultDialogs() -> impl IntoView {
    let ask = use_asks();
    // A question does not outlive a lock.
    on_cleanup(move || {
        let _ = ask.try_set(None);
    });
    view! {
        <MoveDialog />
        <DeleteDialog />
    }
}

/// Stars an item, or takes the star away.
pub(super) fn star(cx: VaultCx, id: ItemId, on: bool) {
    let opened = cx.opened();
    spawn_local(async move {
        match server::item_set_favourite(cx.id, id, on).await {
            Ok(()) => opened.update(|v| v.change(id, |item| item.favourite = on)),
            Err(problem) => opened.refused(id, problem).await,
        }
    });
}

/// Puts an item into the trash; nothing is lost, so nothing is asked.
pub(super) fn trash(cx: VaultCx, id: ItemId) {
    let opened = cx.opened();
    spawn_local(async move {
        match server::item_trash(cx.id, id).await {
            Ok(at) => {
                opened.update(|v| v.change(id, |item| item.deleted_at = Some(at)));
                cx.leave_item(id);
                cx.toasts.success(cx.t.items_trashed());
            }
            Err(problem) => opened.refused(id, problem).await,
        }
    });
}

/// Takes an item out of the trash.
pub(super) fn restore(cx: VaultCx, id: ItemId) {
    let opened = cx.opened();
    spawn_local(async move {
        match server::item_restore(cx.id, id).await {
            Ok(()) => {
                opened.update(|v| v.change(id, |item| item.deleted_at = None));
                if cx.place.try_get_untracked() == Some(Place::Trash) {
                    cx.leave_item(id);
                }
                focus::settle();
                cx.toasts.success(cx.t.items_restored());
            }
            Err(problem) => opened.refused(id, problem).await,
        }
    });
}

#[component]
fn DeleteDialog() -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    let ask = use_asks();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    Effect::new(move |_| open.set(matches!(ask.get(), Some(Ask::Delete(_)))));
    Effect::new(move |_| {
        if !open.get() && matches!(ask.get_untracked(), Some(Ask::Delete(_))) {
            ask.set(None);
        }
    });
    let name = move || match ask.get() {
        Some(Ask::Delete(id)) => cx
            .vault
            .with_untracked(|v| v.item(id)?.name.as_deref().map(plain_only))
            .unwrap_or_default(),
        _ => String::new(),
    };
    let delete = move |()| {
        let Some(Ask::Delete(id)) = ask.get_untracked() else {
            return;
        };
        busy.set(true);
        let opened = cx.opened();
        spawn_local(async move {
            match server::item_delete(cx.id, id).await {
                Ok(()) => {
                    opened.update(|v| v.remove(id));
                    cx.leave_item(id);
                    cx.toasts.success(t.items_deleted());
                }
                Err(problem) => opened.refused(id, problem).await,
            }
            // The dialog is gone when the vault was locked meanwhile.
            let _ = (busy.try_set(false), open.try_set(false));
        });
    };
    view! {
        <ConfirmDialog
            open
            title=Signal::derive(move || t.items_delete_title(name()))
            message=t.items_delete_text().to_owned()
            confirm=t.items_delete().to_owned()
            danger=true
            busy
            on_confirm=Callback::new(delete)
        />
    }
    .into_any()
}

#[component]
fn MoveDialog() -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    let ask = use_asks();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let chosen = RwSignal::new(Vec::new());
    // What the person chose from: where others put the item meanwhile, it stays.
    let was = StoredValue::new(Vec::new());
    let error = RwSignal::new(None::<WebError>);
    Effect::new(move |_| {
        if let Some(Ask::Move(id)) = ask.get() {
            let now = cx.vault.with_untracked(|v| v.item(id));
            let now = now.map_or_else(Vec::new, |item| item.sealed.collections.clone());
            was.set_value(now.clone());
            chosen.set(now);
            error.set(None);
            open.set(true);
        }
    });
    Effect::new(move |_| {
        if !open.get() && matches!(ask.get_untracked(), Some(Ask::Move(_))) {
            ask.set(None);
        }
    });
    let save = move |()| {
        let Some(Ask::Move(id)) = ask.get_untracked() else {
            return;
        };
        busy.set(true);
        let (opened, before) = (cx.opened(), was.get_value());
        spawn_local(async move {
            let asked = chosen.get_untracked();
            let done = match server::item_set_collections(cx.id, id, before, asked).await {
                Err(problem) => {
                    opened.fetch(id).await;
                    Err(explain_gone(opened, chosen, problem).await)
                }
                done => done,
            };
            match done {
                Ok(now) => {
                    opened.update(|v| v.change(id, |item| item.collections = now));
                    cx.toasts.success(t.items_moved());
                    let _ = open.try_set(false);
                }
                Err(problem) => {
                    let _ = error.try_set(Some(problem));
                }
            }
            // The dialog is gone when the vault was locked meanwhile.
            let _ = busy.try_set(false);
        });
    };
    view! {
        <Dialog open title=t.items_move().to_owned() busy>
            <FormScope id="move" error=error>
                <CollectionPicker chosen />
                <DialogActions>
                    <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                        {t.common_cancel()}
                    </Button>
                    <Button variant=Variant::Primary busy on_click=Callback::new(save)>
                        {t.vault_save()}
                    </Button>
                </DialogActions>
            </FormScope>
        </Dialog>
    }
    .into_any()
}
