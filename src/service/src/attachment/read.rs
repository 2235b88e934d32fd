//! A file goes to somebody who may read its item.

use domain::{AttachmentId, attachment::PART};

use super::size;
use crate::{
    Allowed,
    authz::OpenVault,
    error::{Error, Result},
    item,
    portaal::Portaal,
    vault::note_opened,
};

/// The bytes of an encrypted file, to be read a part at a time.
#[derive(Debug)]
pub struct Content {
    app: Portaal,
    id: AttachmentId,
    size: u64,
}

/// The file, for whoever sees its item, in the trash too.
///
/// # Errors
/// `NotFound` for what is absent, not complete, or of an item that the asker does not see.
pub async fn read(org: &Allowed<'_, OpenVault>, id: AttachmentId) -> Result<Content> {
    note_opened(org).await?;
    let mut tx = org.app().store().reader().await?;
    let row = tx.attachments().find(org.scope(), id).await?;
    let row = row.filter(|row| row.expires_at.is_none());
    let row = row.ok_or_else(Error::not_found)?;
    item::is_seen(org, &mut tx, row.item_id).await?;
    Ok(Content {
        app: org.app().clone(),
        id,
        size: size(&row),
    })
}

impl Content {
    /// Bytes in all.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The bytes from one place up to another, as far as they lie in the part of the first; none when there are none.
    ///
    /// # Errors
    /// When the place where files lie fails, or does not have what the database says.
    pub async fn slice(&self, from: u64, to: u64) -> Result<Option<Vec<u8>>> {
        let to = to.min(self.size);
        if from >= to {
            return Ok(None);
        }
        let part = u32::try_from(from / PART).unwrap_or(u32::MAX);
        let missing = || Error::Internal(format!("file {} lacks part {part}", self.id));
        let mut bytes = self
            .app
            .blobs()
            .get(self.id, part)
            .await?
            .ok_or_else(missing)?;
        let before = from % PART;
        let wanted = (to - from).min(PART - before);
        let range = usize::try_from(before)
            .ok()
            .zip(usize::try_from(before + wanted).ok());
        let (start, end) = range.ok_or_else(missing)?;
        if bytes.len() < end {
            return Err(missing());
        }
        bytes.truncate(end);
        bytes.drain(..start);
        Ok(Some(bytes))
    }
}
