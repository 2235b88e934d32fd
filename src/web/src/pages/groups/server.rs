//! What the page of groups asks of the server.

use domain::{
    CollectionId, GroupId, OrganisationId,
    access::GroupRight,
    group::{Group, GroupChange, GroupPage},
};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::Answer;
#[cfg(feature = "ssr")]
use crate::cx::cx;
#[cfg(feature = "ssr")]
use service::{authz::ManageGroups, group};

/// Every group, by name.
#[server(name = GroupsList, prefix = "/api/fn", endpoint = "groups/list", input = Json)]
pub async fn list(organisation: OrganisationId) -> Answer<GroupPage> {
    let org = cx()?.organisation(organisation).await?;
    Ok(group::list(&org.may::<ManageGroups>()?).await?)
}

/// One group, with its members and rights.
#[server(name = GroupsGet, prefix = "/api/fn", endpoint = "groups/get", input = Json)]
pub async fn get(organisation: OrganisationId, group: GroupId) -> Answer<Group> {
    let org = cx()?.organisation(organisation).await?;
    Ok(group::get(&org.may::<ManageGroups>()?, group).await?)
}

/// What these groups may do in these collections.
#[server(name = GroupsRights, prefix = "/api/fn", endpoint = "groups/rights", input = Json)]
pub async fn rights(
    organisation: OrganisationId,
    groups: Vec<GroupId>,
    collections: Vec<CollectionId>,
) -> Answer<Vec<GroupRight>> {
    let org = cx()?.organisation(organisation).await?;
    Ok(group::rights(&org.may::<ManageGroups>()?, &groups, &collections).await?)
}

/// A new group.
#[server(name = GroupsCreate, prefix = "/api/fn", endpoint = "groups/create", input = Json)]
pub async fn create(organisation: OrganisationId, form: GroupChange) -> Answer<GroupId> {
    let org = cx()?.organisation(organisation).await?;
    Ok(group::create(&org.may::<ManageGroups>()?, &form).await?)
}

/// Another state of a group.
#[server(name = GroupsChange, prefix = "/api/fn", endpoint = "groups/change", input = Json)]
pub async fn change(organisation: OrganisationId, group: GroupId, form: GroupChange) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    Ok(group::change(&org.may::<ManageGroups>()?, group, &form).await?)
}

/// The end of a group.
#[server(name = GroupsDelete, prefix = "/api/fn", endpoint = "groups/delete", input = Json)]
pub async fn delete(organisation: OrganisationId, groups: Vec<GroupId>) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    Ok(group::delete(&org.may::<ManageGroups>()?, &groups).await?)
}
