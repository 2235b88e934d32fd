//! The end of an item.

use domain::ItemId;
use store::Tx;

use crate::{
    error::{Error, Result},
    item::many,
    own_vault::{OwnVault, begin, found},
};

/// Deletes items for good and gives those that are gone. They go through the trash first (`item-not-in-trash`), so
/// that a slip can be undone.
pub async fn delete(own: &OwnVault, items: &[ItemId]) -> Result<Vec<ItemId>> {
    let mut tx = begin(own).await?;
    let mut done = many::Done::new();
    for id in many::each(items)? {
        done.take(delete_one(own, &mut tx, id).await)?;
    }
    let done = done.some()?;
    tx.save().await?;
    Ok(done)
}

async fn delete_one(own: &OwnVault, tx: &mut Tx, id: ItemId) -> Result<ItemId> {
    if found(own, tx, id).await?.deleted_at.is_none() {
        return Err(Error::conflict("item-not-in-trash"));
    }
    tx.own_vaults().delete(own.user(), id).await?;
    Ok(id)
}
