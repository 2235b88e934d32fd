//! The end of an item.

use domain::{ItemId, event::EventKind};

use crate::{
    Allowed,
    authz::OpenVault,
    error::{Error, Result},
    item::{deletable, event},
};

/// Deletes an item for good. It goes through the trash first (`item-not-in-trash`), so that a slip
/// can be undone.
pub async fn delete(org: &Allowed<'_, OpenVault>, id: ItemId) -> Result<()> {
    let mut tx = org.app().store().begin().await?;
    tx.organisations()
        .touch_vault(org.scope(), org.now())
        .await?;
    let row = deletable(org, &mut tx, id).await?;
    if row.deleted_at.is_none() {
        return Err(Error::conflict("item-not-in-trash"));
    }
    tx.items().delete(org.scope(), id).await?;
    tx.events()
        .insert(&event(org, EventKind::ItemDeleted, id))
        .await?;
    tx.save().await?;
    Ok(())
}
