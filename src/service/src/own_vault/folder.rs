//! Folders: encrypted names, nested in the plain name only (`Parent/Child`).

use domain::{
    CollectionId,
    item::{
        COLLECTIONS_AT_ONCE_MAX, COLLECTIONS_MAX, CREATES_MAX, CollectionName, SEALED_NAME_MAX,
        SealedCollection,
    },
};
use store::model::FolderRow;

use crate::{
    collection::check_names,
    error::{Error, Result},
    input::Form,
    item::check_number,
    own_vault::{OwnVault, begin, sealed_folder},
};

/// The person's folders, in the order of making.
pub async fn folders(own: &OwnVault) -> Result<Vec<SealedCollection>> {
    let mut reader = own.app().store().reader().await?;
    let rows = reader.own_vaults().folders(own.user()).await?;
    Ok(rows.into_iter().map(sealed_folder).collect())
}

/// Makes a folder; refused with `too-many-folders`.
pub async fn create_folder(own: &OwnVault, name: &str) -> Result<SealedCollection> {
    let made = create_folders(own, &[name.to_owned()]).await?;
    made.into_iter().next().ok_or_else(Error::not_found)
}

/// Makes several, all or none, in the order of their names; refused with `too-many-folders`.
pub async fn create_folders(own: &OwnVault, names: &[String]) -> Result<Vec<SealedCollection>> {
    let mut form = Form::new();
    form.check("names", names.len() <= CREATES_MAX, "too-many");
    for name in names {
        form.sealed("name", name, SEALED_NAME_MAX);
    }
    form.done()?;
    let mut tx = begin(own).await?;
    let there = tx.own_vaults().count_folders(own.user()).await?;
    if there.saturating_add_unsigned(names.len() as u64) > COLLECTIONS_MAX {
        return Err(Error::conflict("too-many-folders"));
    }
    let mut made = Vec::with_capacity(names.len());
    for name in names {
        let (id, name) = (own.new_id(), name.clone());
        tx.own_vaults()
            .insert_folder(own.user(), id, &name, own.now())
            .await?;
        made.push(sealed_folder(FolderRow { id, name }));
    }
    tx.save().await?;
    Ok(made)
}

/// Renames folders, all or none: one with those below it.
///
/// Refusals: `collection-changed` when one of them was renamed elsewhere meanwhile.
pub async fn rename_folders(own: &OwnVault, names: &[CollectionName]) -> Result<()> {
    check_names(names)?;
    let mut tx = begin(own).await?;
    for CollectionName { id, was, name } in names {
        let now = tx.own_vaults().folder(own.user(), *id).await?;
        if now.ok_or_else(Error::not_found)?.name != *was {
            return Err(Error::conflict("collection-changed"));
        }
        tx.own_vaults()
            .rename_folder(own.user(), *id, name, own.now())
            .await?;
    }
    tx.save().await?;
    Ok(())
}

/// Deletes folders, all or none; their items are then in none.
pub async fn delete_folders(own: &OwnVault, ids: &[CollectionId]) -> Result<()> {
    check_number(ids, COLLECTIONS_AT_ONCE_MAX)?;
    let mut tx = begin(own).await?;
    for id in ids {
        if !tx.own_vaults().delete_folder(own.user(), *id).await? {
            return Err(Error::not_found());
        }
    }
    tx.save().await?;
    Ok(())
}
