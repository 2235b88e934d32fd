//! Files of items: encrypted before they come here, kept byte for byte, opened by nobody on this side.
//!
//! A file comes in parts ([`domain::attachment::PART`]): [`begin`] takes its storage, [`put`] keeps one part after
//! the other, [`finish`] shows it to the item's readers. What stops on its way is waited for a day, and
//! that of which nothing came for an hour; then [`sweep`] gives its storage back. Bytes go after the transaction that
//! lets go of them, and are named in the database until they are gone: a program that is killed at any moment leaves
//! none behind that nobody knows of.

mod begin;
mod blobs;
mod delete;
mod finish;
mod put;
mod read;
mod storage;
mod sweep;

pub use begin::begin;
pub use blobs::{BlobError, Blobs, Memory, Sizes};
pub use delete::delete;
pub use finish::finish;
pub use put::put;
pub use read::{Content, read};
pub use storage::storage;
pub(crate) use sweep::{delete_bytes, sweep};

use domain::{AttachmentId, Millis, attachment::SealedAttachment};
use store::{Tx, model::AttachmentRow};

use crate::{
    OrganisationCtx,
    error::{Error, Result},
};

/// The next part of a file of which something came is waited for so long.
const WAITED: Millis = 24 * 60 * 60 * 1000;

/// The file as it crosses the wire.
pub(crate) fn sealed(row: AttachmentRow) -> SealedAttachment {
    SealedAttachment {
        id: row.id,
        name: row.name,
        key: row.file_key,
        size: row.size,
    }
}

/// Bytes of the encrypted file.
fn size(row: &AttachmentRow) -> u64 {
    u64::try_from(row.size).unwrap_or_default()
}

/// Parts of the file that are here.
fn there(row: &AttachmentRow) -> u32 {
    u32::try_from(row.parts).unwrap_or_default()
}

/// A file of this organisation.
async fn found(org: &OrganisationCtx, tx: &mut Tx, id: AttachmentId) -> Result<AttachmentRow> {
    let row = tx.attachments().find(org.scope(), id).await?;
    row.ok_or_else(Error::not_found)
}

/// Whether the asker is the one who sends the file.
fn is_sender(org: &OrganisationCtx, row: &AttachmentRow) -> bool {
    row.user_id == org.user()
}
