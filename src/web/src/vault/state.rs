//! Everything that an open vault holds, and what of it a page shows.

use std::collections::HashMap;
use std::sync::Arc;

use domain::{
    CollectionId, ItemId,
    item::{ItemKind, SealedCollection, SealedItem},
};

use crate::vault::tree::{Branch, tree};

/// A collection with its name in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    /// As the server keeps it.
    pub sealed: SealedCollection,
    /// Its name; none when it could not be opened.
    pub name: Option<String>,
}

/// What the list knows of an item.
#[derive(Clone, Debug)]
pub struct Item {
    /// As the server keeps it.
    pub sealed: SealedItem,
    /// Its name; none when it could not be opened.
    pub name: Option<String>,
    /// The line below the name: user name, the end of a card's number, a person's name.
    pub detail: String,
    /// What a search looks at, in lower case.
    haystack: String,
    /// What it is sorted by: damaged items first, so that nobody misses them, then by name.
    order: (bool, String),
}

impl Item {
    /// An item whose name could be opened. `also` is searched, but not shown.
    pub fn new(sealed: SealedItem, name: String, detail: String, also: &[String]) -> Self {
        let mut haystack = format!("{name}\n{detail}");
        for text in also {
            haystack.push('\n');
            haystack.push_str(text);
        }
        Self {
            order: (true, name.to_lowercase()),
            haystack: haystack.to_lowercase(),
            sealed,
            name: Some(name),
            detail,
        }
    }

    /// An item that could not be opened.
    pub fn damaged(sealed: SealedItem) -> Self {
        let id = sealed.id.to_string();
        Self {
            order: (false, id.clone()),
            haystack: id,
            sealed,
            name: None,
            detail: String::new(),
        }
    }

    /// Its id.
    pub const fn id(&self) -> ItemId {
        self.sealed.id
    }

    fn sort_key(&self) -> (&(bool, String), ItemId) {
        (&self.order, self.sealed.id)
    }
}

/// Which part of a vault is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Place {
    /// Everything outside the trash.
    #[default]
    All,
    /// What the person starred.
    Favourites,
    /// One kind.
    Kind(ItemKind),
    /// One collection.
    Collection(CollectionId),
    /// What is in no collection.
    Unassigned,
    /// The trash.
    Trash,
}

impl Place {
    /// Reads the parameter `in` of the address; anything unknown is everything.
    pub fn parse(text: &str) -> Self {
        match text {
            "favourites" => Self::Favourites,
            "logins" => Self::Kind(ItemKind::Login),
            "notes" => Self::Kind(ItemKind::SecureNote),
            "cards" => Self::Kind(ItemKind::Card),
            "identities" => Self::Kind(ItemKind::Identity),
            "unassigned" => Self::Unassigned,
            "trash" => Self::Trash,
            id => id.parse().map_or(Self::All, Self::Collection),
        }
    }

    /// The parameter `in` of the address; none for everything.
    pub fn query(self) -> Option<String> {
        Some(match self {
            Self::All => return None,
            Self::Favourites => "favourites".to_owned(),
            Self::Kind(ItemKind::Login) => "logins".to_owned(),
            Self::Kind(ItemKind::SecureNote) => "notes".to_owned(),
            Self::Kind(ItemKind::Card) => "cards".to_owned(),
            Self::Kind(ItemKind::Identity) => "identities".to_owned(),
            Self::Collection(id) => id.to_string(),
            Self::Unassigned => "unassigned".to_owned(),
            Self::Trash => "trash".to_owned(),
        })
    }

    /// Whether an item is there.
    pub fn holds(self, item: &SealedItem) -> bool {
        if item.deleted_at.is_some() {
            return self == Self::Trash;
        }
        match self {
            Self::All => true,
            Self::Favourites => item.favourite,
            Self::Kind(kind) => item.kind == kind,
            Self::Collection(id) => item.collections.contains(&id),
            Self::Unassigned => item.collections.is_empty(),
            Self::Trash => false,
        }
    }
}

/// What is shown of a vault.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Where.
    pub place: Place,
    /// Words that must all occur in name, user name or address.
    pub search: String,
}

/// An open vault.
#[derive(Clone, Debug, Default)]
pub struct Vault {
    collections: Vec<Collection>,
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
    }

    /// The collections, in the order of their names.
    pub fn collections(&self) -> &[Collection] {
        &self.collections
    }

    /// One collection.
    pub fn collection(&self, id: CollectionId) -> Option<&Collection> {
        self.collections.iter().find(|c| c.sealed.id == id)
    }

    /// The collections as a tree: `Sales/Europe` is below `Sales` if there is one.
    pub fn tree(&self) -> Vec<Branch> {
        tree(&self.collections)
    }

    /// Adds many items that are not there yet.
    pub fn add(&mut self, items: Vec<Item>) {
        self.items.extend(items.into_iter().map(Arc::new));
        self.sort();
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
    use domain::Millis;

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

    #[test]
    fn a_place_reads_back_from_the_address() {
        for place in [
            Place::All,
            Place::Favourites,
            Place::Kind(ItemKind::Identity),
            Place::Collection(collection(3)),
            Place::Unassigned,
            Place::Trash,
        ] {
            assert_eq!(Place::parse(&place.query().unwrap_or_default()), place);
        }
        assert_eq!(Place::parse("<script>"), Place::All);
    }
}
