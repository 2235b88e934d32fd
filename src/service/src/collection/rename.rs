//! Other names for collections.

use domain::{
    event::EventKind,
    item::{COLLECTIONS_AT_ONCE_MAX, CollectionName, SEALED_NAME_MAX},
};
use store::model::NewEvent;

use crate::{
    Allowed,
    authz::OpenVault,
    collection::managed,
    error::{Error, Result},
    input::Form,
    vault::begin_sealed,
};

/// Renames collections that the asker manages, all or none: one with those below it (nesting is only
/// in the plain names, so each has its own new text).
///
/// Refusals: `collection-changed` when somebody else renamed one of them meanwhile.
pub async fn rename(org: &Allowed<'_, OpenVault>, names: &[CollectionName]) -> Result<()> {
    check_names(names)?;
    let mut tx = begin_sealed(org).await?;
    for CollectionName { id, was, name } in names {
        if managed(org, &mut tx, *id).await?.name != *was {
            return Err(Error::conflict("collection-changed"));
        }
        tx.collections()
            .rename(org.scope(), *id, name, org.now())
            .await?;
        tx.events()
            .insert(&NewEvent {
                collection: Some(*id),
                ..org.event(EventKind::CollectionUpdated)
            })
            .await?;
    }
    tx.save().await?;
    Ok(())
}

/// Refuses too many names at once, and those that are no encrypted ones.
pub(crate) fn check_names(names: &[CollectionName]) -> Result<()> {
    if names.len() > COLLECTIONS_AT_ONCE_MAX {
        return Err(Error::field("name", "too-many"));
    }
    let mut form = Form::new();
    for new in names {
        form.sealed("name", &new.name, SEALED_NAME_MAX);
    }
    form.done()
}
