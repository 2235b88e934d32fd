//! The end of collections.

use domain::{AppError, CollectionId, event::EventKind, item::COLLECTIONS_AT_ONCE_MAX};
use store::{
    Tx,
    model::{NewEvent, Reach},
};

use crate::{
    Allowed, OrganisationCtx,
    authz::{DeleteAnyCollection, OpenVault, Right as _},
    client::status,
    collection::{delete_reach, may_delete},
    error::{Error, Result},
    item::check_number,
    vault::{begin, reach},
};

/// Deletes collections, all or none; their items stay.
///
/// Items that are in no other collection are then in none, and only those who reach everything see
/// them (DOMAIN 2.10). For anybody else they would be lost from sight, so it is refused
/// (`collection-has-items`) until they are moved.
pub async fn delete(org: &Allowed<'_, OpenVault>, ids: &[CollectionId]) -> Result<()> {
    check_number(ids, COLLECTIONS_AT_ONCE_MAX)?;
    let mut tx = begin(org).await?;
    for id in ids {
        delete_one(org, &mut tx, *id).await?;
    }
    status::recompute(&mut tx, org.scope(), org.now()).await?;
    tx.save().await?;
    Ok(())
}

async fn delete_one(org: &OrganisationCtx, tx: &mut Tx, id: CollectionId) -> Result<()> {
    let row = tx
        .collections()
        .find(org.scope(), delete_reach(org)?, id)
        .await?
        .filter(|row| row.manage || DeleteAnyCollection::granted(org))
        .ok_or_else(Error::not_found)?;
    if !may_delete(org, row.manage) {
        return Err(AppError::forbidden("collection-deletion-limited").into());
    }
    if reach(org)? != Reach::All && tx.collections().only_here(org.scope(), id).await? > 0 {
        return Err(Error::conflict("collection-has-items"));
    }
    tx.collections().delete(org.scope(), id).await?;
    tx.events()
        .insert(&NewEvent {
            collection: Some(id),
            ..org.event(EventKind::CollectionDeleted)
        })
        .await?;
    Ok(())
}
