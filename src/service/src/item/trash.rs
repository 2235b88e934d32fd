//! Into the trash and out of it.

use domain::{ItemId, Millis, event::EventKind};

use crate::{
    Allowed,
    authz::OpenVault,
    error::Result,
    item::{deletable, event},
};

/// Puts an item into the trash and gives the moment; one that is there already stays.
pub async fn trash(org: &Allowed<'_, OpenVault>, id: ItemId) -> Result<Millis> {
    let at = org.now();
    let mut tx = org.app().store().begin().await?;
    tx.organisations().touch_vault(org.scope(), at).await?;
    let row = deletable(org, &mut tx, id).await?;
    if let Some(since) = row.deleted_at {
        return Ok(since);
    }
    tx.items().set_deleted(org.scope(), id, Some(at)).await?;
    tx.events()
        .insert(&event(org, EventKind::ItemTrashed, id))
        .await?;
    tx.save().await?;
    Ok(at)
}

/// Takes an item out of the trash.
pub async fn restore(org: &Allowed<'_, OpenVault>, id: ItemId) -> Result<()> {
    let mut tx = org.app().store().begin().await?;
    tx.organisations()
        .touch_vault(org.scope(), org.now())
        .await?;
    let row = deletable(org, &mut tx, id).await?;
    if row.deleted_at.is_none() {
        return Ok(());
    }
    tx.items().set_deleted(org.scope(), id, None).await?;
    tx.events()
        .insert(&event(org, EventKind::ItemRestored, id))
        .await?;
    tx.save().await?;
    Ok(())
}
