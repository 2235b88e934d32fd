//! Takes a member out of a provider, or withdraws the invitation.

use domain::{
    ProviderMemberId, ProviderRole, event::EventKind, link::LinkState, role::MemberStatus,
};
use store::model::NewEvent;

use super::{address, another_admin, locked};
use crate::{
    Allowed,
    authz::ManageProviderMembers,
    error::{Error, Result},
    mail::{self, template},
};

/// Ends a membership in any state; a person who was in is told by mail. The next request of a
/// removed person fails, because rights are read from the database each time.
///
/// Refusals: `remove-self`, `last-admin`.
pub async fn remove(
    provider: &Allowed<'_, ManageProviderMembers>,
    id: ProviderMemberId,
) -> Result<()> {
    let mut tx = provider.app().store().begin().await?;
    let (row, member) = locked(provider, &mut tx, id).await?;
    if member.user_id == Some(provider.user()) {
        return Err(Error::conflict("remove-self"));
    }
    let confirmed = member.status == MemberStatus::Confirmed;
    if confirmed && member.role == ProviderRole::Admin {
        another_admin(provider, &mut tx, &member).await?;
    }
    let email = address(&mut tx, &member).await?;
    tx.links().end_of_target(id.0, LinkState::Cancelled).await?;
    if !tx.provider_members().delete(provider.scope(), id).await? {
        return Err(Error::not_found());
    }
    tx.events()
        .insert(&NewEvent {
            provider_member: Some(id),
            user: member.user_id,
            subject: email.as_ref().map(ToString::to_string),
            ..provider.event(EventKind::ProviderMemberRemoved)
        })
        .await?;
    if let Some(email) = email.filter(|_| member.status != MemberStatus::Invited) {
        let to = template::To {
            email: &email,
            lang: mail::language_of(&mut tx, &email).await?,
            settings: provider.app().settings(),
        };
        mail::queue(&mut tx, provider, template::staff_removed(to, &row.name)).await?;
    }
    tx.save().await?;
    Ok(())
}
