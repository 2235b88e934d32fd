//! An item's place in a folder.

use domain::{CollectionId, ItemId};
use store::Tx;

use crate::{
    error::{Error, Result},
    item::{WAS_MAX, check_number, many},
    own_vault::{OwnVault, begin, found, one_folder},
};

/// Takes items from the folders `was`, in which they were seen, to the folder `asked`, or to none. Where none is asked
/// for, an item that was put elsewhere meanwhile stays there. Gives for each where it is.
pub async fn set_folder(
    own: &OwnVault,
    items: &[ItemId],
    was: &[CollectionId],
    asked: &[CollectionId],
) -> Result<Vec<(ItemId, Vec<CollectionId>)>> {
    let folder = one_folder(asked)?;
    check_number(was, WAS_MAX)?;
    let mut tx = begin(own).await?;
    if let Some(folder) = folder {
        let there = tx.own_vaults().folder(own.user(), folder).await?;
        there.ok_or_else(Error::not_found)?;
    }
    let mut done = many::Done::new();
    for id in many::each(items)? {
        done.take(set_one(own, &mut tx, id, was, folder).await)?;
    }
    let done = done.some()?;
    tx.save().await?;
    Ok(done)
}

async fn set_one(
    own: &OwnVault,
    tx: &mut Tx,
    id: ItemId,
    was: &[CollectionId],
    folder: Option<CollectionId>,
) -> Result<(ItemId, Vec<CollectionId>)> {
    let now = found(own, tx, id).await?.folder_id;
    let elsewhere = now.filter(|now| !was.contains(now));
    let folder = folder.or(elsewhere);
    tx.own_vaults().set_folder(own.user(), id, folder).await?;
    Ok((id, folder.into_iter().collect()))
}
