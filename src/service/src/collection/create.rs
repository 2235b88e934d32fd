//! New collections.

use domain::{
    access::CollectionAccess,
    event::EventKind,
    item::{COLLECTIONS_MAX, CREATES_MAX, SEALED_NAME_MAX, SealedCollection},
};
use store::{
    Tx,
    model::{NewEvent, Reach},
};

use crate::{
    Allowed, OrganisationCtx,
    authz::CreateCollections,
    client::status,
    collection::sealed,
    error::{Error, Result},
    input::Form,
    vault::{begin_sealed, is_admin, reach},
};

/// Makes a collection. A member becomes its manager, so that somebody is; owners and admins who
/// reach everything need no row for it.
pub async fn create(org: &Allowed<'_, CreateCollections>, name: &str) -> Result<SealedCollection> {
    let made = create_all(org, &[name.to_owned()]).await?;
    made.into_iter().next().ok_or_else(Error::not_found)
}

/// Makes several, all or none, in the order of their names.
pub async fn create_all(
    org: &Allowed<'_, CreateCollections>,
    names: &[String],
) -> Result<Vec<SealedCollection>> {
    let mut form = Form::new();
    form.check("names", names.len() <= CREATES_MAX, "too-many");
    for name in names {
        form.sealed("name", name, SEALED_NAME_MAX);
    }
    form.done()?;
    let mut tx = begin_sealed(org).await?;
    room(org, &mut tx, names.len()).await?;
    let mut made = Vec::with_capacity(names.len());
    for name in names {
        made.push(make(org, &mut tx, name).await?);
    }
    status::recompute(&mut tx, org.scope(), org.now()).await?;
    tx.save().await?;
    Ok(made)
}

/// Refuses more collections than there may be (`too-many-collections`).
pub(super) async fn room(org: &OrganisationCtx, tx: &mut Tx, more: usize) -> Result<()> {
    let there = tx.collections().count(org.scope()).await?;
    if there.saturating_add_unsigned(more as u64) > COLLECTIONS_MAX {
        return Err(Error::conflict("too-many-collections"));
    }
    Ok(())
}

/// Makes one.
pub(super) async fn make(
    org: &OrganisationCtx,
    tx: &mut Tx,
    name: &str,
) -> Result<SealedCollection> {
    let (id, reach) = (org.new_id(), reach(org)?);
    tx.collections()
        .insert(org.scope(), id, name, org.now())
        .await?;
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
    Ok(sealed(org, row))
}
