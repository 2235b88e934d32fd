//! Several items chosen at once, and what can be done with them.

use std::collections::HashSet;
use std::sync::Arc;

use domain::ItemId;
use leptos::prelude::*;

use super::context::VaultCx;
use super::dialogs::{Ask, use_asks};
use super::reprompt::pass_all;
use super::{focus, trash};
use crate::ui::button::{Button, Variant};
use crate::ui::icon::{Icon, IconName};
use crate::ui::progress::Progress;
use crate::ui::virtual_list::{Mark, Marking};
use crate::use_text;
use vault::entry::Item;
use vault::place::Place;

/// The chosen items of a list. Whatever the list does not show is never chosen.
#[derive(Clone, Copy)]
pub(super) struct Selection {
    cx: VaultCx,
    visible: Memo<Vec<Arc<Item>>>,
    /// From where on a range is chosen.
    from: StoredValue<usize>,
}

impl Selection {
    /// Follows a list.
    pub(super) fn of(cx: VaultCx, visible: Memo<Vec<Arc<Item>>>) -> Self {
        Effect::new(move |before: Option<Place>| {
            let now = cx.place.get();
            if before.is_some_and(|before| before != now) {
                cx.unmark();
            }
            now
        });
        Effect::new(move |_| {
            visible.track();
            if cx.marked.with_untracked(HashSet::is_empty) {
                return;
            }
            let shown: HashSet<ItemId> =
                visible.with_untracked(|items| items.iter().map(|item| item.id()).collect());
            if !cx.marked.with_untracked(|marked| marked.is_subset(&shown)) {
                cx.marked
                    .update(|marked| marked.retain(|id| shown.contains(id)));
            }
        });
        Self {
            cx,
            visible,
            from: StoredValue::new(0),
        }
    }

    /// How the list chooses.
    pub(super) fn marking(self) -> Marking {
        let id = move |index: usize| {
            self.visible
                .with_untracked(|items| items.get(index).map(|item| item.id()))
        };
        Marking {
            is: Callback::new(move |index| {
                id(index).is_some_and(|id| self.cx.marked.with(|marked| marked.contains(&id)))
            }),
            mark: Callback::new(move |mark| self.mark(mark)),
        }
    }

    fn mark(self, mark: Mark) {
        let ids = |from: usize, to: usize| {
            self.visible.with_untracked(|items| {
                let shown = items.iter().skip(from).take(to.saturating_sub(from) + 1);
                shown.map(|item| item.id()).collect::<Vec<_>>()
            })
        };
        match mark {
            Mark::One(index) => {
                self.from.set_value(index);
                self.cx.marked.update(|marked| {
                    for id in ids(index, index) {
                        if !marked.remove(&id) {
                            marked.insert(id);
                        }
                    }
                });
            }
            Mark::To(index) => {
                let from = self.from.get_value();
                let range = ids(from.min(index), from.max(index));
                self.cx.marked.update(|marked| marked.extend(range));
            }
            // What is still to come would not be chosen.
            Mark::All if untrack(|| self.cx.is_opening()) => {
                self.cx.toasts.danger(self.cx.t.items_select_all_later());
            }
            Mark::All => {
                let all = ids(0, usize::MAX - 1);
                self.cx.marked.set(all.into_iter().collect());
            }
        }
    }
}

/// Chooses all that is shown, once all of it is here; nothing, when nothing can be done with any of it.
#[component]
pub(super) fn SelectAll(selection: Selection) -> impl IntoView {
    let t = use_text();
    let any = move || {
        selection.visible.with(|items| {
            let mut items = items.iter().map(|item| &item.sealed);
            items.any(|item| item.edit || item.delete)
        })
    };
    view! {
        <Show when=any>
            <Button
                variant=Variant::Quiet
                small=true
                disabled=Signal::derive(move || selection.cx.is_opening())
                on_click=Callback::new(move |()| selection.mark(Mark::All))
            >
                {t.items_select_all()}
                <Show when=move || selection.cx.is_opening()>
                    <span class="visually-hidden">" "{t.items_select_all_later()}</span>
                </Show>
            </Button>
        </Show>
    }
}

