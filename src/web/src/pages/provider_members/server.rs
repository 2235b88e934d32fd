//! What the pages about a provider's members and settings ask of the server.

use domain::{
    ProviderId, ProviderMemberId, ProviderRole,
    member::{ConfirmDetails, ConfirmForm, InviteStaffForm, Invited, StaffList},
    provider::{ProviderForm, ProviderSettings},
};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::Answer;
#[cfg(feature = "ssr")]
use crate::cx::cx;
#[cfg(feature = "ssr")]
use service::{authz, provider_member};

/// Who works for the provider.
#[server(name = StaffAll, prefix = "/api/fn", endpoint = "provider-members/list", input = Json)]
pub async fn list(provider: ProviderId) -> Answer<StaffList> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::SeeProviderMembers>()?;
    Ok(provider_member::list(&allowed).await?)
}

/// Invites people.
#[server(name = StaffInvite, prefix = "/api/fn", endpoint = "provider-members/invite", input = Json)]
pub async fn invite(provider: ProviderId, form: InviteStaffForm) -> Answer<Invited> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::ManageProviderMembers>()?;
    Ok(provider_member::invite(&allowed, form).await?)
}

/// Sends an invitation again.
#[server(name = StaffReinvite, prefix = "/api/fn", endpoint = "provider-members/reinvite", input = Json)]
pub async fn reinvite(provider: ProviderId, member: ProviderMemberId) -> Answer<()> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::ManageProviderMembers>()?;
    Ok(provider_member::reinvite(&allowed, member).await?)
}

/// A further link for an invited person.
#[server(name = StaffCopyLink, prefix = "/api/fn", endpoint = "provider-members/copy-link", input = Json)]
pub async fn copy_link(provider: ProviderId, member: ProviderMemberId) -> Answer<String> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::ManageProviderMembers>()?;
    Ok(provider_member::copy_link(&allowed, member).await?)
}

/// Removes a member, or withdraws an invitation.
#[server(name = StaffRemove, prefix = "/api/fn", endpoint = "provider-members/remove", input = Json)]
pub async fn remove(provider: ProviderId, member: ProviderMemberId) -> Answer<()> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::ManageProviderMembers>()?;
    Ok(provider_member::remove(&allowed, member).await?)
}

/// Changes a member's role.
#[server(name = StaffChangeRole, prefix = "/api/fn", endpoint = "provider-members/change-role", input = Json)]
pub async fn change_role(
    provider: ProviderId,
    member: ProviderMemberId,
    role: ProviderRole,
) -> Answer<()> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::ManageProviderMembers>()?;
    Ok(provider_member::change_role(&allowed, member, role).await?)
}

/// Account and public key of an accepted member.
#[server(name = StaffConfirmDetails, prefix = "/api/fn", endpoint = "provider-members/confirm-details", input = Json)]
pub async fn confirm_details(
    provider: ProviderId,
    member: ProviderMemberId,
) -> Answer<ConfirmDetails> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::ManageProviderMembers>()?;
    Ok(provider_member::confirm_details(&allowed, member).await?)
}

/// Lets an accepted member in.
#[server(name = StaffConfirm, prefix = "/api/fn", endpoint = "provider-members/confirm", input = Json)]
pub async fn confirm(
    provider: ProviderId,
    member: ProviderMemberId,
    form: ConfirmForm,
) -> Answer<()> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::ManageProviderMembers>()?;
    Ok(provider_member::confirm(&allowed, member, form).await?)
}

/// The provider's settings.
#[server(name = ProviderGet, prefix = "/api/fn", endpoint = "provider/get", input = Json)]
pub async fn settings(provider: ProviderId) -> Answer<ProviderSettings> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::ManageProvider>()?;
    Ok(service::provider::get(&allowed).await?)
}

/// Changes the provider's settings.
#[server(name = ProviderUpdate, prefix = "/api/fn", endpoint = "provider/update", input = Json)]
pub async fn update_settings(provider: ProviderId, form: ProviderForm) -> Answer<()> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::ManageProvider>()?;
    Ok(service::provider::update(&allowed, form).await?)
}
