//! The end of groups.

use domain::{AppError, GroupId, event::EventKind, group::GROUPS_AT_ONCE_MAX};
use store::Tx;

use super::change::wrote;
use crate::{
    Allowed, OrganisationCtx,
    authz::ManageGroups,
    client::status,
    collection::grants::{Whose, changeable, needs_manager, still_managed},
    error::{Error, Result},
    vault::begin,
};

/// Deletes groups, all or none: their members lose what only the groups gave them. Refused like taking
/// the groups' rights away one by one.
pub async fn delete(org: &Allowed<'_, ManageGroups>, ids: &[GroupId]) -> Result<()> {
    if ids.len() > GROUPS_AT_ONCE_MAX {
        return Err(AppError::field("groups", "too-many").into());
    }
    let mut tx = begin(org).await?;
    for id in ids {
        delete_one(org, &mut tx, *id).await?;
    }
    status::recompute(&mut tx, org.scope(), org.now()).await?;
    tx.save().await?;
    Ok(())
}

async fn delete_one(org: &OrganisationCtx, tx: &mut Tx, id: GroupId) -> Result<()> {
    let scope = org.scope();
    let group = tx
        .groups()
        .lock(scope, id)
        .await?
        .ok_or_else(Error::not_found)?;
    let rights = tx.collections().of_group(scope, id).await?;
    let mut needs = Vec::new();
    for right in &rights {
        changeable(org, tx, right.collection, Whose::Groups).await?;
        needs.push(needs_manager(org, tx, right.collection).await?);
    }
    tx.groups().delete(scope, id).await?;
    for (right, needs) in rights.iter().zip(needs) {
        still_managed(org, tx, right.collection, needs).await?;
    }
    wrote(org, tx, id, group.name, EventKind::GroupDeleted).await
}
