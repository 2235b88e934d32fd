//! The end of a group.

use domain::{GroupId, event::EventKind};

use super::change::wrote;
use crate::{
    Allowed,
    authz::ManageGroups,
    collection::grants::{Whose, changeable, needs_manager, still_managed},
    error::{Error, Result},
    vault::begin,
};

/// Deletes a group: its members lose what only the group gave them. Refused like taking the group's
/// rights away one by one.
pub async fn delete(org: &Allowed<'_, ManageGroups>, id: GroupId) -> Result<()> {
    let scope = org.scope();
    let mut tx = begin(org).await?;
    let group = tx
        .groups()
        .lock(scope, id)
        .await?
        .ok_or_else(Error::not_found)?;
    let rights = tx.collections().of_group(scope, id).await?;
    let mut needs = Vec::new();
    for right in &rights {
        changeable(org, &mut tx, right.collection, Whose::Groups).await?;
        needs.push(needs_manager(org, &mut tx, right.collection).await?);
    }
    tx.groups().delete(scope, id).await?;
    for (right, needs) in rights.iter().zip(needs) {
        still_managed(org, &mut tx, right.collection, needs).await?;
    }
    wrote(org, &mut tx, id, group.name, EventKind::GroupDeleted).await?;
    tx.save().await?;
    Ok(())
}
