//! A new group, and another state of one.

use domain::{
    AppError, GroupId, MemberId,
    access::GRANTS_MAX,
    event::EventKind,
    group::{GROUP_CHANGES_MAX, GROUP_NAME_MAX, GROUPS_MAX, GroupChange},
    permission::Standing,
};
use store::{Tx, model::NewEvent};

use crate::{
    Allowed, OrganisationCtx,
    authz::ManageGroups,
    client::status,
    collection::grants::{Holder, set_right},
    error::{Error, Result},
    input::Form,
    vault::begin,
};

/// Makes a group with members and rights.
pub async fn create(org: &Allowed<'_, ManageGroups>, form: &GroupChange) -> Result<GroupId> {
    let name = checked(form)?;
    let mut tx = begin(org).await?;
    room(org, &mut tx, 1).await?;
    let id = make(org, &mut tx, name).await?;
    apply(org, &mut tx, id, form).await?;
    status::recompute(&mut tx, org.scope(), org.now()).await?;
    tx.save().await?;
    Ok(id)
}

/// Refuses more groups than there may be (`too-many-groups`).
pub(crate) async fn room(org: &OrganisationCtx, tx: &mut Tx, more: usize) -> Result<()> {
    let there = tx.groups().count(org.scope()).await?;
    if there.saturating_add_unsigned(more as u64) > GROUPS_MAX {
        return Err(Error::conflict("too-many-groups"));
    }
    Ok(())
}

/// Makes an empty group.
pub(crate) async fn make(org: &OrganisationCtx, tx: &mut Tx, name: String) -> Result<GroupId> {
    let id = org.new_id::<GroupId>();
    tx.groups()
        .insert(org.scope(), id, &name, org.now())
        .await?;
    wrote(org, tx, id, name, EventKind::GroupCreated).await?;
    Ok(id)
}

/// Changes a group's name, members and rights, all or none; what is not named stays.
///
/// Refusals: `own-group` when somebody takes himself in where owners and admins do not reach
/// everything; as [`crate::collection::change_grants`] for rights.
pub async fn change(
    org: &Allowed<'_, ManageGroups>,
    id: GroupId,
    form: &GroupChange,
) -> Result<()> {
    let name = checked(form)?;
    let mut tx = begin(org).await?;
    tx.groups()
        .lock(org.scope(), id)
        .await?
        .ok_or_else(Error::not_found)?;
    tx.groups()
        .update(org.scope(), id, &name, org.now())
        .await?;
    apply(org, &mut tx, id, form).await?;
    wrote(org, &mut tx, id, name, EventKind::GroupUpdated).await?;
    tx.save().await?;
    Ok(())
}

fn checked(form: &GroupChange) -> Result<String> {
    let mut check = Form::new();
    let name = check.text("name", &form.name, GROUP_NAME_MAX);
    let members = form.members_in.len() + form.members_out.len();
    check.check("members", members <= GROUP_CHANGES_MAX, "too-many");
    let rights = form.grants.len() + form.revoked.len();
    check.check("collections", rights <= GRANTS_MAX, "too-many");
    check.done()?;
    Ok(name)
}

async fn apply(org: &OrganisationCtx, tx: &mut Tx, id: GroupId, form: &GroupChange) -> Result<()> {
    let scope = org.scope();
    for member in &form.members_out {
        tx.groups().remove_member(scope, id, *member).await?;
    }
    for member in &form.members_in {
        own_group(org, *member)?;
        if !tx.groups().add_member(scope, id, *member).await? {
            return Err(Error::not_found());
        }
    }
    let holder = Holder::Group(id);
    for collection in &form.revoked {
        set_right(org, tx, *collection, holder, None).await?;
    }
    for grant in &form.grants {
        set_right(org, tx, grant.collection, holder, Some(grant.access)).await?;
    }
    Ok(())
}

/// Whether a member is the asker, where owners and admins do not reach everything: nobody widens his
/// own reach there.
pub(crate) fn is_bounded_self(org: &OrganisationCtx, member: MemberId) -> bool {
    matches!(org.standing(), Standing::Member(..))
        && org.access().member == Some(member)
        && !org.access().rules.admins_see_all
}

/// Refuses to take oneself into a group where that would be the way around the settings.
pub(crate) fn own_group(org: &OrganisationCtx, member: MemberId) -> Result<()> {
    if is_bounded_self(org, member) {
        return Err(AppError::forbidden("own-group").into());
    }
    Ok(())
}

/// Writes what happened to a group.
pub(crate) async fn wrote(
    org: &OrganisationCtx,
    tx: &mut Tx,
    id: GroupId,
    name: String,
    kind: EventKind,
) -> Result<()> {
    tx.events()
        .insert(&NewEvent {
            group: Some(id),
            subject: Some(name),
            ..org.event(kind)
        })
        .await?;
    Ok(())
}