/// How many are chosen, and what can be done with them: shown as long as there are any.
#[component]
pub(super) fn SelectionBar(cx: VaultCx) -> impl IntoView {
    let t = use_text();
    let ask = use_asks();
    let some = Memo::new(move |_| cx.marked.with(|marked| !marked.is_empty()));
    let count = move || cx.marked.with(HashSet::len);
    // Of those that are chosen, the ones that the person may do it to.
    let may = move |may: fn(&Item) -> bool| {
        cx.vault.with_untracked(|vault| {
            let chosen = vault.items().iter();
            cx.marked.with_untracked(|marked| {
                let chosen = chosen.filter(|item| marked.contains(&item.id()) && may(item));
                chosen.map(|item| item.id()).collect::<Vec<_>>()
            })
        })
    };
    let none_may = move |test: fn(&Item) -> bool| {
        cx.vault.track();
        cx.marked.track();
        may(test).is_empty()
    };
    // What deletes asks for the master password, if one of the items does.
    let guarded = move |items: Vec<ItemId>, question: fn(Vec<ItemId>) -> Ask| {
        let asked = items.clone();
        let then = Callback::new(move |()| ask.set(Some(question(asked.clone()))));
        pass_all(cx, &items, then);
    };
    let edit = |item: &Item| item.sealed.edit;
    let delete = |item: &Item| item.sealed.delete;
    let no_edit = Memo::new(move |_| none_may(edit));
    let no_delete = Memo::new(move |_| none_may(delete));
    let in_trash = move || cx.place.get() == Place::Trash;
    let (restoring, far) = (RwSignal::new(false), RwSignal::new((0, 0)));
    let clear = move |()| {
        cx.unmark();
        focus::list();
    };
    let buttons = move || {
        if in_trash() {
            view! {
                <Button
                    small=true
                    disabled=no_delete
                    busy=restoring
                    on_click=Callback::new(move |()| trash::restore(cx, may(delete), restoring, far))
                >
                    <Icon name=IconName::Refresh />
                    {t.items_restore()}
                </Button>
                <Button
                    small=true
                    variant=Variant::Danger
                    disabled=no_delete
                    on_click=Callback::new(move |()| guarded(may(delete), Ask::Delete))
                >
                    <Icon name=IconName::Trash />
                    {t.items_delete()}
                </Button>
            }
            .into_any()
        } else {
            view! {
                <Button
                    small=true
                    disabled=no_edit
                    on_click=Callback::new(move |()| ask.set(Some(Ask::Move(may(edit)))))
                >
                    <Icon name=IconName::Move />
                    {cx.words().inside()}
                </Button>
                {cx.id
                    .is_person()
                    .then(|| {
                        view! {
                            <Button
                                small=true
                                disabled=no_edit
                                on_click=Callback::new(move |()| guarded(may(edit), Ask::Give))
                            >
                                <Icon name=IconName::Building />
                                {t.own_give_short()}
                            </Button>
                        }
                    })}
                <Button
                    small=true
                    disabled=no_delete
                    on_click=Callback::new(move |()| guarded(may(delete), Ask::Trash))
                >
                    <Icon name=IconName::Trash />
                    {t.vault_trash()}
                </Button>
            }
            .into_any()
        }
    };
    view! {
        <div role="status" class="visually-hidden">{move || some.get().then(|| t.items_selected(count()))}</div>
        <Show when=move || some.get()>
            <div class="vault-selection" role="group" aria-label=move || t.items_selected(count())>
                <Button
                    variant=Variant::Quiet
                    small=true
                    label=t.items_select_none()
                    on_click=Callback::new(clear)
                >
                    <Icon name=IconName::Close />
                </Button>
                <span class="vault-selected">{move || t.items_selected(count())}</span>
                {buttons}
                <Show when=move || { far.get().1 > 0 }>
                    <Progress label=t.items_restoring().to_owned() done=far />
                </Show>
            </div>
        </Show>
    }
    .into_any()
}
