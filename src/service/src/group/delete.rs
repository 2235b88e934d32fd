//! The end of a group.

use domain::{GroupId, event::EventKind};
use store::model::NewEvent;

use crate::{
    Allowed,
    authz::ManageGroups,
    collection::grants::{Whose, changeable, still_managed},
    error::{Error, Result},
};

/// Deletes a group: its members lose what only the group gave them. Refused like taking the group's
/// rights away one by one.
pub async fn delete(org: &Allowed<'_, ManageGroups>, id: GroupId) -> Result<()> {
    let scope = org.scope();
    let mut tx = org.app().store().begin().await?;
    tx.organisations().touch_vault(scope, org.now()).await?;
    let group = tx
        .groups()
        .lock(scope, id)
        .await?
        .ok_or_else(Error::not_found)?;
    let rights = tx.collections().of_group(scope, id).await?;
    let mut managed = Vec::new();
    for right in &rights {
        changeable(org, &mut tx, right.collection, Whose::Groups).await?;
        managed.push(tx.collections().is_managed(scope, right.collection).await?);
    }
    tx.groups().delete(scope, id).await?;
    for (right, was_managed) in rights.iter().zip(managed) {
        still_managed(org, &mut tx, right.collection, was_managed).await?;
    }
    tx.events()
        .insert(&NewEvent {
            group: Some(id),
            subject: Some(group.name),
            ..org.event(EventKind::GroupDeleted)
        })
        .await?;
    tx.save().await?;
    Ok(())
}
