//! Into the trash, out of it, and the end of an item.

use domain::ItemId;
use domain::name::plain_only;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::{VaultCx, use_vault};
use super::dialogs::{Ask, use_asks};
use super::many::with_items;
use super::{focus, server};
use crate::ui::button::{Button, Variant};
use crate::ui::dialog::{Dialog, DialogActions, open_for};
use crate::ui::progress::Progress;
use crate::use_text;
use vault::place::Place;

/// Puts items into the trash; nothing is lost, so for one nothing is asked.
pub(super) async fn trash(cx: VaultCx, items: Vec<ItemId>, far: RwSignal<(u32, u32)>) {
    let opened = cx.opened();
    let ask = async |items| server::item_trash(cx.id, items).await;
    let done = with_items(opened, &items, far, ask, |vault, done| {
        vault.change_each(done, |item, at| item.deleted_at = Some(at));
    })
    .await;
    if done.done > 0 && opened.goes_on() {
        cx.leave_items(&items);
    }
    let said = cx.t.items_trashed(items.len());
    opened.report(&items, done, said).await;
}

/// Takes items out of the trash; `busy` is true meanwhile, and `far` tells how many are done of how many.
pub(super) fn restore(
    cx: VaultCx,
    items: Vec<ItemId>,
    busy: RwSignal<bool>,
    far: RwSignal<(u32, u32)>,
) {
    let opened = cx.opened();
    busy.set(true);
    spawn_local(async move {
        let ask = async |items| Ok(each(server::item_restore(cx.id, items).await?));
        let done = with_items(opened, &items, far, ask, |vault, done| {
            vault.change_each(done, |item, ()| item.deleted_at = None);
        })
        .await;
        if done.done > 0 && opened.goes_on() {
            if cx.place.get_untracked() == Place::Trash {
                cx.leave_items(&items);
            }
            focus::settle();
        }
        let said = cx.t.items_restored(items.len());
        opened.report(&items, done, said).await;
        // The button is gone with what it was for.
        let _ = busy.try_set(false);
    });
}

async fn delete(cx: VaultCx, items: Vec<ItemId>, far: RwSignal<(u32, u32)>) {
    let opened = cx.opened();
    let ask = async |items| Ok(each(server::item_delete(cx.id, items).await?));
    let done = with_items(opened, &items, far, ask, |vault, done| {
        vault.remove_each(done);
    })
    .await;
    if done.done > 0 && opened.goes_on() {
        cx.leave_items(&items);
    }
    let said = cx.t.items_deleted(items.len());
    opened.report(&items, done, said).await;
}

fn each(items: Vec<ItemId>) -> Vec<(ItemId, ())> {
    items.into_iter().map(|id| (id, ())).collect()
}

/// Whether these items shall go.
#[component]
pub(super) fn TrashDialog() -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    let ask = use_asks();
    let open = open_for(ask, |ask| matches!(ask, Ask::Delete(_) | Ask::Trash(_)));
    let busy = RwSignal::new(false);
    let far = RwSignal::new((0, 0));
    let title = move || {
        ask.with(|ask| match ask {
            Some(Ask::Trash(items)) => t.items_trash_title(items.len()),
            Some(Ask::Delete(items)) => match items[..] {
                [one] => {
                    let name = cx
                        .vault
                        .with_untracked(|v| v.item(one)?.name.as_deref().map(plain_only));
                    t.items_delete_title(name.unwrap_or_default())
                }
                _ => t.items_delete_many_title(items.len()),
            },
            _ => String::new(),
        })
    };
    let deletes = move || ask.with(|ask| matches!(ask, Some(Ask::Delete(_))));
    let go = move |()| {
        let Some(asked) = ask.get_untracked() else {
            return;
        };
        busy.set(true);
        spawn_local(async move {
            match asked {
                Ask::Trash(items) => trash(cx, items, far).await,
                Ask::Delete(items) => delete(cx, items, far).await,
                Ask::Move(_) | Ask::Give(_) => {}
            }
            // The dialog is gone when the vault was locked meanwhile.
            let _ = (busy.try_set(false), open.try_set(false));
        });
    };
    view! {
        <Dialog open title=Signal::derive(title) busy>
            <p class="dialog-message">
                {move || if deletes() { t.items_delete_text() } else { cx.words().trash_text() }}
            </p>
            <Show when=move || { far.get().1 > 0 }>
                <Progress label=Signal::derive(title) done=far />
            </Show>
            <DialogActions>
                <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                    {t.common_cancel()}
                </Button>
                <Button variant=Variant::Danger busy on_click=Callback::new(go)>
                    {move || if deletes() { t.items_delete() } else { t.items_trash() }}
                </Button>
            </DialogActions>
        </Dialog>
    }
    .into_any()
}
