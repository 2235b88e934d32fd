//! The end of a file.

use domain::{AttachmentId, event::EventKind};

use super::{found, is_sender, sweep::delete_bytes};
use crate::{
    Allowed,
    authz::OpenVault,
    error::{Error, Result},
    item,
    vault::begin,
};

/// Deletes a file for good, or cancels one that is still being sent, and gives its storage back.
///
/// # Errors
/// `NotFound` for what is absent, and for what somebody else is sending; `Forbidden` (`item-read-only`) for whoever
/// may not change the item; `Conflict` (`item-in-trash`).
pub async fn delete(org: &Allowed<'_, OpenVault>, id: AttachmentId) -> Result<()> {
    let mut tx = begin(org).await?;
    let row = found(org, &mut tx, id).await?;
    let complete = row.expires_at.is_none();
    if complete {
        item::changeable(org, &mut tx, row.item_id).await?;
    } else if !is_sender(org, &row) {
        return Err(Error::not_found());
    }
    tx.attachments().release(org.scope(), id, org.now()).await?;
    if complete {
        tx.events()
            .insert(&item::event(org, EventKind::AttachmentDeleted, row.item_id))
            .await?;
    }
    tx.save().await?;
    delete_bytes(org.app(), &[id]).await;
    Ok(())
}
