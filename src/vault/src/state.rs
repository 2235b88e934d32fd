//! Everything that an open vault holds.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use domain::{CollectionId, ItemId, item::SealedItem};

use crate::entry::{Collection, Item};
use crate::place::{Filter, Place};
use crate::tree::{self, Row};

/// An open vault.
#[derive(Clone, Debug, Default)]
pub struct Vault {
    collections: Vec<Collection>,
    /// The same as a tree.
    rows: Arc<Vec<Row>>,
    /// In the order of [`Item::sort_key`].
    items: Vec<Arc<Item>>,
}

impl Vault {
    /// Takes over all collections, in the order of their names.
    pub fn set_collections(&mut self, collections: Vec<Collection>) {
        self.collections = collections;
        self.sort_collections();
    }

    /// Adds a collection, or replaces the one with its id.
    pub fn put_collection(&mut self, collection: Collection) {
        self.collections
            .retain(|c| c.sealed.id != collection.sealed.id);
        self.collections.push(collection);
        self.sort_collections();
    }

    /// Takes a collection away, from its items too.
    pub fn remove_collection(&mut self, id: CollectionId) {
        self.collections.retain(|c| c.sealed.id != id);
        self.rows = Arc::new(tree::rows(&self.collections));
        for item in &mut self.items {
            if item.sealed.collections.contains(&id) {
                Arc::make_mut(item).sealed.collections.retain(|c| *c != id);
            }
        }
    }

    fn sort_collections(&mut self) {
        self.collections.sort_by_cached_key(|c| {
            let name = c.name.as_deref().unwrap_or_default().to_lowercase();
            (c.name.is_some(), name, c.sealed.id)
        });
        self.rows = Arc::new(tree::rows(&self.collections));
    }

    /// The collections, in the order of their names.
    pub fn collections(&self) -> &[Collection] {
        &self.collections
    }

    /// One collection.
    pub fn collection(&self, id: CollectionId) -> Option<&Collection> {
        self.collections.iter().find(|c| c.sealed.id == id)
    }

    /// The collections as a tree: `Sales/Europe` is below `Sales` if there is one. Cheap, however many there are.
    pub fn rows(&self) -> Arc<Vec<Row>> {
        Arc::clone(&self.rows)
    }

    /// Adds many items. One that is there already was made or changed here while the vault was opened, and stays.
    pub fn add(&mut self, items: Vec<Item>) {
        let known: HashSet<ItemId> = self.items.iter().map(|item| item.id()).collect();
        let new = items.into_iter().filter(|item| !known.contains(&item.id()));
        self.items.extend(new.map(Arc::new));
        self.sort();
    }

    /// Whether items are in collections that are not here: others made or deleted them while the vault was opened.
    pub fn misses_collections(&self) -> bool {
        let known = self.collection_ids();
        let mut named = self.items.iter().flat_map(|item| &item.sealed.collections);
        named.any(|id| !known.contains(id))
    }

    /// Takes items out of collections that are not here.
    pub fn forget_missing_collections(&mut self) {
        let known = self.collection_ids();
        for item in &mut self.items {
            if item.sealed.collections.iter().any(|id| !known.contains(id)) {
                let item = Arc::make_mut(item);
                item.sealed.collections.retain(|id| known.contains(id));
            }
        }
    }

    fn collection_ids(&self) -> HashSet<CollectionId> {
        self.collections.iter().map(|c| c.sealed.id).collect()
    }

    /// The item that was made last.
    pub fn newest(&self) -> Option<ItemId> {
        self.items.iter().map(|item| item.id()).max()
    }

    /// Adds an item, or replaces the one with its id.
    pub fn put(&mut self, item: Item) {
        self.items.retain(|i| i.id() != item.id());
        self.items.push(Arc::new(item));
        self.sort();
    }

    fn sort(&mut self) {
        // A stable sort of what is nearly sorted is quick.
        self.items.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    }

    /// Takes an item away.
    pub fn remove(&mut self, id: ItemId) {
        self.items.retain(|i| i.id() != id);
    }

