//! Sends an invitation again; the links before it stop working.

use domain::{MemberId, event::EventKind, role::MemberStatus};
use store::model::NewEvent;

use super::{
    invitation::{self, Invitation},
    locked, provider_name,
};
use crate::{
    Allowed,
    authz::ManageMembers,
    error::{Error, Result},
    invite::count_repeat,
};

/// Sends the mail again, with a new link for another five days. Refused with `not-invited` once the
/// person has accepted.
pub async fn reinvite(org: &Allowed<'_, ManageMembers>, id: MemberId) -> Result<()> {
    let mut tx = org.app().store().begin().await?;
    let (organisation, member) = locked(org, &mut tx, id).await?;
    let email = match member.email {
        Some(email) if member.status == MemberStatus::Invited => email,
        _ => return Err(Error::conflict("not-invited")),
    };
    count_repeat(&mut tx, org, id.0).await?;
    if !tx.members().set_invited(org.scope(), id, org.now()).await? {
        return Err(Error::conflict("not-invited"));
    }
    let provider = provider_name(&mut tx, &organisation).await?;
    let invitation = Invitation {
        scope: org.scope(),
        of: organisation.provider_id,
        member: id,
        email: &email,
        role: member.role,
        organisation: &organisation.name,
        provider: provider.as_deref(),
    };
    invitation::send(&mut tx, org, invitation).await?;
    tx.events()
        .insert(&NewEvent {
            member: Some(id),
            subject: Some(email.to_string()),
            ..org.event(EventKind::MemberInvitedAgain)
        })
        .await?;
    tx.save().await?;
    Ok(())
}
