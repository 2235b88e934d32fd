//! What the pages about members of organisations ask of the server.

use domain::{
    MemberId, OrganisationId, ProviderId,
    member::{ConfirmDetails, ConfirmForm, InviteForm, Invited, MemberPage},
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
pub async fn list(organisation: OrganisationId, cursor: Cursor) -> Answer<MemberPage> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::SeeMembers>()?;
    Ok(member::list(&allowed, &cursor).await?)
}

/// Invites people.
#[server(name = MembersInvite, prefix = "/api/fn", endpoint = "members/invite", input = Json)]
pub async fn invite(organisation: OrganisationId, form: InviteForm) -> Answer<Invited> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(member::invite(&allowed, form).await?)
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
    form: ConfirmForm,
) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
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