    /// Changes what the server keeps of an item: collections, star, trash.
    pub fn change(&mut self, id: ItemId, change: impl FnOnce(&mut SealedItem)) {
        if let Some(item) = self.items.iter_mut().find(|i| i.id() == id) {
            change(&mut Arc::make_mut(item).sealed);
        }
    }

    /// Changes what the server keeps of several items, each by what is given for it.
    pub fn change_each<T>(
        &mut self,
        given: &mut HashMap<ItemId, T>,
        change: impl Fn(&mut SealedItem, T),
    ) {
        for item in &mut self.items {
            if let Some(given) = given.remove(&item.id()) {
                change(&mut Arc::make_mut(item).sealed, given);
            }
        }
    }

    /// Takes several items away.
    pub fn remove_each<T>(&mut self, gone: &HashMap<ItemId, T>) {
        self.items.retain(|item| !gone.contains_key(&item.id()));
    }

    /// All items, in the order of their names.
    pub fn items(&self) -> &[Arc<Item>] {
        &self.items
    }

    /// One item.
    pub fn item(&self, id: ItemId) -> Option<Arc<Item>> {
        self.items.iter().find(|i| i.id() == id).cloned()
    }

    /// How many items are here so far, those in the trash included.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is no item at all.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The items that a filter lets through, in the order of their names.
    pub fn visible(&self, filter: &Filter) -> Vec<Arc<Item>> {
        let search = filter.search.to_lowercase();
        let words: Vec<&str> = search.split_whitespace().collect();
        self.items
            .iter()
            .filter(|item| filter.place.holds(&item.sealed))
            .filter(|item| words.iter().all(|word| item.haystack.contains(word)))
            .cloned()
            .collect()
    }

