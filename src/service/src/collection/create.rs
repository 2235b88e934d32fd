//! A new collection.

use domain::{
    access::CollectionAccess,
    event::EventKind,
    item::{COLLECTIONS_MAX, SEALED_NAME_MAX, SealedCollection},
};
use store::model::{NewEvent, Reach};

use crate::{
    Allowed,
    authz::CreateCollections,
    collection::sealed,
    error::{Error, Result},
    input::Form,
    vault::{is_admin, reach},
};

/// Makes a collection. A member becomes its manager, so that somebody is; owners and admins who
/// reach everything need no row for it.
pub async fn create(org: &Allowed<'_, CreateCollections>, name: &str) -> Result<SealedCollection> {
    let mut form = Form::new();
    form.sealed("name", name, SEALED_NAME_MAX);
    form.done()?;
    let (id, at, reach) = (org.new_id(), org.now(), reach(org)?);
    let mut tx = org.app().store().begin().await?;
    tx.organisations().touch_vault(org.scope(), at).await?;
    if tx.collections().count(org.scope()).await? >= COLLECTIONS_MAX {
        return Err(Error::conflict("too-many-collections"));
    }
    tx.collections().insert(org.scope(), id, name, at).await?;
    let by_role = reach == Reach::All && is_admin(org);
    if let Some(member) = org.access().member.filter(|_| !by_role) {
        let manage = CollectionAccess::Manage;
        tx.collections()
            .grant(org.scope(), id, member, manage)
            .await?;
    }
    tx.events()
        .insert(&NewEvent {
            collection: Some(id),
            ..org.event(EventKind::CollectionCreated)
        })
        .await?;
    let row = tx
        .collections()
        .find(org.scope(), reach, id)
        .await?
        .ok_or_else(Error::not_found)?;
    tx.save().await?;
    Ok(sealed(org, row))
}
