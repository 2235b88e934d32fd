//! Locking a member out, and letting it in again (DOMAIN 5.4).

use domain::{
    MemberId,
    event::EventKind,
    link::LinkState,
    role::{MemberStatus, RevocationReason},
};
use store::model::Member;

use super::{is_own, keep_an_owner, locked, locked_everywhere, may_admit, wrote};
use crate::{
    Allowed,
    authz::ManageMembers,
    client::status,
    error::{Error, Result},
    seats,
};

/// Locks a member out from its next request on, and frees the seat. Key and rights stay, for a
/// return.
///
/// Refusals: `own-membership`, `last-owner`, `already-revoked`.
pub async fn revoke(org: &Allowed<'_, ManageMembers>, id: MemberId) -> Result<()> {
    let mut tx = org.app().store().begin().await?;
    let (organisation, member) = locked(org, &mut tx, id).await?;
    if is_own(org, &member) {
        return Err(Error::conflict("own-membership"));
    }
    if member.status == MemberStatus::Revoked {
        return Err(Error::conflict("already-revoked"));
    }
    keep_an_owner(org, &mut tx, &organisation, &member).await?;
    let why = Some(RevocationReason::Manual);
    tx.members()
        .set_status(org.scope(), id, MemberStatus::Revoked, why, org.now())
        .await?;
    tx.links().end_of_target(id.0, LinkState::Cancelled).await?;
    seats::give_back(&mut tx, org.scope(), 1, org.now()).await?;
    finish(org, tx, &member, EventKind::MemberRevoked).await
}

/// Lets a revoked member in again, as far as it had come; it takes a seat again. Whoever was only
/// invited needs a new mail.
///
/// Refusals: `own-membership`, `not-revoked`, those of a seat, and `policy-two-step` and `policy-single` for policies
/// that the member does not follow.
pub async fn restore(org: &Allowed<'_, ManageMembers>, id: MemberId) -> Result<()> {
    let mut tx = org.app().store().begin().await?;
    let (organisation, member) = locked_everywhere(org, &mut tx, id).await?;
    if is_own(org, &member) {
        return Err(Error::conflict("own-membership"));
    }
    if member.status != MemberStatus::Revoked {
        return Err(Error::conflict("not-revoked"));
    }
    seats::take(&mut tx, org, org.scope(), 1).await?;
    let status = MemberStatus::before(member.user_id.is_some(), member.organisation_key.is_some());
    tx.members()
        .set_status(org.scope(), id, status, None, org.now())
        .await?;
    may_admit(org, &mut tx, &organisation, id).await?;
    if member.user_id.is_some() {
        // A mail that could not tell of the lock-out would tell what is not true any more.
        tx.jobs().forget_failed(org.scope(), id).await?;
    }
    finish(org, tx, &member, EventKind::MemberRestored).await
}

async fn finish(
    org: &Allowed<'_, ManageMembers>,
    mut tx: store::Tx,
    member: &Member,
    kind: EventKind,
) -> Result<()> {
    status::recompute(&mut tx, org.scope(), org.now()).await?;
    wrote(org, &mut tx, member, kind).await?;
    tx.save().await?;
    Ok(())
}
