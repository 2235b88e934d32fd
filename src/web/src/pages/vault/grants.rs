//! To whom collections can be opened, and what was chosen.

use domain::{
    GroupId, MemberId, OrganisationId,
    access::{GrantsChange, GroupGrant, MemberGrant},
};
use leptos::prelude::*;

use super::server;
use crate::pages::access::{Chosen, Entry, Finder};
use crate::pages::invitation::Later;

/// Finds members by name or address.
pub(crate) fn member_finder(organisation: OrganisationId) -> Finder {
    Callback::new(move |text: String| -> Later<_> {
        Box::pin(async move {
            let found = server::collection_candidates(organisation, text).await?;
            let members = found.members.into_iter();
            Ok(members
                .map(|(id, name, email)| Entry::person(id, name, &email))
                .collect())
        })
    })
}

/// Finds groups by name.
pub(crate) fn group_finder(organisation: OrganisationId) -> Finder {
    Callback::new(move |text: String| -> Later<_> {
        Box::pin(async move {
            let found = server::collection_candidates(organisation, text).await?;
            let groups = found.groups.into_iter();
            Ok(groups.map(|(id, name)| Entry::group(id, name)).collect())
        })
    })
}

/// What is to be another way than it was.
pub(crate) fn grants_change(members: Chosen, groups: Chosen) -> GrantsChange {
    let (set_members, members_out) = members.changes();
    let (set_groups, groups_out) = groups.changes();
    GrantsChange {
        members: set_members
            .into_iter()
            .map(|(id, access)| MemberGrant {
                member: MemberId(id),
                access,
            })
            .collect(),
        members_out: members_out.into_iter().map(MemberId).collect(),
        groups: set_groups
            .into_iter()
            .map(|(id, access)| GroupGrant {
                group: GroupId(id),
                access,
            })
            .collect(),
        groups_out: groups_out.into_iter().map(GroupId).collect(),
    }
}
