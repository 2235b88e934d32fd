//! Another role, other permissions, groups and rights for a member (DOMAIN 5.4).

use domain::{
    AppError, CollectionId, GroupId, MemberId, OrganisationRole,
    access::{CollectionGrant, GRANTS_MAX},
    event::EventKind,
    member::{MemberChange, MemberDetail},
    role::MemberStatus,
};
use store::Tx;

use super::{is_own, keep_an_owner, locked_everywhere, may_admit, may_give, may_make, wrote};
use crate::{
    Allowed, OrganisationCtx,
    authz::{ManageGroups, ManageMembers, Right as _, SeeMembers},
    client::status,
    collection::grants::{Holder, sees_rights, set_right},
    error::{Error, Result},
    group::{is_bounded_self, own_group},
    input::Form,
};

/// In which groups a member is, and, for whoever sees rights, which it has of its own.
pub async fn detail(org: &Allowed<'_, SeeMembers>, id: MemberId) -> Result<MemberDetail> {
    let scope = org.scope();
    let mut reader = org.app().store().reader().await?;
    reader
        .members()
        .find(scope, id)
        .await?
        .ok_or_else(Error::not_found)?;
    let collections = if sees_rights(org) {
        reader.collections().of_member(scope, id).await?
    } else {
        Vec::new()
    };
    Ok(MemberDetail {
        groups: reader.groups().of_member(scope, id).await?,
        collections,
    })
}

/// Changes a member, all or none; groups and collections that are not named stay.
///
/// Refusals: `member-changed` when role or permissions are others than they were, `own-role` for
/// one's own membership (an owner may step down), `last-owner`,
/// `custom-not-in-plan`, `policy-two-step` and `policy-single` for policies that would bind the member and that it
/// does not follow, `own-reach`, `own-group`, `own-rights`; as [`crate::collection::change_grants`] for rights.
pub async fn change(
    org: &Allowed<'_, ManageMembers>,
    id: MemberId,
    form: &MemberChange,
) -> Result<()> {
    let mut check = Form::new();
    let rights = form.grants.len() + form.revoked.len();
    check.check("collections", rights <= GRANTS_MAX, "too-many");
    let groups = form.groups_in.len() + form.groups_out.len();
    check.check("groups", groups <= GRANTS_MAX, "too-many");
    check.done()?;
    let permissions = form.permissions.of(form.role);
    let mut tx = org.app().store().begin().await?;
    let (organisation, member) = locked_everywhere(org, &mut tx, id).await?;
    if is_own(org, &member) && member.role != OrganisationRole::Owner {
        return Err(AppError::forbidden("own-role").into());
    }
    let (now, wanted) = ((member.role, member.permissions), (form.role, permissions));
    let changed = match form.was {
        Some(was) if was == wanted => false,
        Some(was) if was != now && wanted != now => return Err(Error::conflict("member-changed")),
        _ => wanted != now,
    };
    if changed {
        may_make(org, form.role, permissions)?;
        let before = member.permissions;
        may_give(org, &organisation, form.role, before, permissions)?;
        if form.role != OrganisationRole::Owner {
            keep_an_owner(org, &mut tx, &organisation, &member).await?;
        }
        tx.members()
            .set_role(org.scope(), id, form.role, permissions, org.now())
            .await?;
        let bound = exempt(member.role) && !exempt(form.role);
        if bound && member.status != MemberStatus::Revoked {
            // Policies that spared an owner or administrator bind from now on.
            may_admit(org, &mut tx, &organisation, id).await?;
        }
        status::recompute(&mut tx, org.scope(), org.now()).await?;
    }
    tx.organisations()
        .touch_vault(org.scope(), org.now())
        .await?;
    let regrouped = regroup(org, &mut tx, id, &form.groups_in, &form.groups_out).await?;
    set_rights(org, &mut tx, id, &form.grants, &form.revoked).await?;
    if changed || rights > 0 {
        wrote(org, &mut tx, &member, EventKind::MemberUpdated).await?;
    }
    if regrouped {
        wrote(org, &mut tx, &member, EventKind::MemberUpdatedGroups).await?;
    }
    tx.save().await?;
    Ok(())
}

/// Whether most policies spare a role.
const fn exempt(role: OrganisationRole) -> bool {
    matches!(role, OrganisationRole::Owner | OrganisationRole::Admin)
}

/// Takes a member into groups and out of others; whether anything was asked. It takes the right to
/// manage groups.
pub(super) async fn regroup(
    org: &OrganisationCtx,
    tx: &mut Tx,
    id: MemberId,
    into: &[GroupId],
    out: &[GroupId],
) -> Result<bool> {
    if into.is_empty() && out.is_empty() {
        return Ok(false);
    }
    if !ManageGroups::granted(org) {
        return Err(Error::not_found());
    }
    for group in out {
        tx.groups().remove_member(org.scope(), *group, id).await?;
    }
    for group in into {
        own_group(org, id)?;
        if !tx.groups().add_member(org.scope(), *group, id).await? {
            return Err(Error::not_found());
        }
    }
    Ok(true)
}

/// Sets and takes rights of a member's own.
pub(super) async fn set_rights(
    org: &OrganisationCtx,
    tx: &mut Tx,
    id: MemberId,
    grants: &[CollectionGrant],
    revoked: &[CollectionId],
) -> Result<()> {
    let holder = Holder::Member(id);
    for collection in revoked {
        set_right(org, tx, *collection, holder, None).await?;
    }
    let bounded = is_bounded_self(org, id);
    let had = if bounded {
        tx.collections().of_member(org.scope(), id).await?
    } else {
        Vec::new()
    };
    for CollectionGrant { collection, access } in grants.iter().copied() {
        if bounded && had.iter().all(|one| one.collection != collection) {
            return Err(AppError::forbidden("own-rights").into());
        }
        set_right(org, tx, collection, holder, Some(access)).await?;
    }
    Ok(())
}
