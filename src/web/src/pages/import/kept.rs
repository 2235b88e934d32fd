//! The choices of an import that was begun, over a reload of the tab.
//!
//! They lie in the tab's own storage, which any program that reads the tab could read. So nothing of the file or of
//! the vault is in them: the file is known by its mark, its folders by their places, and collections by their ids,
//! all of which the server knows too or could count. Signing out forgets them.

use std::collections::BTreeMap;

use domain::{CollectionId, item::VaultOwner};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use vault::ask::Wanted;
use web_sys::Storage;

use super::context::ImportCx;

/// What the person chose for a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// What the file is known by.
    mark: String,
    wanted: Wanted,
    /// Collections, each with the places of the folders whose items go there when they would not by themselves; none
    /// for “in no collection”. Each collection once: a file may have very many folders.
    moved: Vec<(Option<CollectionId>, Vec<usize>)>,
}

/// Keeps what is chosen now. `places` are the collections of all folders, those that were to be made included.
pub(super) fn keep(cx: ImportCx, wanted: Wanted, places: &[Option<CollectionId>]) {
    let (mark, offered) = cx
        .outline
        .with_untracked(|outline| (outline.mark.clone(), cx.offered(outline)));
    let typed: Vec<String> = cx
        .targets
        .with_value(|targets| targets.iter().map(|t| t.get_untracked()).collect());
    // What is offered for items in no folder depends on the language and the rights of the person.
    let loose = offered.len().saturating_sub(1);
    let mut moved: BTreeMap<Option<CollectionId>, Vec<usize>> = BTreeMap::new();
    for (at, (place, (typed, offered))) in places.iter().zip(typed.iter().zip(&offered)).enumerate()
    {
        if cx.is_used(at) && (at == loose || typed != offered) {
            moved.entry(*place).or_default().push(at);
        }
    }
    let kept = Kept {
        mark,
        wanted,
        moved: moved.into_iter().collect(),
    };
    if let (Some(storage), Ok(json)) = (storage(), serde_json::to_string(&kept)) {
        // Full or forbidden: the choices then last as long as the page.
        let _ = storage.set_item(&key(cx.id), &json);
    }
}

/// What was chosen for the file with this mark, if this tab kept it.
pub(super) fn read(id: VaultOwner, mark: &str) -> Option<Kept> {
    let json = storage()?.get_item(&key(id)).ok()??;
    let kept: Kept = serde_json::from_str(&json).ok()?;
    (kept.mark == mark).then_some(kept)
}

/// The file is in.
pub(super) fn forget(id: VaultOwner) {
    if let Some(storage) = storage() {
        // A storage that refuses keeps nothing either.
        let _ = storage.remove_item(&key(id));
    }
}

impl Kept {
    /// Chooses all of it again; a collection that is gone leaves its folder as it was offered.
    pub(super) fn restore(&self, cx: ImportCx) {
        cx.skip_known.set(self.wanted.skip_known);
        cx.trashed.set(self.wanted.trashed);
        for (place, folders) in &self.moved {
            let name = match place {
                None => Some(String::new()),
                Some(id) => cx.collections.with_untracked(|all| {
                    let found = all.iter().find(|one| one.sealed.id == *id);
                    found.and_then(|one| one.name.clone())
                }),
            };
            let Some(name) = name else {
                continue;
            };
            for at in folders {
                let target = cx.targets.with_value(|targets| targets.get(*at).copied());
                if let Some(target) = target {
                    target.set(name.clone());
                }
            }
        }
    }
}

fn storage() -> Option<Storage> {
    window().session_storage().ok()?
}

fn key(id: VaultOwner) -> String {
    format!("portaal-import-{id}")
}
