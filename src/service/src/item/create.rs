//! A new item.

use domain::{
    event::EventKind,
    item::{ITEMS_MAX, NewItem, SealedItem},
};
use store::model::Reach;

use crate::{
    Allowed,
    authz::OpenVault,
    client::status,
    error::{Error, Result},
    item::{check, check_kinds, check_not_lost, insert, sealed, seen, wanted},
    vault::{begin_sealed, reach},
};

/// Keeps a new item. Whoever does not reach everything names at least one collection to put it into. A kind that a
/// policy of the organisation forbids is refused with `policy-kind`.
pub async fn create(org: &Allowed<'_, OpenVault>, new: &NewItem) -> Result<SealedItem> {
    check(new)?;
    check_not_lost(reach(org)?, &new.collections)?;
    let mut tx = begin_sealed(org).await?;
    check_kinds(org, &mut tx, [new.kind]).await?;
    let collections = wanted(org, &mut tx, &new.collections).await?;
    if tx.items().count_reached(org.scope(), Reach::All).await? >= ITEMS_MAX {
        return Err(Error::conflict("too-many-items"));
    }
    let id = insert(
        org,
        &mut tx,
        new,
        None,
        &collections,
        EventKind::ItemCreated,
    )
    .await?;
    let row = seen(org, &mut tx, id).await?;
    status::recompute(&mut tx, org.scope(), org.now()).await?;
    tx.save().await?;
    Ok(sealed(org, row, collections, Vec::new()))
}
