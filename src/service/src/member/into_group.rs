//! Several members put into a group, or taken out of it, at once.

use std::collections::BTreeSet;

use domain::{
    GroupId, MemberId,
    event::EventKind,
    many::{GroupDeed, ManyDone},
};
use store::Tx;

use super::{
    many::{check, note},
    wrote,
};
use crate::{
    Allowed, OrganisationCtx,
    authz::ManageGroups,
    error::{Error, Result},
    group::own_group,
    vault::begin,
};

/// Puts these members into a group or takes them out of it, whatever their roles, as changing the group would. All who
/// fit are done in one transaction; the others are told with the reason.
///
/// Reasons: `not-found` for nobody here, `already-in-group`, `not-in-group`, and `own-group` where
/// somebody would widen his own reach. A group that is not there refuses the whole.
pub async fn into_group(
    org: &Allowed<'_, ManageGroups>,
    group: GroupId,
    deed: GroupDeed,
    members: &[MemberId],
) -> Result<ManyDone> {
    check(members.len())?;
    let mut tx = begin(org).await?;
    tx.groups()
        .lock(org.scope(), group)
        .await?
        .ok_or_else(Error::not_found)?;
    let inside = tx.groups().members(org.scope(), group).await?;
    let inside: BTreeSet<MemberId> = inside.into_iter().map(|member| member.id).collect();
    let mut done = ManyDone::default();
    for id in members.iter().copied().collect::<BTreeSet<_>>() {
        let outcome = move_one(org, &mut tx, group, deed, id, inside.contains(&id)).await;
        note(&mut done, id, outcome)?;
    }
    // With nobody moved the vault is as it was, and so is the mark by which browsers know that it changed.
    if done.done > 0 {
        tx.save().await?;
    }
    Ok(done)
}

/// Refuses before anything is written, so that a refusal leaves nothing of its own in the transaction.
async fn move_one(
    org: &OrganisationCtx,
    tx: &mut Tx,
    group: GroupId,
    deed: GroupDeed,
    id: MemberId,
    inside: bool,
) -> Result<()> {
    let scope = org.scope();
    let member = tx
        .members()
        .find(scope, id)
        .await?
        .ok_or_else(Error::not_found)?;
    match (deed, inside) {
        (GroupDeed::PutIn, true) => return Err(Error::conflict("already-in-group")),
        (GroupDeed::TakeOut, false) => return Err(Error::conflict("not-in-group")),
        (GroupDeed::PutIn, false) => {
            own_group(org, id)?;
            if !tx.groups().add_member(scope, group, id).await? {
                return Err(Error::not_found());
            }
        }
        (GroupDeed::TakeOut, true) => {
            tx.groups().remove_member(scope, group, id).await?;
        }
    }
    wrote(org, tx, &member, EventKind::MemberUpdatedGroups).await
}
