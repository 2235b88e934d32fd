//! A file is here.

use domain::{
    AttachmentId,
    attachment::{SealedAttachment, next_part, part_size, parts},
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

/// Shows a file to the item's readers, when all its parts are here, and lie where files lie by now. May be asked again
/// when the answer was lost.
///
/// # Errors
/// `NotFound` unless the asker began the file; `Conflict` (`file-incomplete`, `item-in-trash`); `Forbidden` for
/// whoever may not change the item any more.
pub async fn finish(org: &Allowed<'_, OpenVault>, id: AttachmentId) -> Result<SealedAttachment> {
    check_bytes(org, id).await?;
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

/// Refuses a file of which parts are not where files lie, though they were kept: that place was changed meanwhile. It is
/// sent again then, instead of being found broken by whoever wants to read it. Before the transaction, for the place may
/// be far away; what else speaks against the file is said there.
async fn check_bytes(org: &Allowed<'_, OpenVault>, id: AttachmentId) -> Result<()> {
    let row = org
        .app()
        .store()
        .reader()
        .await?
        .attachments()
        .find(org.scope(), id)
        .await?
        .filter(|row| row.expires_at.is_some() && is_sender(org, row));
    let Some(size) = row.as_ref().map(size) else {
        return Ok(());
    };
    let there = org.app().blobs().sizes(id).await?;
    let whole = |part: u32| there.get(&part).copied() == part_size(size, part);
    if (0..parts(size)).all(whole) {
        Ok(())
    } else {
        Err(Error::conflict("file-incomplete"))
    }
}
