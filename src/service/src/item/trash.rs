//! Into the trash and out of it.

use domain::{ItemId, Millis, event::EventKind};
use store::Tx;

use crate::{
    Allowed,
    authz::OpenVault,
    client::status,
    error::Result,
    item::{deletable, event, many},
    vault::begin,
};

/// Puts items into the trash; gives each that is there now, and since when. One that was there before stays.
pub async fn trash(
    org: &Allowed<'_, OpenVault>,
    items: &[ItemId],
) -> Result<Vec<(ItemId, Millis)>> {
    let mut tx = begin(org).await?;
    let mut done = many::Done::new();
    for id in many::each(items)? {
        done.take(trash_one(org, &mut tx, id).await)?;
    }
    let done = done.some()?;
    status::recompute(&mut tx, org.scope(), org.now()).await?;
    tx.save().await?;
    Ok(done)
}

async fn trash_one(
    org: &Allowed<'_, OpenVault>,
    tx: &mut Tx,
    id: ItemId,
) -> Result<(ItemId, Millis)> {
    let row = deletable(org, tx, id).await?;
    if let Some(since) = row.deleted_at {
        return Ok((id, since));
    }
    let at = org.now();
    tx.items().set_deleted(org.scope(), id, Some(at)).await?;
    tx.events()
        .insert(&event(org, EventKind::ItemTrashed, id))
        .await?;
    Ok((id, at))
}

/// Takes items out of the trash; gives those that are out of it now.
pub async fn restore(org: &Allowed<'_, OpenVault>, items: &[ItemId]) -> Result<Vec<ItemId>> {
    let mut tx = begin(org).await?;
    let mut done = many::Done::new();
    for id in many::each(items)? {
        done.take(restore_one(org, &mut tx, id).await)?;
    }
    let done = done.some()?;
    status::recompute(&mut tx, org.scope(), org.now()).await?;
    tx.save().await?;
    Ok(done)
}

async fn restore_one(org: &Allowed<'_, OpenVault>, tx: &mut Tx, id: ItemId) -> Result<ItemId> {
    let row = deletable(org, tx, id).await?;
    if row.deleted_at.is_some() {
        tx.items().set_deleted(org.scope(), id, None).await?;
        tx.events()
            .insert(&event(org, EventKind::ItemRestored, id))
            .await?;
    }
    Ok(id)
}
