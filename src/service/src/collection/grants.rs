//! Who may do what in a collection, seen and changed (DOMAIN 2.10).

use domain::{
    CollectionId, GroupId, MemberId,
    access::{CollectionAccess, CollectionGrants, GRANTS_MAX, GrantsChange},
    event::EventKind,
};
use store::{Tx, model::NewEvent};

use crate::{
    Allowed, OrganisationCtx,
    authz::{
        DeleteAnyCollection, EditAnyCollection, ManageGroups, ManageMembers, OpenVault, Right as _,
    },
    error::{Error, Result},
    input::Form,
    vault::{begin, is_admin, reach},
};

/// Whose rows are changed: that of a role decides when the collection is not managed.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Whose {
    Members,
    Groups,
}

/// Who has a row.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Holder {
    Member(MemberId),
    Group(GroupId),
}

/// Whether the asker may change rows of a collection: as its manager, or by role where owners and
/// admins reach everything.
pub(crate) fn may_change(org: &OrganisationCtx, managed: bool, whose: Whose) -> bool {
    let by_role = match whose {
        Whose::Members => ManageMembers::granted(org),
        Whose::Groups => ManageGroups::granted(org),
    };
    managed || org.access().rules.admins_see_all && by_role
}

/// Whether the asker sees who may do what in every collection (DOMAIN 2.10, read with access rows).
pub(crate) fn sees_rights(org: &OrganisationCtx) -> bool {
    is_admin(org)
        || EditAnyCollection::granted(org)
        || DeleteAnyCollection::granted(org)
        || ManageMembers::granted(org)
}

/// Whether the asker sees rows of a collection: all of them, or those of groups.
pub(crate) fn may_see(org: &OrganisationCtx, managed: bool) -> bool {
    managed || sees_rights(org) || may_change(org, managed, Whose::Groups)
}

/// The rows of a collection, for its managers and those who see the rights in all of them. Whoever
/// may only change the groups' rows is shown no others; to anybody else it is not found.
pub async fn grants(org: &Allowed<'_, OpenVault>, id: CollectionId) -> Result<CollectionGrants> {
    let reach = reach(org)?;
    let mut reader = org.app().store().reader().await?;
    let mut collections = reader.collections();
    let row = collections
        .find(org.scope(), reach, id)
        .await?
        .ok_or_else(Error::not_found)?;
    if !may_see(org, row.manage) {
        return Err(Error::not_found());
    }
    let sees_all = row.manage || sees_rights(org);
    let members = if sees_all {
        collections.granted_members(org.scope(), id).await?
    } else {
        Vec::new()
    };
    Ok(CollectionGrants {
        members,
        groups: collections.granted_groups(org.scope(), id).await?,
        change_members: may_change(org, row.manage, Whose::Members),
        change_groups: may_change(org, row.manage, Whose::Groups),
    })
}

/// Changes rows of one or several collections, all or none. What is not named stays.
///
/// Refusals: `collection-needs-manager` when nobody would manage one that somebody managed, and
/// owners and admins do not reach everything.
pub async fn change_grants(
    org: &Allowed<'_, OpenVault>,
    ids: &[CollectionId],
    change: &GrantsChange,
) -> Result<()> {
    let mut form = Form::new();
    let rows = ids.len().saturating_mul(change.len());
    form.check("rows", rows <= GRANTS_MAX, "too-many");
    form.done()?;
    // Asks for no right, so it must leave no trace.
    if change.is_empty() {
        return Ok(());
    }
    let mut tx = begin(org).await?;
    for id in ids {
        let needs_manager = needs_manager(org, &mut tx, *id).await?;
        if !(change.members.is_empty() && change.members_out.is_empty()) {
            changeable(org, &mut tx, *id, Whose::Members).await?;
        }
        if !(change.groups.is_empty() && change.groups_out.is_empty()) {
            changeable(org, &mut tx, *id, Whose::Groups).await?;
        }
        apply(org, &mut tx, *id, change).await?;
        still_managed(org, &mut tx, *id, needs_manager).await?;
        updated(org, &mut tx, *id).await?;
    }
    tx.save().await?;
    Ok(())
}

