//! Bringing a file in, slice by slice.

use std::collections::HashMap;
use std::rc::Rc;

use domain::{
    AppError, CollectionId,
    import::{ImportItem, ImportSlice, ImportState},
    item::{CREATES_MAX, ITEM_COLLECTIONS_MAX, ITEMS_MAX, ItemKind, NewItem},
};
use leptos::prelude::*;
use leptos::task::spawn_local;
use vault::ask::{Ask, BROKEN, Sealed, Told, Wanted};
use vault::{path, seal};

use super::context::{ImportCx, Run, Stage};
use super::halt::Halt;
use super::place::{Place, takes};
use super::{kept, names, read};
use crate::pages::vault::server;
use crate::pages::worker::Helper;
use crate::wait::again;
use crate::{Answer, WebError};

/// A slice whose answer was lost is sent again after so many milliseconds each; it is brought in once all the same.
const AGAIN: [i32; 3] = [1_000, 3_000, 8_000];

/// Begins, or goes on where the import of this file is. With `anew` it begins at the first record whatever was.
pub(super) fn start(cx: ImportCx, anew: bool) {
    if cx.stage.get_untracked() == Stage::Running {
        return;
    }
    let Some(places) = cx.places() else {
        // They are shown where they can be mended.
        cx.stage.set(Stage::Ready);
        super::folders::focus_wrong();
        return;
    };
    let wanted = untrack(|| cx.wanted());
    let run = cx.begin();
    let begun = cx.state.get_untracked().filter(|_| !anew);
    let done = begun.map_or(0, |state| u32::try_from(state.done).unwrap_or(0));
    cx.progress.set((done, total(cx)));
    cx.stopping.set(false);
    cx.stage.set(Stage::Running);
    spawn_local(async move {
        let done = bring_in(run, places, wanted, anew).await;
        match done {
            Ok(_) if stops(run) && !is_done(cx) => run.show(Stage::Stopped(Halt::Wanted)),
            Ok(count) => {
                kept::forget(cx.id);
                run.show(Stage::Finished(count));
            }
            Err(halt) => run.show(Stage::Stopped(halt)),
        }
    });
}

/// Whether it ends behind the slice that is under way.
fn stops(run: Run) -> bool {
    !run.goes_on() || run.cx.stopping.try_get_untracked() == Some(true)
}

fn is_done(cx: ImportCx) -> bool {
    let state = cx.state.try_get_untracked().flatten();
    state.is_some_and(|state| state.done == state.total)
}

fn total(cx: ImportCx) -> u32 {
    cx.outline
        .with_untracked(|outline| read::count(outline.total()))
}

/// Brings in what is not in yet, and gives the number of items, or why it stopped.
async fn bring_in(run: Run, places: Vec<Place>, wanted: Wanted, anew: bool) -> Result<u32, Halt> {
    let cx = run.cx;
    let explain = |error: WebError| Halt::of(&error, cx.t);
    let broken = |code: String| Halt::Hindered(names::problem(cx.t, &code).to_owned());
    let helper = cx.work.helper().map_err(broken)?;
    let (mark, items) = cx
        .outline
        .with_untracked(|outline| (outline.mark.clone(), outline.total()));
    let total = i32::try_from(items).unwrap_or(i32::MAX);
    let state = server::item_import_state(cx.id, mark.clone())
        .await
        .map_err(explain)?;
    // Read by another version, the same file may hold another number of items.
    let fits = state.is_none_or(|state| state.total == total);
    if anew && state != cx.state.try_get_untracked().flatten() {
        // Somebody went on with it since it was shown here. What is known is older than that.
        let _ = cx.state.try_set(state);
        return Err(explain(AppError::conflict("import-elsewhere").into()));
    }
    let _ = cx.state.try_set(state.filter(|_| fits && !anew));
    if (anew || !fits) && state.is_some() {
        server::item_forget_import(cx.id, mark.clone())
            .await
            .map_err(explain)?;
    }
    let mut from = state
        .filter(|_| fits && !anew)
        .map_or(0, |state| state.done);
    let places = made(run, places, wanted, from).await.map_err(explain)?;
    if !stops(run) {
        kept::keep(cx, wanted, &places);
    }
    let mut count = 0;
    while !stops(run) && from < total {
        show(run, from, total);
        let slice = sealed(&helper, from, wanted).await.map_err(broken)?;
        let (to, sealed) = slice;
        if stops(run) {
            break;
        }
        let slice = ImportSlice {
            mark: mark.clone(),
            from,
            to,
            total,
            items: sealed
                .into_iter()
                .map(|item| placed(item, &places))
                .collect(),
        };
        count += read::count(slice.items.len());
        let state = send(run, slice).await.map_err(explain)?;
        from = state.done;
        if cx.state.try_set(Some(state)).is_some() {
            break;
        }
    }
    show(run, from, total);
    Ok(count)
}

fn show(run: Run, from: i32, total: i32) {
    if run.goes_on() {
        let number = |n: i32| u32::try_from(n).unwrap_or(0);
        run.cx.progress.set((number(from), number(total)));
    }
}

