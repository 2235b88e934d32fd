//! Other names for collections.

use domain::{
    AppError,
    event::EventKind,
    item::{CollectionName, RENAMES_MAX, SEALED_NAME_MAX},
};
use store::model::NewEvent;

use crate::{
    Allowed,
    authz::OpenVault,
    collection::managed,
    error::{Error, Result},
    input::Form,
    vault::begin,
};

/// Renames collections that the asker manages, all or none: one with those below it (nesting is only
/// in the plain names, so each has its own new text).
///
/// Refusals: `collection-changed` when somebody else renamed one of them meanwhile.
pub async fn rename(org: &Allowed<'_, OpenVault>, names: &[CollectionName]) -> Result<()> {
    if names.len() > RENAMES_MAX {
        return Err(AppError::field("name", "too-many").into());
    }
    let mut form = Form::new();
    for new in names {
        form.sealed("name", &new.name, SEALED_NAME_MAX);
    }
    form.done()?;
    let mut tx = begin(org).await?;
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
