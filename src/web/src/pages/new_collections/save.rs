//! Making it all, in one go.

use domain::AppError;
use domain::access::CollectionSet;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::context::{SetCx, There};
use crate::keys::KeyProblem;
use crate::pages::act::act;
use crate::pages::vault::server;
use crate::ui::toast::use_toasts;
use crate::{Answer, WebError};
use vault::seal;
use vault::structure::{self, Line};

/// Where a page goes when it is done.
#[derive(Clone)]
pub(super) struct Done(pub(super) Callback<String>);

/// Puts into the context how the page is left with a word.
pub(super) fn provide_done(cx: SetCx) {
    let (navigate, toasts) = (use_navigate(), use_toasts());
    provide_context(Done(Callback::new(move |said: String| {
        toasts.success(said);
        navigate(&format!("/vault/{}", cx.id), NavigateOptions::default());
    })));
}

/// Makes what is new, sets the rights, and goes to the vault.
pub(super) fn save(cx: SetCx, busy: RwSignal<bool>, error: RwSignal<Option<WebError>>) {
    let done = use_context::<Done>();
    error.set(None);
    act(busy, make(cx), move |answer| match answer {
        Ok(said) => {
            if let Some(Done(done)) = done {
                let _ = done.try_run(said);
            }
        }
        Err(problem) => {
            let _ = error.try_set(Some(problem));
        }
    });
}

async fn make(cx: SetCx) -> Answer<String> {
    // What others made meanwhile, and what a try without an answer made, is there now and not made again.
    let (key, there) = cx.look().await.map_err(KeyProblem::into_web_error)?;
    let rows = again(cx.rows.get_untracked(), |line| {
        there.collections.get(&line.key).map(|(id, _)| *id)
    });
    let columns = again(cx.columns.get_untracked(), |line| {
        there.groups.get(&line.key).copied()
    });
    let mut set = CollectionSet {
        grants: structure::grants(&rows, &columns, |row, column| {
            untrack(|| cx.cell(row, column)).filter(|_| !closed(&there, &row.key))
        }),
        ..CollectionSet::default()
    };
    for row in rows.iter().filter(|row| row.old.is_none()) {
        let sealed = seal::collection_name(&key, &row.name, &mut crypto::random::system());
        set.collections
            .push(sealed.map_err(|_| AppError::field("collections", "too-long"))?);
    }
    let new = columns.iter().filter(|column| column.old.is_none());
    set.groups = new.map(|column| column.name.clone()).collect();
    let said =
        cx.t.new_collections_done(set.collections.len(), set.groups.len());
    server::collection_create_set(cx.id, set).await?;
    Ok(said)
}

/// The lines with what there is by now.
fn again<T>(lines: Vec<Line<T>>, now: impl Fn(&Line<T>) -> Option<T>) -> Vec<Line<T>> {
    let again = |line: Line<T>| Line {
        old: now(&line),
        ..line
    };
    lines.into_iter().map(again).collect()
}

/// Whether the person may not open a collection that there is.
fn closed(there: &There, key: &str) -> bool {
    there
        .collections
        .get(key)
        .is_some_and(|(_, manage)| !manage)
}
