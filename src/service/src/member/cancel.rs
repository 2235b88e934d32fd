//! Withdraws an invitation: of somebody who has not answered, or who waits for Confirm.

use domain::{MemberId, event::EventKind, link::LinkState, role::MemberStatus};

use super::{locked, wrote};
use crate::{
    Allowed,
    authz::ManageMembers,
    client::status,
    error::{Error, Result},
    seats,
};

/// Takes the membership out, ends its links and gives its seat back. Refused with `not-invited` for
/// members who are in.
pub async fn cancel(org: &Allowed<'_, ManageMembers>, id: MemberId) -> Result<()> {
    let mut tx = org.app().store().begin().await?;
    let (_, member) = locked(org, &mut tx, id).await?;
    if !matches!(
        member.status,
        MemberStatus::Invited | MemberStatus::Accepted
    ) {
        return Err(Error::conflict("not-invited"));
    }
    tx.links().end_of_target(id.0, LinkState::Cancelled).await?;
    if !tx.members().delete(org.scope(), id, org.now()).await? {
        return Err(Error::not_found());
    }
    seats::give_back(&mut tx, org.scope(), 1, org.now()).await?;
    status::recompute(&mut tx, org.scope(), org.now()).await?;
    wrote(org, &mut tx, &member, EventKind::MemberRemoved).await?;
    tx.save().await?;
    Ok(())
}
