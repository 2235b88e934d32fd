//! What the pages about members of organisations ask of the server.

use domain::{
    GroupId, KeyNumber, MemberId, OrganisationId, ProviderId,
    many::{AllToConfirm, Compared, GroupDeed, ManyDone, MemberDeed, MemberFilter},
    member::{
        ConfirmDetails, ConfirmForm, InviteForm, Invited, MemberChange, MemberDetail, MemberPage,
        MemberSummary,
    },
    page::Cursor,
};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::Answer;
#[cfg(feature = "ssr")]
use crate::cx::cx;
#[cfg(feature = "ssr")]
use service::{authz, member};

/// A page of members, with what may be done to them.
#[server(name = MembersList, prefix = "/api/fn", endpoint = "members/list", input = Json)]
pub async fn list(
    organisation: OrganisationId,
    filter: MemberFilter,
    cursor: Cursor,
) -> Answer<MemberPage> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::SeeMembers>()?;
    Ok(member::list(&allowed, &filter, &cursor).await?)
}

/// Does one thing to several members.
#[server(name = MembersMany, prefix = "/api/fn", endpoint = "members/many", input = Json)]
pub async fn many(
    organisation: OrganisationId,
    deed: MemberDeed,
    members: Vec<MemberId>,
) -> Answer<ManyDone> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(member::many(&allowed, deed, &members).await?)
}

/// Puts several members into a group, or takes them out of it.
#[server(name = MembersIntoGroup, prefix = "/api/fn", endpoint = "members/into-group", input = Json)]
pub async fn into_group(
    organisation: OrganisationId,
    group: GroupId,
    deed: GroupDeed,
    members: Vec<MemberId>,
) -> Answer<ManyDone> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageGroups>()?;
    Ok(member::into_group(&allowed, group, deed, &members).await?)
}

/// Accounts and public keys of several accepted members.
#[server(name = MembersAllToConfirm, prefix = "/api/fn", endpoint = "members/all-to-confirm", input = Json)]
pub async fn all_to_confirm(
    organisation: OrganisationId,
    members: Vec<MemberId>,
) -> Answer<AllToConfirm> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(member::all_to_confirm(&allowed, &members).await?)
}

/// Lets several accepted members in, each compared.
#[server(name = MembersConfirmMany, prefix = "/api/fn", endpoint = "members/confirm-many", input = Json)]
pub async fn confirm_many(organisation: OrganisationId, people: Vec<Compared>) -> Answer<ManyDone> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(member::confirm_many(&allowed, people).await?)
}

/// Invites people.
#[server(name = MembersInvite, prefix = "/api/fn", endpoint = "members/invite", input = Json)]
pub async fn invite(organisation: OrganisationId, form: InviteForm) -> Answer<Invited> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(member::invite(&allowed, form).await?)
}

/// Members found by what somebody types.
#[server(name = MembersSearch, prefix = "/api/fn", endpoint = "members/search", input = Json)]
pub async fn search(organisation: OrganisationId, text: String) -> Answer<Vec<MemberSummary>> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::SeeMembers>()?;
    Ok(member::search(&allowed, &text).await?)
}

/// Groups and rights of a member.
#[server(name = MembersDetail, prefix = "/api/fn", endpoint = "members/detail", input = Json)]
pub async fn detail(organisation: OrganisationId, member: MemberId) -> Answer<MemberDetail> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::SeeMembers>()?;
    Ok(member::detail(&allowed, member).await?)
}

/// Another role, other permissions, groups and rights.
#[server(name = MembersChange, prefix = "/api/fn", endpoint = "members/change", input = Json)]
pub async fn change(
    organisation: OrganisationId,
    member: MemberId,
    form: MemberChange,
) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(member::change(&allowed, member, &form).await?)
}

/// Locks a member out.
#[server(name = MembersRevoke, prefix = "/api/fn", endpoint = "members/revoke", input = Json)]
pub async fn revoke(organisation: OrganisationId, member: MemberId) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(member::revoke(&allowed, member).await?)
}

/// Lets a revoked member in again.
#[server(name = MembersRestore, prefix = "/api/fn", endpoint = "members/restore", input = Json)]
pub async fn restore(organisation: OrganisationId, member: MemberId) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(member::restore(&allowed, member).await?)
}

/// Takes a member out for good.
#[server(name = MembersRemove, prefix = "/api/fn", endpoint = "members/remove", input = Json)]
pub async fn remove(organisation: OrganisationId, member: MemberId) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(member::remove(&allowed, member).await?)
}

/// Ends one's own membership.
#[server(name = MembersLeave, prefix = "/api/fn", endpoint = "members/leave", input = Json)]
pub async fn leave(organisation: OrganisationId) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::OpenVault>()?;
    Ok(member::leave(&allowed).await?)
}

/// Sends an invitation again.
#[server(name = MembersReinvite, prefix = "/api/fn", endpoint = "members/reinvite", input = Json)]
pub async fn reinvite(organisation: OrganisationId, member: MemberId) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(member::reinvite(&allowed, member).await?)
}

/// Withdraws an invitation.
#[server(name = MembersCancel, prefix = "/api/fn", endpoint = "members/cancel", input = Json)]
pub async fn cancel(organisation: OrganisationId, member: MemberId) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(member::cancel(&allowed, member).await?)
}

/// Account and public key of an accepted member.
#[server(name = MembersConfirmDetails, prefix = "/api/fn", endpoint = "members/confirm-details", input = Json)]
pub async fn confirm_details(
    organisation: OrganisationId,
    member: MemberId,
) -> Answer<ConfirmDetails> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(member::confirm_details(&allowed, member).await?)
}

/// Lets an accepted member in.
#[server(name = MembersConfirm, prefix = "/api/fn", endpoint = "members/confirm", input = Json)]
pub async fn confirm(
    organisation: OrganisationId,
    member: MemberId,
    under: KeyNumber,
    form: ConfirmForm,
) -> Answer<()> {
    let org = cx()?
        .organisation(organisation)
        .await?
        .sealed_under(under)?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(member::confirm(&allowed, member, form).await?)
}

/// Sends the invitation of a client's owner again.
#[server(name = OwnersReinvite, prefix = "/api/fn", endpoint = "owners/reinvite", input = Json)]
pub async fn reinvite_owner(
    provider: ProviderId,
    organisation: OrganisationId,
    member: MemberId,
) -> Answer<()> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::ManageOwnerInvitations>()?;
    Ok(member::owner::reinvite(&allowed, organisation, member).await?)
}

/// Withdraws the invitation of a client's owner.
#[server(name = OwnersCancel, prefix = "/api/fn", endpoint = "owners/cancel", input = Json)]
pub async fn cancel_owner(
    provider: ProviderId,
    organisation: OrganisationId,
    member: MemberId,
) -> Answer<()> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::ManageOwnerInvitations>()?;
    Ok(member::owner::cancel(&allowed, organisation, member).await?)
}

/// A further link for the owner of a client.
#[server(name = OwnersCopyLink, prefix = "/api/fn", endpoint = "owners/copy-link", input = Json)]
pub async fn copy_owner_link(
    provider: ProviderId,
    organisation: OrganisationId,
    member: MemberId,
) -> Answer<String> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::ManageOwnerInvitations>()?;
    Ok(member::owner::copy_link(&allowed, organisation, member).await?)
}
