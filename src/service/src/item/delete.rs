//! The end of an item.

use domain::{ItemId, event::EventKind};
use store::Tx;

use crate::{
    Allowed,
    authz::OpenVault,
    error::{Error, Result},
    item::{deletable, event, many},
    vault::begin,
};

/// Deletes items for good and gives those that are gone. They go through the trash first (`item-not-in-trash`), so
/// that a slip can be undone.
pub async fn delete(org: &Allowed<'_, OpenVault>, items: &[ItemId]) -> Result<Vec<ItemId>> {
    let mut tx = begin(org).await?;
    let mut done = many::Done::new();
    for id in many::each(items)? {
        done.take(delete_one(org, &mut tx, id).await)?;
    }
    let done = done.some()?;
    tx.save().await?;
    Ok(done)
}

async fn delete_one(org: &Allowed<'_, OpenVault>, tx: &mut Tx, id: ItemId) -> Result<ItemId> {
    let row = deletable(org, tx, id).await?;
    if row.deleted_at.is_none() {
        return Err(Error::conflict("item-not-in-trash"));
    }
    tx.items().delete(org.scope(), id).await?;
    tx.events()
        .insert(&event(org, EventKind::ItemDeleted, id))
        .await?;
    Ok(id)
}
