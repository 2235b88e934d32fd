//! New fields for an item.

use domain::{Millis, item::ItemChange};

use crate::{
    error::{Error, Result},
    item::form,
    own_vault::{OwnVault, begin, found},
};

/// Replaces an item's fields and gives its new revision. Refused as in an organisation: `item-changed` when it is not
/// the revision any more that the change began from, `item-in-trash`.
pub async fn update(own: &OwnVault, change: &ItemChange) -> Result<Millis> {
    let mut tx = begin(own).await?;
    let row = found(own, &mut tx, change.id).await?;
    form::check(row.kind, &change.data)?;
    if row.deleted_at.is_some() {
        return Err(Error::conflict("item-in-trash"));
    }
    // Two changes in one millisecond have two revisions.
    let at = own.now().max(row.revised_at + 1);
    let done = tx
        .own_vaults()
        .update(own.user(), row.id, &change.data, change.revised_at, at)
        .await?;
    if !done {
        return Err(Error::conflict("item-changed"));
    }
    tx.save().await?;
    Ok(at)
}
