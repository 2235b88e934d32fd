//! What is asked before something is done with an item, and what is done at once.

use domain::ItemId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::{VaultCx, use_vault};
use super::picker::CollectionPicker;
use super::server;
use crate::ui::button::{Button, Variant};
use crate::ui::dialog::{ConfirmDialog, Dialog, DialogActions};
use crate::ui::form::FormScope;
use crate::ui::toast::use_toasts;
use crate::{WebError, use_text};

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
    view! {
        <MoveDialog />
        <DeleteDialog />
    }
}

/// Stars an item, or takes the star away.
pub(super) fn star(cx: VaultCx, id: ItemId, on: bool) {
    let (t, toasts) = (use_text(), use_toasts());
    spawn_local(async move {
        match server::item_set_favourite(cx.id, id, on).await {
            Ok(()) => cx
                .vault
                .update(|v| v.change(id, |item| item.favourite = on)),
            Err(problem) => toasts.danger(problem.explain(t)),
        }
    });
}

/// Puts an item into the trash; nothing is lost, so nothing is asked.
pub(super) fn trash(cx: VaultCx, id: ItemId) {
    let (t, toasts) = (use_text(), use_toasts());
    spawn_local(async move {
        match server::item_trash(cx.id, id).await {
            Ok(at) => {
                cx.vault
                    .update(|v| v.change(id, |item| item.deleted_at = Some(at)));
                cx.select(None);
                toasts.success(t.items_trashed());
            }
            Err(problem) => toasts.danger(problem.explain(t)),
        }
    });
}

/// Takes an item out of the trash.
pub(super) fn restore(cx: VaultCx, id: ItemId) {
    let (t, toasts) = (use_text(), use_toasts());
    spawn_local(async move {
        match server::item_restore(cx.id, id).await {
            Ok(()) => {
                cx.vault
                    .update(|v| v.change(id, |item| item.deleted_at = None));
                toasts.success(t.items_restored());
            }
            Err(problem) => toasts.danger(problem.explain(t)),
        }
    });
}

#[component]
fn DeleteDialog() -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    let toasts = use_toasts();
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
            .with_untracked(|v| v.item(id).and_then(|item| item.name.clone()))
            .unwrap_or_default(),
        _ => String::new(),
    };
    let delete = move |()| {
        let Some(Ask::Delete(id)) = ask.get_untracked() else {
            return;
        };
        busy.set(true);
        spawn_local(async move {
            match server::item_delete(cx.id, id).await {
                Ok(()) => {
                    cx.vault.update(|v| v.remove(id));
                    cx.select(None);
                    toasts.success(t.items_deleted());
                }
                Err(problem) => toasts.danger(problem.explain(t)),
            }
            busy.set(false);
            open.set(false);
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
    let toasts = use_toasts();
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
        spawn_local(async move {
            match server::item_set_collections(cx.id, id, was.get_value(), chosen.get_untracked()).await {
                Ok(now) => {
                    cx.vault
                        .update(|v| v.change(id, |item| item.collections = now));
                    toasts.success(t.items_moved());
                    open.set(false);
                }
                Err(problem) => error.set(Some(problem)),
            }
            busy.set(false);
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
