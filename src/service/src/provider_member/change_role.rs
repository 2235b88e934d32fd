//! Makes a service user of an admin, or the other way round.

use domain::{ProviderMemberId, ProviderRole, event::EventKind, role::MemberStatus};
use store::model::NewEvent;

use super::{address, another_admin, locked};
use crate::{Allowed, authz::ManageProviderMembers, error::Result};

/// Changes a member's role, in any state; also one's own, unless nobody else is an admin then
/// (`last-admin`).
pub async fn change_role(
    provider: &Allowed<'_, ManageProviderMembers>,
    id: ProviderMemberId,
    role: ProviderRole,
) -> Result<()> {
    let mut tx = provider.app().store().begin().await?;
    let (_, member) = locked(provider, &mut tx, id).await?;
    if member.role == role {
        return Ok(());
    }
    // Only confirmed admins count, so only they can be the last one.
    if member.status == MemberStatus::Confirmed && role != ProviderRole::Admin {
        another_admin(provider, &mut tx, &member).await?;
    }
    tx.provider_members()
        .set_role(provider.scope(), id, role, provider.now())
        .await?;
    let email = address(&mut tx, &member).await?;
    tx.events()
        .insert(&NewEvent {
            provider_member: Some(id),
            user: member.user_id,
            subject: email.map(String::from),
            ..provider.event(EventKind::ProviderMemberUpdated)
        })
        .await?;
    tx.save().await?;
    Ok(())
}
