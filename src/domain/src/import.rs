//! Bringing the items of a file into a vault, slice by slice.

use serde::{Deserialize, Serialize};

use crate::{Millis, item::NewItem};

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportState {
    /// So many records of the file are dealt with, from the first on.
    pub done: i32,
    /// Of so many.
    pub total: i32,
    /// When the last slice came.
    pub changed_at: Millis,
}

/// The records of a file between two places: brought in whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportSlice {
    /// What the browser knows the file by again.
    pub mark: String,
    /// The place of the first record, from 0.
    pub from: i32,
    /// The place behind the last record.
    pub to: i32,
    /// Records in the whole file.
    pub total: i32,
    /// The items of these records; fewer than records when some are left out.
    pub items: Vec<ImportItem>,
}

/// An item of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportItem {
    /// The item.
    pub item: NewItem,
    /// Starred by the person who brings it in.
    pub favourite: bool,
    /// When it was made, if the file says so: how old its password is may follow from it.
    pub created_at: Option<Millis>,
}

/// Most bytes of a file. An export of a full vault ([`ITEMS_MAX`](crate::item::ITEMS_MAX)) has room for 6,700 bytes an
/// item. The worker that reads it holds up to five such texts at once (file, decrypted, unpacked, decoded, items) of the
/// 4 GiB that a wasm module can have.
pub const IMPORT_BYTES_MAX: u32 = 256 << 20;
/// Most bytes of a key file that belongs to a password.
pub const KEY_FILE_BYTES_MAX: u32 = 64 << 20;
/// Most items of one slice.
pub const IMPORT_SLICE_MAX: usize = 200;
/// Most records of one file.
pub const IMPORT_RECORDS_MAX: i32 = 100_000;
/// Most characters of a mark.
pub const IMPORT_MARK_MAX: usize = 64;
