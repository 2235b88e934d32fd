//! What can be done with the item that is shown.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::context::{Seed, VaultCx};
use super::super::dialogs::{Ask, use_asks};
use super::super::reprompt::Gate;
use super::super::star::star;
use super::super::trash::{restore, trash};
use crate::ui::button::{Button, Variant};
use crate::ui::icon::{Icon, IconName};
use crate::ui::menu::{Menu, MenuAlign, MenuItem};
use crate::use_text;
use vault::entry::Item;
use vault::fields::Plain;

/// Star, edit, and the rest in a menu; in the trash: restore, delete for good.
#[component]
pub(super) fn Actions(
    cx: VaultCx,
    item: Arc<Item>,
    plain: Option<Plain>,
    gate: Gate,
) -> impl IntoView {
    let t = use_text();
    let ask = use_asks();
    let sealed = item.sealed.clone();
    let id = item.id();
    let guarded = move |then: Callback<()>| Callback::new(move |()| gate.pass(then));
    let delete = guarded(Callback::new(move |()| {
        ask.set(Some(Ask::Delete(vec![id])));
    }));
    let throw_away = guarded(Callback::new(move |()| {
        spawn_local(trash(cx, vec![id], RwSignal::new((0, 0))));
    }));
    let give = guarded(Callback::new(move |()| {
        ask.set(Some(Ask::Give(vec![id])));
    }));
    let favourite = Memo::new(move |_| {
        cx.vault
            .with(|vault| vault.item(id).is_some_and(|item| item.sealed.favourite))
    });
    let (restoring, far) = (RwSignal::new(false), RwSignal::new((0, 0)));
    if sealed.deleted_at.is_some() {
        return sealed
            .delete
            .then(|| {
                view! {
                    <div class="item-actions">
                        <Button
                            busy=restoring
                            on_click=Callback::new(move |()| restore(cx, vec![id], restoring, far))
                        >
                            <Icon name=IconName::Refresh />
                            {t.items_restore()}
                        </Button>
                        <Button
                            variant=Variant::Danger
                            on_click=delete
                        >
                            <Icon name=IconName::Trash />
                            {t.items_delete()}
                        </Button>
                    </div>
                }
            })
            .into_any();
    }
    let (may_edit, may_delete) = (sealed.edit, sealed.delete);
    let edit = plain.map(|plain| {
        move || {
            // Its collections may have changed since it was drawn.
            let now = cx.vault.with_untracked(|vault| vault.item(id));
            let sealed = now.map_or_else(|| sealed.clone(), |item| item.sealed.clone());
            cx.seed.set(Some(Seed {
                collections: sealed.collections.clone(),
                sealed: Some(sealed),
                plain: plain.clone(),
            }));
        }
    });
    view! {
        <div class="item-actions">
            <button
                type="button"
                class="button button-quiet button-icon"
                class:is-starred=favourite
                aria-label=t.items_star()
                title=t.items_star()
                aria-pressed=move || if favourite.get() { "true" } else { "false" }
                on:click=move |_| star(cx, id, !favourite.get_untracked())
            >
                <span class="button-content"><Icon name=IconName::Star /></span>
            </button>
            {edit
                .filter(|_| may_edit)
                .map(|edit| {
                    view! {
                        <Button
                            variant=Variant::Primary
                            on_click=guarded(Callback::new(move |()| edit()))
                        >
                            <Icon name=IconName::Edit />
                            {t.items_edit()}
                        </Button>
                    }
                })}
            {(may_edit || may_delete)
                .then(|| {
                    view! {
                        <Menu
                            label=t.items_more()
                            class="button button-quiet button-icon"
                            align=MenuAlign::End
                            button=|| view! { <Icon name=IconName::More /> }
                        >
                            {may_edit
                                .then(|| {
                                    view! {
                                        <MenuItem on_click=Callback::new(move |()| ask.set(Some(Ask::Move(vec![id]))))>
                                            <Icon name=IconName::Move />
                                            {cx.words().move_to()}
                                        </MenuItem>
                                    }
                                })}
                            {cx.id
                                .is_person()
                                .then(|| view! { <MenuItem on_click=give><Icon name=IconName::Building />{t.own_give()}</MenuItem> })}
                            {may_delete
                                .then(|| {
                                    view! {
                                        <MenuItem danger=true on_click=throw_away>
                                            <Icon name=IconName::Trash />
                                            {t.items_trash()}
                                        </MenuItem>
                                    }
                                })}
                        </Menu>
                    }
                })}
        </div>
    }
    .into_any()
}
