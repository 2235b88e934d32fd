//! The groups of an organisation, and one of them.

use domain::{
    GroupId,
    group::{Group, GroupPage},
};

use crate::{
    Allowed,
    authz::ManageGroups,
    error::{Error, Result},
};

/// Every group, by name.
pub async fn list(org: &Allowed<'_, ManageGroups>) -> Result<GroupPage> {
    let mut reader = org.app().store().reader().await?;
    let organisation = reader
        .organisations()
        .find(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    let mut groups = reader.groups().list(org.scope()).await?;
    groups.sort_by_cached_key(|group| (group.name.to_lowercase(), group.id));
    Ok(GroupPage {
        organisation: organisation.name,
        groups,
    })
}

/// A group with its members and rights.
pub async fn get(org: &Allowed<'_, ManageGroups>, id: GroupId) -> Result<Group> {
    let scope = org.scope();
    let mut reader = org.app().store().reader().await?;
    let row = reader
        .groups()
        .find(scope, id)
        .await?
        .ok_or_else(Error::not_found)?;
    Ok(Group {
        id,
        name: row.name,
        members: reader.groups().members(scope, id).await?,
        collections: reader.collections().of_group(scope, id).await?,
    })
}
