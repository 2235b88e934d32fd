//! A new item.

use domain::item::{ITEMS_MAX, NewItem, SealedItem};
use store::model::Reach;

use crate::{
    Allowed,
    authz::OpenVault,
    error::{Error, Result},
    item::{check, check_not_lost, insert, sealed, seen, wanted},
    vault::{begin, reach},
};

/// Keeps a new item. Whoever does not reach everything names at least one collection to put it into.
pub async fn create(org: &Allowed<'_, OpenVault>, new: &NewItem) -> Result<SealedItem> {
    check(new)?;
    check_not_lost(reach(org)?, &new.collections)?;
    let mut tx = begin(org).await?;
    let collections = wanted(org, &mut tx, &new.collections).await?;
    if tx.items().count_reached(org.scope(), Reach::All).await? >= ITEMS_MAX {
        return Err(Error::conflict("too-many-items"));
    }
    let id = insert(org, &mut tx, new, &collections).await?;
    let row = seen(org, &mut tx, id).await?;
    tx.save().await?;
    Ok(sealed(org, row, collections))
}
