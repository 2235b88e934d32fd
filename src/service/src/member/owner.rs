//! The invited owner of a client, as the provider's admins handle it from the client list.

use domain::{
    MemberId, OrganisationId, OrganisationRole,
    event::EventKind,
    link::LinkPurpose,
    member::{ConfirmDetails, ConfirmForm},
    role::MemberStatus,
};
use store::model::NewEvent;

use super::locked;
use crate::{
    Allowed, OrganisationCtx, ProviderCtx,
    authz::{ManageMembers, ManageOwnerInvitations},
    error::{Error, Result},
    link,
    mail::template,
};

/// The organisation as a client of this very provider; anything else is not found.
pub(crate) async fn client(
    provider: &ProviderCtx,
    organisation: OrganisationId,
) -> Result<OrganisationCtx> {
    let org = provider.organisation(organisation).await?;
    if org.access().provider == Some(provider.id()) {
        Ok(org)
    } else {
        Err(Error::not_found())
    }
}

/// Sends the owner's invitation again.
pub async fn reinvite(
    provider: &Allowed<'_, ManageOwnerInvitations>,
    organisation: OrganisationId,
    member: MemberId,
) -> Result<()> {
    let org = client(provider, organisation).await?;
    super::reinvite(&org.may::<ManageMembers>()?, member).await
}

/// Withdraws the owner's invitation; its seat is free again.
pub async fn cancel(
    provider: &Allowed<'_, ManageOwnerInvitations>,
    organisation: OrganisationId,
    member: MemberId,
) -> Result<()> {
    let org = client(provider, organisation).await?;
    super::cancel(&org.may::<ManageMembers>()?, member).await
}

/// What Confirm needs to know of the owner.
pub async fn confirm_details(
    provider: &Allowed<'_, ManageOwnerInvitations>,
    organisation: OrganisationId,
    member: MemberId,
) -> Result<ConfirmDetails> {
    let org = client(provider, organisation).await?;
    super::confirm_details(&org.may::<ManageMembers>()?, member).await
}

/// Confirms the owner.
pub async fn confirm(
    provider: &Allowed<'_, ManageOwnerInvitations>,
    organisation: OrganisationId,
    member: MemberId,
    form: ConfirmForm,
) -> Result<()> {
    let org = client(provider, organisation).await?;
    super::confirm(&org.may::<ManageMembers>()?, member, form).await
}

/// A link for the owner, to be handed over by other means than our mail. The links in earlier mails
/// go on working; that it was copied stands in the event log.
pub async fn copy_link(
    provider: &Allowed<'_, ManageOwnerInvitations>,
    organisation: OrganisationId,
    member: MemberId,
) -> Result<String> {
    let org = client(provider, organisation).await?;
    let mut tx = org.app().store().begin().await?;
    let (_, row) = locked(&org, &mut tx, member).await?;
    if row.role != OrganisationRole::Owner || row.status != MemberStatus::Invited {
        return Err(Error::conflict("not-invited"));
    }
    let token = link::make(
        &mut tx,
        org.app().random(),
        org.now(),
        LinkPurpose::JoinOrganisation,
        Some(member.0),
        row.email.clone(),
    )
    .await?;
    tx.events()
        .insert(&NewEvent {
            member: Some(member),
            subject: row.email.map(String::from),
            ..org.event(EventKind::MemberLinkCopied)
        })
        .await?;
    tx.save().await?;
    Ok(template::join_organisation_url(
        org.app().settings(),
        &token,
    ))
}