    /// How many items each place holds. Places without any are left out.
    pub fn counts(&self) -> HashMap<Place, u32> {
        let mut counts = HashMap::new();
        for item in &self.items {
            let sealed = &item.sealed;
            let mut count = |place| *counts.entry(place).or_insert(0) += 1;
            if sealed.deleted_at.is_some() {
                count(Place::Trash);
                continue;
            }
            count(Place::All);
            count(Place::Kind(sealed.kind));
            if sealed.favourite {
                count(Place::Favourites);
            }
            if sealed.collections.is_empty() {
                count(Place::Unassigned);
            }
            for id in &sealed.collections {
                count(Place::Collection(*id));
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        Millis,
        item::{ItemKind, SealedCollection},
    };

    fn id(n: u128) -> ItemId {
        format!("00000000-0000-0000-0000-{n:012}")
            .parse()
            .expect("an id")
    }

    fn collection(n: u128) -> CollectionId {
        format!("00000000-0000-0000-0001-{n:012}")
            .parse()
            .expect("an id")
    }

    fn sealed(
        n: u128,
        kind: ItemKind,
        collections: &[u128],
        deleted_at: Option<Millis>,
    ) -> SealedItem {
        SealedItem {
            id: id(n),
            kind,
            key: String::new(),
            data: String::new(),
            collections: collections.iter().map(|c| collection(*c)).collect(),
            attachments: Vec::new(),
            favourite: n == 1,
            edit: true,
            delete: true,
            view_password: true,
            created_at: 0,
            revised_at: 0,
            deleted_at,
        }
    }

    fn vault() -> Vault {
        let mut vault = Vault::default();
        vault.add(vec![
            Item::new(
                sealed(1, ItemKind::Login, &[1], None),
                "Webmail".to_owned(),
                "anna@voorbeeld.nl".to_owned(),
                &["https://mail.voorbeeld.nl".to_owned()],
            ),
            Item::new(
                sealed(2, ItemKind::Card, &[1, 2], None),
                "bank card".to_owned(),
                "1234".to_owned(),
                &[],
            ),
        ]);
        vault.add(vec![
            Item::new(
                sealed(3, ItemKind::SecureNote, &[], None),
                "Alarm".to_owned(),
                String::new(),
                &[],
            ),
            Item::new(
                sealed(4, ItemKind::Login, &[1], Some(5)),
                "Old".to_owned(),
                String::new(),
                &[],
            ),
            Item::damaged(sealed(5, ItemKind::Identity, &[2], None)),
        ]);
        vault
    }

    fn names(vault: &Vault, place: Place, search: &str) -> Vec<String> {
        let filter = Filter {
            place,
            search: search.to_owned(),
        };
        vault
            .visible(&filter)
            .iter()
            .map(|i| i.name.clone().unwrap_or_else(|| "?".to_owned()))
            .collect()
    }

    #[test]
    fn names_are_sorted_without_regard_to_case_and_damage_comes_first() {
        assert_eq!(
            names(&vault(), Place::All, ""),
            ["?", "Alarm", "bank card", "Webmail"]
        );
    }

    #[test]
    fn every_place_holds_its_own() {
        let vault = vault();
        assert_eq!(names(&vault, Place::Trash, ""), ["Old"]);
        assert_eq!(names(&vault, Place::Favourites, ""), ["Webmail"]);
        assert_eq!(
            names(&vault, Place::Kind(ItemKind::Card), ""),
            ["bank card"]
        );
        assert_eq!(
            names(&vault, Place::Collection(collection(2)), ""),
            ["?", "bank card"]
        );
        assert_eq!(names(&vault, Place::Unassigned, ""), ["Alarm"]);
        let counts = vault.counts();
        assert_eq!(counts.get(&Place::All), Some(&4));
        assert_eq!(counts.get(&Place::Collection(collection(1))), Some(&2));
        assert_eq!(counts.get(&Place::Trash), Some(&1));
    }

    #[test]
    fn every_word_of_a_search_must_occur_somewhere() {
        let vault = vault();
        assert_eq!(names(&vault, Place::All, "ANNA mail."), ["Webmail"]);
        assert_eq!(names(&vault, Place::All, " card "), ["bank card"]);
        assert_eq!(names(&vault, Place::All, "anna card"), Vec::<String>::new());
        assert_eq!(names(&vault, Place::All, "000000000005"), ["?"]);
    }

    #[test]
    fn what_was_made_here_meanwhile_stays_when_its_page_comes() {
        let mut vault = vault();
        vault.put(Item::new(
            sealed(6, ItemKind::Login, &[1], None),
            "Changed here".to_owned(),
            String::new(),
            &[],
        ));
        vault.add(vec![Item::new(
            sealed(6, ItemKind::Login, &[1], None),
            "As fetched".to_owned(),
            String::new(),
            &[],
        )]);
        assert_eq!(vault.len(), 6);
        assert_eq!(names(&vault, Place::All, "changed"), ["Changed here"]);
        assert_eq!(vault.newest(), Some(id(6)));
    }

    #[test]
    fn collections_that_are_gone_hold_nothing() {
        let mut vault = vault();
        vault.set_collections(vec![Collection {
            sealed: SealedCollection {
                id: collection(1),
                name: String::new(),
                view_items: true,
                view_password: true,
                edit: true,
                manage: true,
                delete: true,
                access: true,
                share_members: true,
                share_groups: true,
            },
            name: Some("One".to_owned()),
        }]);
        assert!(vault.misses_collections());
        vault.forget_missing_collections();
        assert!(!vault.misses_collections());
        assert_eq!(names(&vault, Place::Unassigned, ""), ["?", "Alarm"]);
        assert_eq!(
            names(&vault, Place::Collection(collection(1)), ""),
            ["bank card", "Webmail"]
        );
    }

    #[test]
    fn a_change_is_seen_in_every_place() {
        let mut vault = vault();
        vault.change(id(1), |i| i.deleted_at = Some(7));
        assert_eq!(names(&vault, Place::Trash, ""), ["Old", "Webmail"]);
        vault.remove_collection(collection(1));
        vault.remove_collection(collection(2));
        assert_eq!(
            names(&vault, Place::Unassigned, ""),
            ["?", "Alarm", "bank card"]
        );
        vault.put(Item::new(
            sealed(3, ItemKind::SecureNote, &[], None),
            "Zebra".to_owned(),
            String::new(),
            &[],
        ));
        assert_eq!(names(&vault, Place::All, ""), ["?", "bank card", "Zebra"]);
        vault.remove(id(3));
        assert_eq!(vault.len(), 4);
    }
}
