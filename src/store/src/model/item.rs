//! Collections and items, encrypted.

use domain::{CollectionId, ItemId, MemberId, Millis, item::ItemKind};
use sqlx::FromRow;

/// How far a person reaches in one organisation's vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Every collection and item.
    All,
    /// What the access rows say.
    Rows {
        /// Of this member.
        member: MemberId,
        /// Every collection's name shows, also those without a row.
        names: bool,
        /// Owners and admins also manage what nobody manages.
        admin: bool,
    },
}

/// A collection, with what the asker may do.
#[derive(Clone, Debug, FromRow)]
pub struct CollectionRow {
    /// Its id.
    pub id: CollectionId,
    /// Its name (EncString).
    pub name: String,
    /// Whether its items are seen; else it shows by name only.
    pub view_items: bool,
    /// Whether their passwords are seen.
    pub view_password: bool,
    /// Whether its items may be changed.
    pub edit: bool,
    /// Whether it may be renamed.
    pub manage: bool,
}

/// An item, with what the asker may do.
#[derive(Clone, Debug, FromRow)]
pub struct ItemRow {
    /// Its id.
    pub id: ItemId,
    /// Its kind.
    pub kind: ItemKind,
    /// Its key (EncString).
    pub item_key: String,
    /// Its encrypted fields (JSON), exactly as they came.
    pub data: String,
    /// When made.
    pub created_at: Millis,
    /// When its fields last changed.
    pub revised_at: Millis,
    /// When it went to the trash.
    pub deleted_at: Option<Millis>,
    /// Starred by the asker.
    pub favourite: bool,
    /// Whether it may be changed.
    pub edit: bool,
    /// Whether the asker manages one of its collections.
    pub manage: bool,
    /// Whether passwords may be shown.
    pub view_password: bool,
}

/// An item of a person's own vault.
#[derive(Clone, Debug, FromRow)]
pub struct OwnItemRow {
    /// Its id.
    pub id: ItemId,
    /// In this folder.
    pub folder_id: Option<CollectionId>,
    /// Its kind.
    pub kind: ItemKind,
    /// Its key (EncString).
    pub item_key: String,
    /// Its encrypted fields (JSON), exactly as they came.
    pub data: String,
    /// Starred.
    pub favourite: bool,
    /// When made.
    pub created_at: Millis,
    /// When its fields last changed.
    pub revised_at: Millis,
    /// When it went to the trash.
    pub deleted_at: Option<Millis>,
}

/// A folder of a person's own vault.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct FolderRow {
    /// Its id.
    pub id: CollectionId,
    /// Its name (EncString).
    pub name: String,
}

/// A new item.
#[derive(Clone, Debug)]
pub struct ItemInsert<'a> {
    /// Its id.
    pub id: ItemId,
    /// Its kind.
    pub kind: ItemKind,
    /// Its key (EncString).
    pub key: &'a str,
    /// Its encrypted fields (JSON).
    pub data: &'a str,
    /// When it was made; not later than `at`.
    pub created_at: Millis,
    /// Now.
    pub at: Millis,
}
