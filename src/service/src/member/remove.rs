//! The end of a membership (DOMAIN 5.4).

use domain::{MemberId, event::EventKind, link::LinkState, role::MemberStatus};
use store::{
    Tx,
    model::{Member, Organisation},
};

use super::{is_own, keep_an_owner, locked, wrote};
use crate::{
    Allowed, OrganisationCtx,
    authz::{ManageMembers, OpenVault},
    client::status,
    error::{Error, Result},
    seats,
};

/// Takes a member out for good, with its rights; a seat that it took is free again. Items stay.
///
/// Refusals: `own-membership` (leaving is another thing), `last-owner`.
pub async fn remove(org: &Allowed<'_, ManageMembers>, id: MemberId) -> Result<()> {
    let mut tx = org.app().store().begin().await?;
    let (organisation, member) = locked(org, &mut tx, id).await?;
    if is_own(org, &member) {
        return Err(Error::conflict("own-membership"));
    }
    end(org, tx, &organisation, &member, EventKind::MemberRemoved).await
}

/// Ends one's own membership. Refused with `last-owner`; staff of the provider has none to end.
pub async fn leave(org: &Allowed<'_, OpenVault>) -> Result<()> {
    let id = org.access().member.ok_or_else(Error::not_found)?;
    let mut tx = org.app().store().begin().await?;
    let organisation = tx
        .organisations()
        .lock(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    let member = tx
        .members()
        .lock(org.scope(), id)
        .await?
        .ok_or_else(Error::not_found)?;
    end(org, tx, &organisation, &member, EventKind::MemberLeft).await
}

async fn end(
    org: &OrganisationCtx,
    mut tx: Tx,
    organisation: &Organisation,
    member: &Member,
    kind: EventKind,
) -> Result<()> {
    keep_an_owner(org, &mut tx, organisation, member).await?;
    tx.links()
        .end_of_target(member.id.0, LinkState::Cancelled)
        .await?;
    tx.members()
        .delete(org.scope(), member.id, org.now())
        .await?;
    if member.status != MemberStatus::Revoked {
        seats::give_back(&mut tx, org.scope(), 1, org.now()).await?;
    }
    tx.organisations()
        .touch_vault(org.scope(), org.now())
        .await?;
    status::recompute(&mut tx, org.scope(), org.now()).await?;
    wrote(org, &mut tx, member, kind).await?;
    tx.save().await?;
    Ok(())
}
