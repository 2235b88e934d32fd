//! Files of items.

use domain::{AttachmentId, ItemId, Millis, OrganisationId, UserId};
use sqlx::FromRow;

/// A file of an item.
#[derive(Clone, Debug, FromRow)]
pub struct AttachmentRow {
    /// Its id; its bytes lie under it.
    pub id: AttachmentId,
    /// Of which item.
    pub item_id: ItemId,
    /// Who sent it.
    pub user_id: UserId,
    /// Its name (EncString).
    pub name: String,
    /// Its key (EncString).
    pub file_key: String,
    /// Bytes of the encrypted file.
    pub size: i64,
    /// Parts of it that are here.
    pub parts: i32,
    /// Until when the next part is waited for; none when the file is complete.
    pub expires_at: Option<Millis>,
}

/// A file that is about to be sent.
#[derive(Clone, Debug)]
pub struct AttachmentInsert<'a> {
    /// Its id.
    pub id: AttachmentId,
    /// Of which item.
    pub item: ItemId,
    /// Who sends it.
    pub user: UserId,
    /// Its name (EncString).
    pub name: &'a str,
    /// Its key (EncString).
    pub key: &'a str,
    /// Bytes of the encrypted file.
    pub size: i64,
    /// Until when the first part is waited for.
    pub expires_at: Millis,
    /// Now.
    pub at: Millis,
}

/// A file that stopped on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRow)]
pub struct StoppedFile {
    /// Which file.
    pub id: AttachmentId,
    /// In which organisation.
    pub organisation_id: OrganisationId,
}
