//! A link for an invited provider member, to be handed over by other means than our mail.

use domain::{ProviderMemberId, event::EventKind, link::LinkPurpose, role::MemberStatus};
use store::model::NewEvent;

use super::locked;
use crate::{
    Allowed,
    authz::ManageProviderMembers,
    error::{Error, Result},
    link,
    mail::template,
};

/// Makes a further link. Those in earlier mails go on working; that it was copied stands in the
/// event log.
pub async fn copy_link(
    provider: &Allowed<'_, ManageProviderMembers>,
    id: ProviderMemberId,
) -> Result<String> {
    let mut tx = provider.app().store().begin().await?;
    let (_, member) = locked(provider, &mut tx, id).await?;
    if member.status != MemberStatus::Invited {
        return Err(Error::conflict("not-invited"));
    }
    let token = link::make(
        &mut tx,
        provider.app().random(),
        provider.now(),
        LinkPurpose::JoinProvider,
        Some(id.0),
        member.email.clone(),
    )
    .await?;
    tx.events()
        .insert(&NewEvent {
            provider_member: Some(id),
            subject: member.email.map(String::from),
            ..provider.event(EventKind::ProviderMemberLinkCopied)
        })
        .await?;
    tx.save().await?;
    Ok(template::join_provider_url(
        provider.app().settings(),
        &token,
    ))
}
