//! A person's own vault: items and folders under the user key, which nobody else reaches.
//!
//! Its items keep the rules of an organisation's: form, limits, revisions, the trash. What is not here is whatever comes
//! from others: rights, events, collections that are shared. A folder crosses the wire as a collection does.

mod create;
mod delete;
mod export;
mod favourite;
mod folder;
mod give;
mod head;
mod import;
mod list;
mod set_folder;
mod trash;
mod update;

pub use create::create;
pub use delete::delete;
pub use export::export;
pub use favourite::set_favourite;
pub use folder::{create_folder, create_folders, delete_folders, folders, rename_folders};
pub use give::give;
pub use head::head;
pub use import::{forget_import, import, import_state};
pub use list::{get, list};
pub use set_folder::set_folder;
pub use trash::{restore, trash};
pub use update::update;

use std::ops::Deref;

use domain::{
    AppError, CollectionId, ItemId, KeyNumber, Millis,
    item::{NewItem, SealedCollection, SealedItem},
};
use store::{
    Tx,
    model::{FolderRow, ItemInsert, OwnItemRow},
};

use crate::{
    Ctx,
    error::{Error, Result},
    item::created,
};

/// A signed-in person in the own vault.
#[derive(Clone, Debug)]
pub struct OwnVault(Ctx);

impl Deref for OwnVault {
    type Target = Ctx;
    fn deref(&self) -> &Ctx {
        &self.0
    }
}

impl Ctx {
    /// The person's own vault. Closed (`new-password-required`) with a master password that somebody else set.
    pub fn own_vault(&self) -> Result<OwnVault> {
        self.own_password()?;
        Ok(OwnVault(self.clone()))
    }
}

impl OwnVault {
    /// For whoever brings something that lies under the user key.
    ///
    /// # Errors
    /// `key-rotated` when it lies under another one.
    pub fn sealed_under(self, number: KeyNumber) -> std::result::Result<Self, AppError> {
        if number == KeyNumber::OF_USER {
            Ok(self)
        } else {
            Err(AppError::conflict("key-rotated"))
        }
    }
}

/// Begins to change the vault; nobody else changes it until the transaction ends.
async fn begin(own: &OwnVault) -> Result<Tx> {
    let mut tx = own.app().store().begin().await?;
    tx.users().lock(own.user()).await?;
    Ok(tx)
}

/// The item, if it is the person's.
async fn found(own: &OwnVault, tx: &mut Tx, id: ItemId) -> Result<OwnItemRow> {
    let row = tx.own_vaults().find(own.user(), id).await?;
    row.ok_or_else(Error::not_found)
}

/// The one folder that is asked for, if any; an item is in one at most.
fn one_folder(asked: &[CollectionId]) -> Result<Option<CollectionId>> {
    match asked {
        [] => Ok(None),
        [one] => Ok(Some(*one)),
        _ => Err(Error::field("collections", "too-many")),
    }
}

/// Writes a new item, in one folder or in none.
///
/// # Errors
/// `NotFound` for a folder that is not the person's.
async fn insert(
    own: &OwnVault,
    tx: &mut Tx,
    new: &NewItem,
    created_at: Option<Millis>,
    folder: Option<CollectionId>,
) -> Result<ItemId> {
    let id = own.new_id();
    let insert = ItemInsert {
        id,
        kind: new.kind,
        key: &new.key,
        data: &new.data,
        created_at: created(created_at, own.now()),
        at: own.now(),
    };
    tx.own_vaults().insert(own.user(), &insert).await?;
    if folder.is_some() && !tx.own_vaults().set_folder(own.user(), id, folder).await? {
        return Err(Error::not_found());
    }
    Ok(id)
}

/// The item as it crosses the wire.
fn sealed(row: OwnItemRow) -> SealedItem {
    SealedItem {
        id: row.id,
        kind: row.kind,
        key: row.item_key,
        data: row.data,
        collections: row.folder_id.into_iter().collect(),
        attachments: Vec::new(),
        favourite: row.favourite,
        edit: true,
        delete: true,
        view_password: true,
        created_at: row.created_at,
        revised_at: row.revised_at,
        deleted_at: row.deleted_at,
    }
}

/// The folder as it crosses the wire. There is nobody to share it with.
fn sealed_folder(row: FolderRow) -> SealedCollection {
    SealedCollection {
        id: row.id,
        name: row.name,
        view_items: true,
        view_password: true,
        edit: true,
        manage: true,
        delete: true,
        access: false,
        share_members: false,
        share_groups: false,
    }
}