/// Refuses when the asker may not change these rows: such a collection is not found.
pub(crate) async fn changeable(
    org: &OrganisationCtx,
    tx: &mut Tx,
    id: CollectionId,
    whose: Whose,
) -> Result<()> {
    let row = tx
        .collections()
        .find(org.scope(), reach(org)?, id)
        .await?
        .filter(|row| may_change(org, row.manage, whose));
    row.map(drop).ok_or_else(Error::not_found)
}

/// Sets or takes one row, with the refusals of [`change_grants`].
pub(crate) async fn set_right(
    org: &OrganisationCtx,
    tx: &mut Tx,
    id: CollectionId,
    holder: Holder,
    access: Option<CollectionAccess>,
) -> Result<()> {
    let whose = match holder {
        Holder::Member(_) => Whose::Members,
        Holder::Group(_) => Whose::Groups,
    };
    changeable(org, tx, id, whose).await?;
    let needs_manager = needs_manager(org, tx, id).await?;
    put(org, tx, id, holder, access).await?;
    still_managed(org, tx, id, needs_manager).await
}

async fn apply(
    org: &OrganisationCtx,
    tx: &mut Tx,
    id: CollectionId,
    change: &GrantsChange,
) -> Result<()> {
    let out = change.members_out.iter().map(|id| Holder::Member(*id));
    let out = out.chain(change.groups_out.iter().map(|id| Holder::Group(*id)));
    let members = change.members.iter();
    let groups = change.groups.iter();
    let set = members.map(|row| (Holder::Member(row.member), row.access));
    let set = set.chain(groups.map(|row| (Holder::Group(row.group), row.access)));
    for holder in out {
        put(org, tx, id, holder, None).await?;
    }
    for (holder, access) in set {
        put(org, tx, id, holder, Some(access)).await?;
    }
    Ok(())
}

async fn put(
    org: &OrganisationCtx,
    tx: &mut Tx,
    id: CollectionId,
    holder: Holder,
    access: Option<CollectionAccess>,
) -> Result<()> {
    let scope = org.scope();
    let mut collections = tx.collections();
    let there = match (holder, access) {
        (Holder::Member(member), Some(access)) => {
            collections.grant(scope, id, member, access).await?
        }
        (Holder::Group(group), Some(access)) => {
            collections.grant_group(scope, id, group, access).await?
        }
        // What is not there any more need not be taken.
        (Holder::Member(member), None) => {
            collections.revoke(scope, id, member).await?;
            true
        }
        (Holder::Group(group), None) => {
            collections.revoke_group(scope, id, group).await?;
            true
        }
    };
    if there {
        Ok(())
    } else {
        Err(Error::not_found())
    }
}

/// Whether somebody manages a collection and no role does, so that a change must leave it a manager.
pub(crate) async fn needs_manager(
    org: &OrganisationCtx,
    tx: &mut Tx,
    id: CollectionId,
) -> Result<bool> {
    Ok(!org.access().rules.admins_see_all && tx.collections().is_managed(org.scope(), id).await?)
}

/// Refuses a change after which nobody manages a collection that needs a manager.
pub(crate) async fn still_managed(
    org: &OrganisationCtx,
    tx: &mut Tx,
    id: CollectionId,
    needs_manager: bool,
) -> Result<()> {
    if needs_manager && !tx.collections().is_managed(org.scope(), id).await? {
        return Err(Error::conflict("collection-needs-manager"));
    }
    Ok(())
}

/// Writes that the rows of a collection changed.
pub(crate) async fn updated(org: &OrganisationCtx, tx: &mut Tx, id: CollectionId) -> Result<()> {
    tx.events()
        .insert(&NewEvent {
            collection: Some(id),
            ..org.event(EventKind::CollectionUpdated)
        })
        .await?;
    Ok(())
}
