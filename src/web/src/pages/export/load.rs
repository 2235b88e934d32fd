//! Fetching the vault, and what a file of it would hold.

use leptos::prelude::*;
use leptos::task::spawn_local;
use vault::ask::{Ask, BROKEN, Told};
use vault::export::{Export, reach};

use super::context::{ExportCx, Stage};
use crate::WebError;
use crate::keys::KeyProblem;
use crate::pages::import::count;
use crate::pages::vault::{item_page, server};

/// Why the vault is not here.
enum Problem {
    /// There is nothing that the person may write.
    NotAllowed,
    /// In words.
    Words(String),
}

/// Fetches and counts; what was begun before ends.
pub(super) fn load(cx: ExportCx) {
    cx.work.close();
    let number = cx.work.begin();
    cx.progress.set((0, 0));
    cx.stage.set(Stage::Loading);
    spawn_local(async move {
        let done = loaded(cx, number).await;
        if !cx.work.goes_on(number) {
            return;
        }
        cx.stage.set(match done {
            Ok(()) => Stage::Ready,
            Err(Problem::NotAllowed) => Stage::NotAllowed,
            Err(Problem::Words(words)) => Stage::Failed(words),
        });
    });
}

async fn loaded(cx: ExportCx, number: u32) -> Result<(), Problem> {
    let said = |error: WebError| Problem::Words(error.explain(cx.t));
    let locked = |problem: KeyProblem| Problem::Words(problem.explain(cx.t));
    let broken = |_: String| Problem::Words(cx.t.export_broken().to_owned());
    let head = cx.head.get_value();
    let there = server::collection_list(cx.id).await.map_err(said)?;
    let (collections, everything) = reach(&head, &there).ok_or(Problem::NotAllowed)?;
    let opened = cx.keys.open_vault(cx.id).await;
    let (key, under) = opened.map_err(locked)?;
    let helper = cx.work.start(number, &key).await.map_err(broken)?;
    let begin = Ask::Export(Export::Begin {
        owner: cx.id,
        collections,
        everything,
    });
    helper.ask(&begin, None).await.map_err(broken)?;
    let total = u32::try_from(head.items).unwrap_or(0);
    let (mut after, mut done) = (None, 0);
    while cx.work.goes_on(number) {
        let page = item_page(cx.id, under, after).await.map_err(said)?;
        done += count(page.items.len());
        let take = Ask::Export(Export::Take { items: page.items });
        helper.ask(&take, None).await.map_err(broken)?;
        if cx.work.goes_on(number) {
            cx.progress.set((done, total.max(done)));
        }
        after = page.after;
        if after.is_none() {
            break;
        }
    }
    let told = helper.ask(&Ask::Export(Export::Survey), None).await;
    match told.map_err(broken)? {
        Told::Survey(survey) => {
            if cx.work.goes_on(number) {
                cx.survey.set(*survey);
            }
            Ok(())
        }
        _ => Err(broken(BROKEN.to_owned())),
    }
}
