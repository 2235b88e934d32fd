//! Many new items at once, out of a file that only the browser has seen.
//!
//! A file comes in slices, by the rules of an organisation's imports ([`crate::item::import()`]): each is a transaction
//! that also keeps how far the import is.

use domain::{
    AppError,
    import::{ImportItem, ImportSlice, ImportState},
    item::ITEMS_MAX,
};
use store::Tx;

use crate::{
    error::{Error, Result},
    item::{check_mark, check_slice, goes_on},
    own_vault::{OwnVault, begin, insert, one_folder},
    policy,
};

/// How far the import of a file is; none when it has not begun.
pub async fn import_state(own: &OwnVault, mark: &str) -> Result<Option<ImportState>> {
    check_mark(mark)?;
    let mut reader = own.app().store().reader().await?;
    Ok(reader.own_imports().find(own.user(), mark).await?)
}

/// Forgets how far the import of a file is, so that it may begin anew. Its items stay.
pub async fn forget_import(own: &OwnVault, mark: &str) -> Result<()> {
    check_mark(mark)?;
    let mut tx = begin(own).await?;
    tx.own_imports().delete(own.user(), mark).await?;
    tx.save().await?;
    Ok(())
}

/// Brings the records of a slice in, all or none, each in one folder or in none, and gives how far the import is. A
/// slice that is in already changes nothing.
///
/// # Errors
/// As for a new item (`policy-own-items`, `too-many-items`, `NotFound` for a folder that is not his);
/// `import-elsewhere` when the slice does not begin where the import is: another tab was faster.
pub async fn import(own: &OwnVault, slice: &ImportSlice) -> Result<ImportState> {
    check_slice(slice)?;
    let mut tx = begin(own).await?;
    let before = tx.own_imports().find(own.user(), &slice.mark).await?;
    if let Some(state) = goes_on(before, slice)? {
        return Ok(state);
    }
    let policies = policy::of(tx.policies(), own.user()).await?;
    if !policies.may_own_items() {
        return Err(AppError::forbidden("policy-own-items").into());
    }
    let there = tx.own_vaults().count(own.user()).await?;
    if there.saturating_add_unsigned(slice.items.len() as u64) > ITEMS_MAX {
        return Err(Error::conflict("too-many-items"));
    }
    for new in &slice.items {
        bring_in(own, &mut tx, new).await?;
    }
    let state = ImportState {
        done: slice.to,
        total: slice.total,
        changed_at: own.now(),
    };
    tx.own_imports().put(own.user(), &slice.mark, state).await?;
    tx.save().await?;
    Ok(state)
}

async fn bring_in(own: &OwnVault, tx: &mut Tx, new: &ImportItem) -> Result<()> {
    let folder = one_folder(&new.item.collections)?;
    let id = insert(own, tx, &new.item, new.created_at, folder).await?;
    if new.favourite {
        tx.own_vaults().set_favourite(own.user(), id, true).await?;
    }
    Ok(())
}
