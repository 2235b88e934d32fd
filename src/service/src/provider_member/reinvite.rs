//! Sends the invitation of a provider member again; the links before it stop working.

use domain::{ProviderMemberId, event::EventKind, role::MemberStatus};
use store::model::NewEvent;

use super::{locked, send_invitation};
use crate::{
    Allowed,
    authz::ManageProviderMembers,
    error::{Error, Result},
    invite::count_repeat,
};

/// Sends the mail again, with a new link for another five days. Refused with `not-invited` once the
/// person has accepted.
pub async fn reinvite(
    provider: &Allowed<'_, ManageProviderMembers>,
    id: ProviderMemberId,
) -> Result<()> {
    let mut tx = provider.app().store().begin().await?;
    let (row, member) = locked(provider, &mut tx, id).await?;
    let email = match member.email {
        Some(email) if member.status == MemberStatus::Invited => email,
        _ => return Err(Error::conflict("not-invited")),
    };
    count_repeat(&mut tx, provider, id.0).await?;
    let scope = provider.scope();
    if !tx
        .provider_members()
        .set_invited(scope, id, provider.now())
        .await?
    {
        return Err(Error::conflict("not-invited"));
    }
    send_invitation(&mut tx, provider, &row.name, id, &email, member.role).await?;
    tx.events()
        .insert(&NewEvent {
            provider_member: Some(id),
            subject: Some(email.to_string()),
            ..provider.event(EventKind::ProviderMemberInvitedAgain)
        })
        .await?;
    tx.save().await?;
    Ok(())
}
