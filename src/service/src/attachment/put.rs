//! A part of a file comes.

use domain::{
    AttachmentId,
    attachment::{Awaited, next_part, part_size},
};

use super::{WAITED, is_sender, size, sweep::delete_bytes, there};
use crate::{
    Allowed,
    authz::OpenVault,
    error::{Error, Result},
};

/// Keeps the part with this number, if it is the awaited one, and tells which is awaited now. Any other changes
/// nothing: so whoever does not know whether a part arrived sends it again.
///
/// # Errors
/// `NotFound` unless the asker began the file and it is not complete; `Invalid` (`part`) for a part of another size
/// than is awaited.
pub async fn put(
    org: &Allowed<'_, OpenVault>,
    id: AttachmentId,
    part: u32,
    bytes: Vec<u8>,
) -> Result<Awaited> {
    let row = org
        .app()
        .store()
        .reader()
        .await?
        .attachments()
        .find(org.scope(), id)
        .await?
        .filter(|row| row.expires_at.is_some() && is_sender(org, row))
        .ok_or_else(Error::not_found)?;
    let size = size(&row);
    let next = next_part(size, there(&row));
    if next != Some(part) {
        return Ok(Awaited { next });
    }
    if part_size(size, part) != u64::try_from(bytes.len()).ok() {
        return Err(Error::field("part", "part-size"));
    }
    org.app().blobs().put(id, part, bytes).await?;
    let mut tx = org.app().store().begin().await?;
    let expires_at = org.now() + WAITED;
    tx.attachments()
        .take_part(org.scope(), id, row.parts, expires_at)
        .await?;
    let now = tx.attachments().find(org.scope(), id).await?;
    tx.save().await?;
    let Some(now) = now else {
        // It was cancelled while the part was under way.
        delete_bytes(org.app(), &[id]).await;
        return Err(Error::not_found());
    };
    Ok(Awaited {
        next: next_part(size, there(&now)),
    })
}
