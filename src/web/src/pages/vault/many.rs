//! Doing something with several items, so many at once as the server takes.

use std::collections::HashMap;

use domain::item::ITEMS_AT_ONCE_MAX;
use domain::{AppError, ItemId};
use leptos::prelude::*;

use super::load;
use super::opened::Opened;
use crate::{Answer, WebError};
use vault::state::Vault;

/// What became of it.
pub(super) struct Outcome {
    /// So many were done.
    pub(super) done: usize,
    /// Why the others were not.
    pub(super) problem: Option<WebError>,
    /// Those that were not asked for any more, or whose answer was lost.
    pub(super) left: Vec<ItemId>,
}

/// Asks the server slice by slice, shows each answer at once, and tells how far it is. It ends where the vault is locked
/// or the server cannot be asked; items that are gone or may not be changed are passed over.
pub(super) async fn with_items<T>(
    opened: Opened,
    items: &[ItemId],
    far: RwSignal<(u32, u32)>,
    ask: impl AsyncFn(Vec<ItemId>) -> Answer<Vec<(ItemId, T)>>,
    show: impl Fn(&mut Vault, &mut HashMap<ItemId, T>),
) -> Outcome {
    let mut outcome = Outcome {
        done: 0,
        problem: None,
        left: Vec::new(),
    };
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    // Leaving would stop it half way.
    let several = items.len() > 1;
    if several {
        opened.cx.change_begins();
    }
    for (slice, asked) in items.chunks(ITEMS_AT_ONCE_MAX).enumerate() {
        if !opened.goes_on() {
            break;
        }
        let before = slice * ITEMS_AT_ONCE_MAX;
        let _ = far.try_set((number(before), number(items.len())));
        match ask(asked.to_vec()).await {
            Ok(done) => {
                outcome.done += done.len();
                let mut done = done.into_iter().collect();
                opened.update(|vault| show(vault, &mut done));
            }
            Err(problem) => {
                let goes_on = is_about_items(&problem);
                outcome.problem = Some(problem);
                if !goes_on {
                    outcome.left = items.iter().skip(before).copied().collect();
                    break;
                }
            }
        }
    }
    let _ = far.try_set((0, 0));
    if several {
        opened.cx.change_ends();
    }
    outcome
}

/// Whether it is a refusal of these items, which says nothing of others.
const fn is_about_items(problem: &WebError) -> bool {
    matches!(
        problem,
        WebError::App(AppError::NotFound | AppError::Forbidden { .. } | AppError::Conflict { .. })
    )
}

impl Opened {
    /// Says what became of it. Where something was left out, the vault is not what it seemed: one item is fetched, of
    /// several all are.
    pub(super) async fn report(self, items: &[ItemId], outcome: Outcome, said: String) {
        let Outcome { done, problem, .. } = outcome;
        match (items, problem) {
            ([one], Some(problem)) => self.refused(*one, problem).await,
            _ if !self.goes_on() => {}
            (all, None) if done == all.len() => self.cx.toasts.success(said),
            // What is left is still chosen: it can be tried again.
            (_, Some(problem)) if !is_about_items(&problem) => {
                self.cx.toasts.danger(problem.explain(self.cx.t));
            }
            (all, _) => {
                let t = self.cx.t;
                self.cx.toasts.danger(t.items_left_out(all.len(), done));
                load::load(self.cx);
            }
        }
    }
}