async fn sealed(
    helper: &Rc<Helper>,
    from: i32,
    wanted: Wanted,
) -> Result<(i32, Vec<Sealed>), String> {
    let ask = Ask::Seal {
        from: usize::try_from(from).unwrap_or(0),
        wanted,
    };
    match helper.ask(&ask, None).await? {
        Told::Slice(slice) => Ok((i32::try_from(slice.to).unwrap_or(i32::MAX), slice.items)),
        _ => Err(BROKEN.to_owned()),
    }
}

/// Sends a slice, again when its answer is lost.
async fn send(run: Run, slice: ImportSlice) -> Answer<ImportState> {
    let under = run.cx.under.get_value();
    let ask = || server::item_import(run.cx.id, under, slice.clone());
    again(&AGAIN, || !stops(run), ask).await
}

/// The item in the collections of its folders.
fn placed(item: Sealed, places: &[Option<CollectionId>]) -> ImportItem {
    let loose = [places.len().saturating_sub(1)];
    let folders = if item.folders.is_empty() {
        &loose[..]
    } else {
        &item.folders
    };
    let found = folders.iter().filter_map(|at| places.get(*at).copied()?);
    let mut collections: Vec<CollectionId> = found.collect();
    collections.sort_unstable();
    collections.dedup();
    collections.truncate(ITEM_COLLECTIONS_MAX);
    ImportItem {
        item: NewItem {
            kind: item.kind,
            key: item.key,
            data: item.data,
            collections,
        },
        favourite: item.favourite,
        created_at: item.created_at,
    }
}

/// Refuses what the server would refuse with the first slice, so that no collections are made that stay empty. The
/// server has the last word.
fn admitted(cx: ImportCx, places: &[Place], wanted: Wanted, from: i32) -> Result<(), AppError> {
    cx.head.with_value(|head| {
        if head.owned_elsewhere() {
            return Err(AppError::forbidden("policy-own-items"));
        }
        let (kinds, count) = cx
            .outline
            .with_untracked(|outline| (outline.kinds.clone(), outline.count(wanted)));
        let restricted = head.restricted();
        let comes = |(kind, count): &(ItemKind, usize)| *count > 0 && restricted.contains(kind);
        if kinds.iter().any(comes) {
            return Err(AppError::forbidden("policy-kind"));
        }
        // Behind the first slice some of them are in the vault already.
        let there = if from == 0 { head.items } else { 0 };
        if there.saturating_add(i64::from(read::count(count))) > ITEMS_MAX {
            return Err(AppError::conflict("too-many-items"));
        }
        let open: HashMap<CollectionId, bool> = cx.collections.with_untracked(|all| {
            let all = all.iter().map(|one| &one.sealed);
            all.map(|one| (one.id, takes(head.import, one.edit, one.manage)))
                .collect()
        });
        for place in places {
            if let Place::There(id) = place {
                match open.get(id) {
                    Some(true) => {}
                    Some(false) => return Err(AppError::forbidden("collection-read-only")),
                    None => return Err(AppError::NotFound),
                }
            }
        }
        Ok(())
    })
}

/// Makes the collections that are missing, and gives the collection of each place.
///
/// Those that there are by now are found by their names, so that a second try makes none twice.
async fn made(
    run: Run,
    places: Vec<Place>,
    wanted: Wanted,
    from: i32,
) -> Answer<Vec<Option<CollectionId>>> {
    let cx = run.cx;
    read::head(run).await?;
    read::collections(run).await?;
    if !run.goes_on() {
        return Ok(Vec::new());
    }
    admitted(cx, &places, wanted, from)?;
    let mut there: HashMap<String, CollectionId> = cx.by_key.with_untracked(|by_key| {
        let ids = by_key.iter();
        ids.map(|(key, (id, ..))| (key.clone(), *id)).collect()
    });
    let mut missing: Vec<(String, String)> = Vec::new();
    for place in &places {
        if let Place::New(name) = place {
            let key = path::key(name);
            if !there.contains_key(&key) && !missing.iter().any(|(other, _)| *other == key) {
                missing.push((key, name.clone()));
            }
        }
    }
    for some in missing.chunks(CREATES_MAX) {
        if stops(run) {
            break;
        }
        let (key, under) = cx.sealing()?;
        let mut rng = crypto::random::system();
        let sealed = some
            .iter()
            .map(|(_, name)| seal::collection_name(&key, name, &mut rng))
            .collect::<Result<Vec<_>, _>>()
            .map_err(|wrong| AppError::Invalid(vec![wrong]))?;
        let made = server::collection_create_all(cx.id, under, sealed).await?;
        there.extend(
            some.iter()
                .zip(made)
                .map(|((key, _), made)| (key.clone(), made.id)),
        );
    }
    Ok(places
        .into_iter()
        .map(|place| match place {
            Place::Nowhere => None,
            Place::There(id) => Some(id),
            Place::New(name) => there.get(&path::key(&name)).copied(),
        })
        .collect())
}
