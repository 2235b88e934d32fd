//! When the server does not find what a change is about: a collection that was deleted meanwhile, or the item.

use domain::{AppError, CollectionId};
use leptos::prelude::*;

use super::opened::Opened;
use crate::WebError;

/// Says what is gone. A collection that is gone is taken out of what is chosen, so that a second try goes through.
pub(super) async fn explain_gone(
    opened: Opened,
    chosen: RwSignal<Vec<CollectionId>>,
    problem: WebError,
) -> WebError {
    if problem != WebError::App(AppError::NotFound) {
        return problem;
    }
    let there = match opened.collections().await {
        Ok(there) => there,
        Err(problem) => return problem,
    };
    let known = |id: &CollectionId| there.iter().any(|collection| collection.id == *id);
    let all = chosen.try_with_untracked(|all| all.iter().all(known));
    if all.unwrap_or(true) {
        return AppError::conflict("item-gone").into();
    }
    // The form may have been closed meanwhile.
    let _ = chosen.try_update(|all| all.retain(known));
    let code = opened.cx.words().code("collection-gone");
    AppError::field("collections", code).into()
}
