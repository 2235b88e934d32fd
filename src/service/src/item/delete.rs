//! The end of an item.

use domain::{AttachmentId, ItemId, event::EventKind};
use store::Tx;

use crate::{
    Allowed,
    attachment::delete_bytes,
    authz::OpenVault,
    client::status,
    error::{Error, Result},
    item::{deletable, event, many},
    vault::begin,
};

/// Deletes items for good and gives those that are gone. They go through the trash first (`item-not-in-trash`), so
/// that a slip can be undone.
pub async fn delete(org: &Allowed<'_, OpenVault>, items: &[ItemId]) -> Result<Vec<ItemId>> {
    let mut tx = begin(org).await?;
    let mut done = many::Done::new();
    let mut files = Vec::new();
    for id in many::each(items)? {
        done.take(delete_one(org, &mut tx, id, &mut files).await)?;
    }
    let done = done.some()?;
    status::recompute(&mut tx, org.scope(), org.now()).await?;
    tx.save().await?;
    delete_bytes(org.app(), &files).await;
    Ok(done)
}

/// Deletes an item with its files, whose bytes are left to be deleted.
async fn delete_one(
    org: &Allowed<'_, OpenVault>,
    tx: &mut Tx,
    id: ItemId,
    files: &mut Vec<AttachmentId>,
) -> Result<ItemId> {
    let row = deletable(org, tx, id).await?;
    if row.deleted_at.is_none() {
        return Err(Error::conflict("item-not-in-trash"));
    }
    for file in tx.attachments().ids_of_item(org.scope(), id).await? {
        tx.attachments()
            .release(org.scope(), file, org.now())
            .await?;
        files.push(file);
    }
    tx.items().delete(org.scope(), id).await?;
    tx.events()
        .insert(&event(org, EventKind::ItemDeleted, id))
        .await?;
    Ok(id)
}
