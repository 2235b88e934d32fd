//! One thing that is done with several items at once.

use domain::{AppError, ItemId, item::ITEMS_AT_ONCE_MAX};

use crate::error::{Error, Result};

/// The items, each once; refused (`items`, `too-many`) when there are more than [`ITEMS_AT_ONCE_MAX`].
pub(crate) fn each(items: &[ItemId]) -> Result<Vec<ItemId>> {
    if items.len() > ITEMS_AT_ONCE_MAX {
        return Err(Error::field("items", "too-many"));
    }
    let mut items = items.to_vec();
    items.sort_unstable();
    items.dedup();
    Ok(items)
}

/// What was done. An item that is absent, or that the asker may not do this to, holds the others up no more than its
/// neighbour in a list does: it is left out.
pub(crate) struct Done<T> {
    done: Vec<T>,
    refused: Error,
}

impl<T> Done<T> {
    /// Nothing yet.
    pub(crate) const fn new() -> Self {
        Self {
            done: Vec::new(),
            refused: Error::not_found(),
        }
    }

    /// Takes down what became of one item, which must be as it was when it is refused. A failure of ours ends it all.
    pub(crate) fn take(&mut self, one: Result<T>) -> Result<()> {
        match one {
            Ok(one) => self.done.push(one),
            Err(Error::Refused(AppError::NotFound)) => {}
            Err(refused @ Error::Refused(_)) => self.refused = refused,
            Err(failed) => return Err(failed),
        }
        Ok(())
    }

    /// What was done; why not, when nothing was: of an item that is there, if one is.
    pub(crate) fn some(self) -> Result<Vec<T>> {
        if self.done.is_empty() {
            Err(self.refused)
        } else {
            Ok(self.done)
        }
    }
}
