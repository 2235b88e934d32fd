//! A new item.

use domain::{
    AppError,
    item::{ITEMS_MAX, NewItem, SealedItem},
};

use crate::{
    error::{Error, Result},
    item::check,
    own_vault::{OwnVault, begin, found, insert, one_folder, sealed},
    policy,
};

/// Keeps a new item, in one folder or in none.
///
/// # Errors
/// `policy-own-items` for whom a policy of one of his organisations forbids it; `too-many-items`; `NotFound` for a
/// folder that is not his.
pub async fn create(own: &OwnVault, new: &NewItem) -> Result<SealedItem> {
    check(new)?;
    let folder = one_folder(&new.collections)?;
    let mut tx = begin(own).await?;
    let policies = policy::of(tx.policies(), own.user()).await?;
    if !policies.may_own_items() {
        return Err(AppError::forbidden("policy-own-items").into());
    }
    if tx.own_vaults().count(own.user()).await? >= ITEMS_MAX {
        return Err(Error::conflict("too-many-items"));
    }
    let id = insert(own, &mut tx, new, None, folder).await?;
    let row = found(own, &mut tx, id).await?;
    tx.save().await?;
    Ok(sealed(row))
}
