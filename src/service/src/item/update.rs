//! New fields for an item.

use domain::{Millis, event::EventKind, item::ItemChange};

use crate::{
    Allowed,
    authz::OpenVault,
    error::{Error, Result},
    item::{editable, event, form},
    vault::begin,
};

/// Replaces an item's fields and gives its new revision.
///
/// The revision that the change began from must still be the item's, else `item-changed` and nothing
/// happens: nobody's change is lost unseen. An item in the trash is restored first (`item-in-trash`).
pub async fn update(org: &Allowed<'_, OpenVault>, change: &ItemChange) -> Result<Millis> {
    let mut tx = begin(org).await?;
    let row = editable(org, &mut tx, change.id).await?;
    form::check(row.kind, &change.data)?;
    if row.deleted_at.is_some() {
        return Err(Error::conflict("item-in-trash"));
    }
    // Two changes in one millisecond have two revisions.
    let at = org.now().max(row.revised_at + 1);
    let done = tx
        .items()
        .update(org.scope(), row.id, &change.data, change.revised_at, at)
        .await?;
    if !done {
        return Err(Error::conflict("item-changed"));
    }
    tx.events()
        .insert(&event(org, EventKind::ItemUpdated, row.id))
        .await?;
    tx.save().await?;
    Ok(at)
}
