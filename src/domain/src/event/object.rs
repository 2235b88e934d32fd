//! What in a vault an event is about.

use super::EventRow;
use crate::{CollectionId, ItemId};

/// What in a vault an event is about. Its name is encrypted, so that a log knows its id alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventObject {
    /// An item.
    Item(ItemId),
    /// A collection.
    Collection(CollectionId),
}

impl EventRow {
    /// The item or the collection that it is about.
    pub fn object(&self) -> Option<EventObject> {
        let item = self.item.map(EventObject::Item);
        item.or_else(|| self.collection.map(EventObject::Collection))
    }
}
