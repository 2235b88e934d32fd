//! One item in full: values to read, reveal and copy, and what can be done with it.

mod actions;
mod history;
mod places;
mod values;

use std::sync::Arc;

use domain::item::SealedItem;
use leptos::prelude::*;

use self::actions::Actions;
use self::places::Places;
use self::values::Values;
use super::context::{Loading, use_vault};
use super::files::Files;
use super::names;
use super::reprompt::Gate;
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Variant};
use crate::ui::icon::{Icon, IconName};
use crate::ui::notice::Notice;
use crate::ui::table::EmptyState;
use crate::ui::time::Moment;
use crate::use_text;
use vault::entry::Item;
use vault::open;

/// The chosen item.
#[component]
pub(super) fn Detail() -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    // Only a change of what is shown here draws it anew, so that a revealed value and the focus stay.
    let item = Memo::new_with_compare(
        move |_| {
            let id = cx.selected.get()?;
            cx.vault.with(|vault| vault.item(id))
        },
        |old: Option<&Option<Arc<Item>>>, new: Option<&Option<Arc<Item>>>| match (
            old.and_then(Option::as_ref),
            new.and_then(Option::as_ref),
        ) {
            (Some(old), Some(new)) => !same(&old.sealed, &new.sealed),
            (None, None) => old.is_none(),
            _ => true,
        },
    );
    // Asked before the item: what follows both hears of a new choice only so when the item was gone before.
    let chosen = move || cx.selected.get().is_some();
    move || match (chosen(), item.get()) {
        (_, Some(item)) => view! { <Shown item /> }.into_any(),
        (true, None) if cx.loading.get() == Loading::Done => view! {
            <EmptyState icon=IconName::Warning title=t.items_gone() text=t.items_gone_text() />
        }
        .into_any(),
        (_, None) => view! {
            <div class="vault-none"><p>{t.items_choose()}</p></div>
        }
        .into_any(),
    }
}

#[component]
fn Shown(item: Arc<Item>) -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    let sealed = item.sealed.clone();
    let plain = cx.key().and_then(|key| open::whole(&key, &sealed));
    let title = item
        .name
        .clone()
        .unwrap_or_else(|| t.items_damaged(item.id().to_string()));
    let trashed = sealed.deleted_at;
    let gate = Gate::new(cx, item.id(), plain.as_ref(), sealed.view_password);
    let asks = plain.as_ref().is_some_and(|plain| plain.reprompt);
    let body = if let Some(plain) = &plain {
        view! { <Values plain=plain.clone() passwords=sealed.view_password gate /> }.into_any()
    } else {
        let text = cx.words().damaged_text(item.id().to_string());
        view! { <Notice tone=Tone::Warning title=t.items_damaged_title()><p>{text}</p></Notice> }
            .into_any()
    };
    let whole_or_part = plain.is_some();
    let whole = plain.as_ref().is_some_and(|plain| plain.damaged.is_empty());
    let part_damaged = plain
        .as_ref()
        .is_some_and(|plain| !plain.damaged.is_empty());
    view! {
        <article class="item" aria-labelledby="item-title">
            <header class="item-head">
                <div class="item-back">
                    <Button
                        variant=Variant::Quiet
                        small=true
                        label=t.items_back()
                        on_click=Callback::new(move |()| cx.select(None))
                    >
                        <Icon name=IconName::Left />
                    </Button>
                </div>
                <span class="item-icon"><Icon name=names::icon(sealed.kind) /></span>
                <div class="item-heading">
                    <h2 class="item-title" id="item-title" tabindex="-1">{title}</h2>
                    <p class="item-kind">
                        {names::kind(t, sealed.kind)}
                        {asks
                            .then(|| view! { <span class="item-asks"><Icon name=IconName::Lock />{t.items_asks()}</span> })}
                    </p>
                </div>
                <Actions cx item=item.clone() plain=plain.filter(|_| whole) gate />
            </header>
            {trashed
                .map(|at| {
                    view! {
                        <Notice tone=Tone::Warning title=t.items_in_trash()>
                            <p>{t.items_in_trash_text()}</p>
                            <p>{t.items_trashed_at()}" "<Moment ms=at /></p>
                        </Notice>
                    }
                })}
            {part_damaged
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warning title=t.items_part_damaged_title()>
                            <p>{t.items_part_damaged_text()}</p>
                        </Notice>
                    }
                })}
            {body}
            {(whole_or_part && !cx.id.is_person()).then(|| view! { <Files cx item=sealed.clone() gate /> })}
            <Places cx id=item.id() />
            <footer class="item-foot">
                <p>{t.items_created()}" "<Moment ms=sealed.created_at /></p>
                <p>{t.items_changed()}" "<Moment ms=sealed.revised_at /></p>
            </footer>
        </article>
    }
    .into_any()
}

/// Whether both show the same. Star and collections are followed on their own.
fn same(old: &SealedItem, new: &SealedItem) -> bool {
    let shown = |item: &SealedItem| {
        (
            item.id,
            item.revised_at,
            item.deleted_at,
            item.edit,
            item.delete,
        )
    };
    shown(old) == shown(new) && old.data == new.data
}
