//! What the list knows of items and collections once they are opened.

use domain::{
    ItemId,
    item::{SealedCollection, SealedItem},
};

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
    pub(super) haystack: String,
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

    pub(super) fn sort_key(&self) -> (&(bool, String), ItemId) {
        (&self.order, self.sealed.id)
    }
}
