//! Collections, groups, and what the groups may do in the collections: a whole structure in one go.

use std::collections::BTreeSet;

use domain::{
    CollectionId, GroupId,
    access::{CollectionSet, GRANTS_MAX, Of},
    event::EventKind,
    group::GROUP_NAME_MAX,
    item::{CREATES_MAX, SEALED_NAME_MAX},
};
use store::{Tx, model::NewEvent};

use super::create::{make, room};
use super::grants::{Holder, set_right};
use crate::{
    Allowed, OrganisationCtx,
    authz::{CreateCollections, ManageGroups},
    client::status,
    error::{Error, Result},
    group,
    input::Form,
    vault::begin_sealed,
};

/// Makes collections and groups and sets what groups may do in collections, all or none. What is not named stays.
///
/// Groups and rights take [`ManageGroups`]. Refusals: as of [`super::create_all`], [`group::create`] and
/// [`super::change_grants`].
pub async fn create_set(org: &Allowed<'_, CreateCollections>, set: &CollectionSet) -> Result<()> {
    let names = checked(set)?;
    if !(names.is_empty() && set.grants.is_empty()) {
        org.may::<ManageGroups>()?;
    }
    let mut tx = begin_sealed(org).await?;
    room(org, &mut tx, set.collections.len()).await?;
    group::room(org, &mut tx, names.len()).await?;
    let mut collections = Vec::with_capacity(set.collections.len());
    for name in &set.collections {
        collections.push(make(org, &mut tx, name).await?.id);
    }
    let mut made = Vec::with_capacity(names.len());
    for name in names {
        made.push(group::make(org, &mut tx, name).await?);
    }
    grant(org, &mut tx, set, &collections, &made).await?;
    status::recompute(&mut tx, org.scope(), org.now()).await?;
    tx.save().await?;
    Ok(())
}

/// The names of the new groups.
fn checked(set: &CollectionSet) -> Result<Vec<String>> {
    let mut form = Form::new();
    form.check(
        "collections",
        set.collections.len() <= CREATES_MAX,
        "too-many",
    );
    for name in set.collections.iter().take(CREATES_MAX) {
        form.sealed("collections", name, SEALED_NAME_MAX);
    }
    form.check("groups", set.groups.len() <= CREATES_MAX, "too-many");
    let names = set.groups.iter().take(CREATES_MAX);
    let names = names
        .map(|name| form.text("groups", name, GROUP_NAME_MAX))
        .collect();
    form.check("grants", set.grants.len() <= GRANTS_MAX, "too-many");
    form.done()?;
    Ok(names)
}

/// Sets the rights, and writes for the collections and groups that were there before that they are another way.
async fn grant(
    org: &OrganisationCtx,
    tx: &mut Tx,
    set: &CollectionSet,
    collections: &[CollectionId],
    groups: &[GroupId],
) -> Result<()> {
    let (mut other_collections, mut other_groups) = (BTreeSet::new(), BTreeSet::new());
    for grant in &set.grants {
        let collection = which(grant.collection, collections)?;
        let group = which(grant.group, groups)?;
        if let Of::Old(id) = grant.collection {
            other_collections.insert(id);
        }
        if let Of::Old(id) = grant.group {
            other_groups.insert(id);
        }
        set_right(
            org,
            tx,
            collection,
            Holder::Group(group),
            Some(grant.access),
        )
        .await?;
    }
    for id in other_collections {
        tx.events()
            .insert(&NewEvent {
                collection: Some(id),
                ..org.event(EventKind::CollectionUpdated)
            })
            .await?;
    }
    for id in other_groups {
        let row = tx.groups().find(org.scope(), id).await?;
        let name = row.ok_or_else(Error::not_found)?.name;
        group::wrote(org, tx, id, name, EventKind::GroupUpdated).await?;
    }
    Ok(())
}

fn which<T: Copy>(one: Of<T>, made: &[T]) -> Result<T> {
    match one {
        Of::Old(id) => Ok(id),
        Of::New(at) => made.get(at).copied().ok_or_else(Error::not_found),
    }
}
