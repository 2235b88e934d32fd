//! What is in a file, before anything is brought in.

use std::collections::BTreeMap;

use domain::item::ItemKind;
use import::{Hint as Code, Import};
use vault::ask::{Folder, Hint, Outline, Refused};

/// Names and rows that are shown as examples.
const EXAMPLES: usize = 20;

/// Sums a file up; `known` says of each item whether the vault has it, and items of the kinds in `left` stay behind.
pub(crate) fn of(import: &Import, known: &[bool], left: &[ItemKind]) -> Outline {
    let items = &import.vault.items;
    let coming: Vec<(&import::Item, bool)> = items
        .iter()
        .zip(known)
        .map(|(item, known)| (item, *known))
        .filter(|(item, _)| !left.contains(&item.kind().item_kind()))
        .collect();
    let (folders, loose) = folders(import, &coming);
    let live: Vec<&import::Item> = coming
        .iter()
        .map(|(item, _)| *item)
        .filter(|item| item.deleted.is_none())
        .collect();
    let kinds = ItemKind::ALL.iter().map(|kind| {
        let of_kind = live.iter().filter(|item| item.kind().item_kind() == *kind);
        (*kind, of_kind.count())
    });
    let (known_live, known_trashed): (Vec<&import::Item>, Vec<&import::Item>) = coming
        .iter()
        .filter(|(_, known)| *known)
        .map(|(item, _)| *item)
        .partition(|item| item.deleted.is_none());
    Outline {
        mark: String::new(),
        lines: false,
        items: live.len(),
        kinds: kinds.filter(|(_, count)| *count > 0).collect(),
        folders,
        loose,
        known: known_live.len(),
        known_names: names(&known_live),
        trashed: coming.len() - live.len(),
        trashed_known: known_trashed.len(),
        trashed_known_names: names(&known_trashed),
        left: items.len() - coming.len(),
        refused: refused(import),
        hints: hints(import),
    }
}

/// The names of the first.
fn names(items: &[&import::Item]) -> Vec<String> {
    let first = items.iter().take(EXAMPLES);
    first.map(|item| item.name.clone()).collect()
}

/// The folders with their counts, and what is in none.
fn folders(import: &Import, coming: &[(&import::Item, bool)]) -> (Vec<Folder>, Folder) {
    let names = import.vault.folders.iter();
    let mut folders: Vec<Folder> = names
        .map(|name| Folder {
            name: name.clone(),
            ..Folder::default()
        })
        .collect();
    let mut loose = Folder::default();
    for (item, known) in coming {
        let mut add = |folder: &mut Folder| {
            let (all, of_them) = if item.deleted.is_none() {
                (&mut folder.items, &mut folder.known)
            } else {
                (&mut folder.trashed, &mut folder.trashed_known)
            };
            *all += 1;
            *of_them += usize::from(*known);
        };
        if item.folders.is_empty() {
            add(&mut loose);
        }
        for place in &item.folders {
            folders.get_mut(*place).map(&mut add);
        }
    }
    (folders, loose)
}

fn refused(import: &Import) -> Vec<Refused> {
    let all = import.report.refused.iter();
    all.map(|refused| Refused {
        part: refused.part.map(str::to_owned),
        row: refused.row,
        column: refused.column.clone(),
        reason: refused.reason.code().to_owned(),
    })
    .collect()
}

/// One line for each hint, however many records it is about.
fn hints(import: &Import) -> Vec<Hint> {
    let mut by_code: BTreeMap<Code, Vec<usize>> = BTreeMap::new();
    for hinted in &import.report.hints {
        by_code.entry(hinted.hint).or_default().push(hinted.row);
    }
    by_code
        .into_iter()
        .map(|(code, rows)| Hint {
            code: code.code().to_owned(),
            records: rows.len(),
            rows: rows
                .into_iter()
                .filter(|row| *row > 0)
                .take(EXAMPLES)
                .collect(),
        })
        .collect()
}
