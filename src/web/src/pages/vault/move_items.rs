//! Which collections items are in.

use std::collections::{HashMap, HashSet};

use domain::{AppError, CollectionId, ItemId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::{VaultCx, use_vault};
use super::dialogs::{Ask, use_asks};
use super::focus;
use super::gone::explain_gone;
use super::many::with_items;
use super::picker::CollectionPicker;
use super::server;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::dialog::{Dialog, DialogActions, open_for};
use crate::ui::form::FormScope;
use crate::ui::progress::Progress;
use crate::{WebError, use_text};

/// Choosing the collections of one item or of several.
#[component]
pub(super) fn MoveDialog() -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    let ask = use_asks();
    let open = open_for(ask, |ask| matches!(ask, Ask::Move(_)));
    let busy = RwSignal::new(false);
    let far = RwSignal::new((0, 0));
    let (chosen, mixed) = (RwSignal::new(Vec::new()), RwSignal::new(Vec::new()));
    // What the person chose from: where others put an item meanwhile, it stays.
    let was = StoredValue::new((Vec::new(), Vec::new()));
    let error = RwSignal::new(None::<WebError>);
    let items = move || match ask.get_untracked() {
        Some(Ask::Move(items)) => items,
        _ => Vec::new(),
    };
    Effect::new(move |_| {
        if open.get() {
            let (all, some) = held(cx, &items());
            was.set_value((all.clone(), some.clone()));
            chosen.set(all);
            mixed.set(some);
            error.set(None);
        }
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let items = items();
        busy.set(true);
        let opened = cx.opened();
        let (put, left) = (chosen.get_untracked(), mixed.get_untracked());
        // Where only some are in, they are taken out if that was said; else each stays as it is, or the others come in.
        let before: Vec<CollectionId> = was.with_value(|(all, some)| {
            let taken = some
                .iter()
                .filter(|id| !left.contains(id) && !put.contains(id));
            all.iter().chain(taken).copied().collect()
        });
        spawn_local(async move {
            let asked = async |items| {
                server::item_set_collections(cx.id, items, before.clone(), put.clone()).await
            };
            let mut outcome = with_items(opened, &items, far, asked, |vault, done| {
                vault.change_each(done, |item, now| item.collections = now);
            })
            .await;
            if outcome.done == 0
                && let Some(problem) = outcome.problem.take()
            {
                if let [one] = items[..] {
                    opened.fetch(one).await;
                }
                let problem = match problem {
                    // Something is gone; an item, unless it is a collection.
                    WebError::App(AppError::NotFound) => {
                        explain_gone(opened, chosen, problem).await
                    }
                    problem => problem,
                };
                let _ = (error.try_set(Some(problem)), busy.try_set(false));
                return;
            }
            cx.keep_marked(&outcome.left);
            let said = cx.words().moved(items.len());
            opened.report(&items, outcome, said).await;
            // The dialog is gone when the vault was locked meanwhile.
            let _ = (busy.try_set(false), open.try_set(false));
            // The bar of several items went with the button that asked.
            focus::settle();
        });
    };
    let title = move || {
        ask.with(|ask| match ask {
            Some(Ask::Move(items)) if items.len() > 1 => cx.words().move_many(items.len()),
            _ => cx.words().move_to().to_owned(),
        })
    };
    view! {
        <Dialog open title=Signal::derive(title) busy>
            <form method="post" novalidate on:submit=save>
                <FormScope id="move" error=error>
                    <CollectionPicker chosen mixed />
                    <Show when=move || { far.get().1 > 0 && items().len() > 1 }>
                        <Progress label=Signal::derive(title) done=far />
                    </Show>
                    <DialogActions>
                        <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                            {t.common_cancel()}
                        </Button>
                        <Button variant=Variant::Primary kind=Kind::Submit busy>
                            {t.vault_save()}
                        </Button>
                    </DialogActions>
                </FormScope>
            </form>
        </Dialog>
    }
    .into_any()
}

/// The collections that all of these items are in, and those that only some are in.
fn held(cx: VaultCx, items: &[ItemId]) -> (Vec<CollectionId>, Vec<CollectionId>) {
    let mut counts: HashMap<CollectionId, usize> = HashMap::new();
    cx.vault.with_untracked(|vault| {
        let asked: HashSet<&ItemId> = items.iter().collect();
        for item in vault
            .items()
            .iter()
            .filter(|item| asked.contains(&item.id()))
        {
            for id in &item.sealed.collections {
                *counts.entry(*id).or_default() += 1;
            }
        }
    });
    let all = items.len();
    let (all, some): (Vec<_>, Vec<_>) = counts.into_iter().partition(|(_, n)| *n == all);
    let ids = |counts: Vec<(CollectionId, usize)>| counts.into_iter().map(|(id, _)| id).collect();
    (ids(all), ids(some))
}
