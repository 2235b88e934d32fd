//! Making it all, in one go.

use domain::AppError;
use domain::access::CollectionSet;
use leptos::prelude::*;

use super::context::SetCx;
use crate::keys::KeyProblem;
use crate::pages::act::act;
use crate::pages::vault::server;
use crate::{Answer, WebError};
use vault::seal;
use vault::structure::{self, Line};

/// Makes what is new, sets the rights, and goes to the vault.
pub(super) fn save(cx: SetCx, busy: RwSignal<bool>, error: RwSignal<Option<WebError>>) {
    error.set(None);
    act(busy, make(cx), move |answer| match answer {
        Ok(said) => {
            let _ = cx.done.try_run(said);
        }
        Err(problem) => {
            let _ = error.try_set(Some(problem));
        }
    });
}

async fn make(cx: SetCx) -> Answer<String> {
    // What others made meanwhile, and what a try without an answer made, is there now and not made again.
    let (key, under) = cx.look().await.map_err(KeyProblem::into_web_error)?;
    let there = cx.there.get_untracked();
    let rows = again(cx.rows.get_untracked(), |key| there.collection(key));
    let columns = again(cx.columns.get_untracked(), |key| there.group(key));
    // What somebody gave meanwhile is not taken back.
    cx.look_at_rights(&rows, &columns).await?;
    let mut set = CollectionSet {
        grants: structure::grants(&rows, &columns, |row, column| {
            untrack(|| cx.cell(row, column))
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
    server::collection_create_set(cx.id, under, set).await?;
    Ok(said)
}

/// The lines with what there is by now.
fn again<T>(lines: Vec<Line<T>>, old: impl Fn(&str) -> Option<T>) -> Vec<Line<T>> {
    let again = |line: Line<T>| Line {
        old: old(&line.key),
        ..line
    };
    lines.into_iter().map(again).collect()
}
