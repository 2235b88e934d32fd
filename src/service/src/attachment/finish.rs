//! A file is here.

use domain::{
    AttachmentId,
    attachment::{SealedAttachment, next_part},
    event::EventKind,
};

use super::{found, is_sender, sealed, size, there};
use crate::{
    Allowed,
    authz::OpenVault,
    error::{Error, Result},
    item,
    vault::begin,
};

/// Shows a file to the item's readers, when all its parts are here. May be asked again when the answer was lost.
///
/// # Errors
/// `NotFound` unless the asker began the file; `Conflict` (`file-incomplete`, `item-in-trash`); `Forbidden` for
/// whoever may not change the item any more.
pub async fn finish(org: &Allowed<'_, OpenVault>, id: AttachmentId) -> Result<SealedAttachment> {
    let mut tx = begin(org).await?;
    let row = found(org, &mut tx, id).await?;
    if !is_sender(org, &row) {
        return Err(Error::not_found());
    }
    item::changeable(org, &mut tx, row.item_id).await?;
    if next_part(size(&row), there(&row)).is_some() {
        return Err(Error::conflict("file-incomplete"));
    }
    if row.expires_at.is_none() {
        return Ok(sealed(row));
    }
    tx.attachments().complete(org.scope(), id).await?;
    tx.events()
        .insert(&item::event(org, EventKind::AttachmentCreated, row.item_id))
        .await?;
    tx.save().await?;
    Ok(sealed(row))
}
