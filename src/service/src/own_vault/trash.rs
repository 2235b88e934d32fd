//! Into the trash and out of it.

use domain::{ItemId, Millis};
use store::Tx;

use crate::{
    error::Result,
    item::many,
    own_vault::{OwnVault, begin, found},
};

/// Puts items into the trash; gives each that is there now, and since when. One that was there before stays.
pub async fn trash(own: &OwnVault, items: &[ItemId]) -> Result<Vec<(ItemId, Millis)>> {
    let mut tx = begin(own).await?;
    let mut done = many::Done::new();
    for id in many::each(items)? {
        done.take(trash_one(own, &mut tx, id).await)?;
    }
    let done = done.some()?;
    tx.save().await?;
    Ok(done)
}

async fn trash_one(own: &OwnVault, tx: &mut Tx, id: ItemId) -> Result<(ItemId, Millis)> {
    let row = found(own, tx, id).await?;
    if let Some(since) = row.deleted_at {
        return Ok((id, since));
    }
    let at = own.now();
    tx.own_vaults()
        .set_deleted(own.user(), id, Some(at))
        .await?;
    Ok((id, at))
}

/// Takes items out of the trash; gives those that are out of it now.
pub async fn restore(own: &OwnVault, items: &[ItemId]) -> Result<Vec<ItemId>> {
    let mut tx = begin(own).await?;
    let mut done = many::Done::new();
    for id in many::each(items)? {
        done.take(restore_one(own, &mut tx, id).await)?;
    }
    let done = done.some()?;
    tx.save().await?;
    Ok(done)
}

async fn restore_one(own: &OwnVault, tx: &mut Tx, id: ItemId) -> Result<ItemId> {
    found(own, tx, id).await?;
    tx.own_vaults().set_deleted(own.user(), id, None).await?;
    Ok(id)
}
