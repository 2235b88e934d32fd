//! Which collection a folder's items go to.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::{
    CollectionId,
    item::{COLLECTIONS_MAX, SealedCollection, VaultHead},
};
use leptos::prelude::*;
use vault::ask::Outline;
use vault::entry::Collection;
use vault::path;

use super::context::ImportCx;

/// Where the items of a folder go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Into no collection, where only those who reach everything see them.
    Nowhere,
    /// Into one that there is.
    There(CollectionId),
    /// Into one that is to be made, under this name.
    New(String),
}

impl ImportCx {
    /// The name of the collection that is offered for each folder, and at the end for items in none.
    pub(super) fn offered(self, outline: &Outline) -> Vec<String> {
        let see_all = self.head.with_value(|head| head.see_all);
        let loose = if see_all { "" } else { self.t.import_default() };
        let folders = outline.folders.iter().map(|folder| folder.name.clone());
        folders.chain([loose.to_owned()]).collect()
    }

    /// Where items go whose folder was given this name.
    ///
    /// # Errors
    /// The code of what is wrong with the name, or of the right that is missing.
    pub(super) fn place(self, typed: &str) -> Result<Place, &'static str> {
        let (see_all, import, create) = self
            .head
            .with_value(|head| (head.see_all, head.import, head.create_collections));
        if typed.trim().is_empty() {
            return if see_all {
                Ok(Place::Nowhere)
            } else {
                Err("import-place-required")
            };
        }
        let name = path::parse(typed)?;
        let there = self
            .by_key
            .with(|by_key| by_key.get(&path::key(&name)).copied());
        match there {
            Some((id, edit, manage)) if takes(import, edit, manage) => Ok(Place::There(id)),
            Some(_) => Err("import-read-only"),
            None if create => Ok(Place::New(name)),
            None => Err("import-no-create"),
        }
    }

    /// The places of all folders that items go from, that of items in no folder last; what is wrong with some is
    /// shown beside them.
    pub(super) fn places(self) -> Option<Vec<Place>> {
        let names: Vec<String> = self
            .targets
            .with_value(|targets| targets.iter().map(|t| t.get_untracked()).collect());
        let mut wrong = BTreeMap::new();
        let mut places = Vec::with_capacity(names.len());
        for (at, name) in names.iter().enumerate() {
            let place = if self.is_used(at) {
                untrack(|| self.place(name))
            } else {
                Ok(Place::Nowhere)
            };
            places.push(place.unwrap_or_else(|code| {
                wrong.insert(at, code);
                Place::Nowhere
            }));
        }
        let new: HashSet<String> = places
            .iter()
            .filter_map(|place| match place {
                Place::New(name) => Some(path::key(name)),
                _ => None,
            })
            .collect();
        let there = self.collections.with_untracked(Vec::len);
        let room = usize::try_from(COLLECTIONS_MAX)
            .unwrap_or(0)
            .saturating_sub(there);
        let fits = new.len() <= room;
        self.no_room.set((!fits).then_some(room));
        let right = wrong.is_empty() && fits;
        self.wrong.set(wrong);
        right.then_some(places)
    }

    /// Whether any item goes from a folder.
    pub(super) fn is_used(self, at: usize) -> bool {
        let wanted = untrack(|| self.wanted());
        self.outline.with_untracked(|outline| {
            let folder = outline.folders.get(at).unwrap_or(&outline.loose);
            folder.count(wanted) > 0
        })
    }
}

/// Whether items may be put into a collection: by whoever may import where items may be put at all, by others where they
/// manage (DOMAIN 6.9).
pub(super) const fn takes(import: bool, edit: bool, manage: bool) -> bool {
    manage || import && edit
}

/// Whether there is anywhere that a person may bring items to: everywhere, into a collection of its own making, or
/// into one that there is; into the own vault unless a policy keeps new items out of it.
pub(crate) fn may_import<'a>(
    head: &VaultHead,
    collections: impl IntoIterator<Item = &'a SealedCollection>,
) -> bool {
    if head.owned_elsewhere() {
        return false;
    }
    let open = |one: &SealedCollection| takes(head.import, one.edit, one.manage);
    head.see_all || head.create_collections || collections.into_iter().any(open)
}

/// Collections by what is compared of their names: id, whether items may be put in, whether it is managed.
pub(super) type ByKey = HashMap<String, (CollectionId, bool, bool)>;

/// Collections by what is compared of their names, each with whether it may be changed and managed.
pub(super) fn by_key(all: &[Collection]) -> ByKey {
    let mut found = HashMap::new();
    for one in all {
        if let Some(name) = &one.name {
            let rights = (one.sealed.id, one.sealed.edit, one.sealed.manage);
            // Of two with one name the one goes first that items may be put into.
            let entry = found.entry(path::key(name)).or_insert(rights);
            if (rights.2, rights.1) > (entry.2, entry.1) {
                *entry = rights;
            }
        }
    }
    found
}
