//! Members of organisations: Invite, Accept, Confirm (DOMAIN 5).

mod accept;
mod cancel;
mod change;
mod confirm;
mod here;
mod into_group;
pub(crate) mod invitation;
mod invite;
pub mod invite_many;
mod list;
mod look_link;
pub(crate) mod many;
pub mod owner;
mod reinvite;
mod release_mails;
mod remove;
mod revoke;
pub(crate) mod search;

pub use accept::accept;
pub use cancel::cancel;
pub use change::{change, detail};
pub use confirm::{confirm, confirm_details};
pub use here::here;
pub use into_group::into_group;
pub use invite::invite;
pub use list::list;
pub use look_link::look_link;
pub use many::{all_to_confirm, confirm_many, many};
pub use reinvite::reinvite;
pub use release_mails::release_mails;
pub use remove::{leave, remove};
pub use revoke::{restore, revoke};
pub use search::search;

use domain::{
    AppError, MemberId, OrganisationRole,
    custom::{CustomPermission, CustomPermissions},
    event::EventKind,
    permission::Standing,
    plan::Feature,
    role::MemberStatus,
};
use store::{
    Tx,
    model::{Member, NewEvent, Organisation},
};

use crate::{
    OrganisationCtx,
    authz::{DeleteAnyCollection, EditAnyCollection, ManageAdmins, ManageOwners, Right as _},
    error::{Error, Result},
    policy,
};

/// Owners are touched by owners and by the provider only, admins by admins; a custom member touches
/// users, and custom members who may no more than itself (DOMAIN 2.9). Absent and out of reach are the
/// same answer.
pub(crate) fn may_make(
    org: &OrganisationCtx,
    role: OrganisationRole,
    permissions: CustomPermissions,
) -> Result<()> {
    let may = match role {
        OrganisationRole::Owner => ManageOwners::granted(org),
        OrganisationRole::Admin => ManageAdmins::granted(org),
        OrganisationRole::User => true,
        OrganisationRole::Custom => permissions.within(grantable(org)),
    };
    if may { Ok(()) } else { Err(Error::not_found()) }
}

/// What a custom member may get beyond what it has: only where the plan knows custom members, and
/// reach over every collection only from those who have it or may switch it on for themselves.
fn may_give(
    org: &OrganisationCtx,
    organisation: &Organisation,
    role: OrganisationRole,
    before: CustomPermissions,
    after: CustomPermissions,
) -> Result<()> {
    if role == OrganisationRole::Custom && !organisation.plan.tier.has(Feature::CustomPermissions) {
        return Err(Error::conflict("custom-not-in-plan"));
    }
    let offered = offered(org);
    let reach = [
        CustomPermission::EditAnyCollection,
        CustomPermission::DeleteAnyCollection,
    ];
    let beyond =
        |one: &CustomPermission| after.has(*one) && !before.has(*one) && !offered.has(*one);
    if reach.iter().any(beyond) {
        return Err(AppError::forbidden("own-reach").into());
    }
    Ok(())
}

/// The permissions that somebody may give to those who lack them.
fn offered(org: &OrganisationCtx) -> CustomPermissions {
    let owner = ManageOwners::granted(org);
    let reach = [
        (
            CustomPermission::EditAnyCollection,
            EditAnyCollection::granted(org),
        ),
        (
            CustomPermission::DeleteAnyCollection,
            DeleteAnyCollection::granted(org),
        ),
    ];
    let beyond = reach.into_iter().filter(|(_, has)| !(*has || owner));
    beyond.fold(grantable(org), |set, (one, _)| set.set(one, false))
}

/// Whether a membership is the asker's own, however far it has come.
fn is_own(org: &OrganisationCtx, member: &Member) -> bool {
    member.user_id == Some(org.user())
}

/// The permissions that somebody may give: a custom member only those that it holds.
fn grantable(org: &OrganisationCtx) -> CustomPermissions {
    match org.standing() {
        Standing::Member(OrganisationRole::Custom, own) => own,
        _ => CustomPermissions::all(),
    }
}

/// Refuses what would leave an organisation without a confirmed owner. The provider of a client
/// counts as one (DOMAIN 2.9).
async fn keep_an_owner(
    org: &OrganisationCtx,
    tx: &mut Tx,
    organisation: &Organisation,
    member: &Member,
) -> Result<()> {
    let confirmed =
        member.role == OrganisationRole::Owner && member.status == MemberStatus::Confirmed;
    if confirmed
        && organisation.provider_id.is_none()
        && tx.members().owners(org.scope()).await? <= 1
    {
        return Err(Error::conflict("last-owner"));
    }
    Ok(())
}

/// Writes what happened to a member, under the address.
async fn wrote(org: &OrganisationCtx, tx: &mut Tx, member: &Member, kind: EventKind) -> Result<()> {
    let subject = address_of(tx, member).await?;
    tx.events()
        .insert(&NewEvent {
            member: Some(member.id),
            user: member.user_id,
            subject,
            ..org.event(kind)
        })
        .await?;
    Ok(())
}

/// The address of a member, invited or of the account.
async fn address_of(tx: &mut Tx, member: &Member) -> Result<Option<String>> {
    Ok(match (&member.email, member.user_id) {
        (Some(email), _) => Some(email.to_string()),
        (None, Some(user)) => tx.users().find(user).await?.map(|u| u.email.to_string()),
        (None, None) => None,
    })
}

/// The organisation and one of its members, both locked until the transaction ends.
async fn locked(
    org: &OrganisationCtx,
    tx: &mut Tx,
    id: MemberId,
) -> Result<(Organisation, Member)> {
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
    may_make(org, member.role, member.permissions)?;
    Ok((organisation, member))
}

/// The same, when policies decide: with every other organisation of the member locked too.
async fn locked_everywhere(
    org: &OrganisationCtx,
    tx: &mut Tx,
    id: MemberId,
) -> Result<(Organisation, Member)> {
    let member = tx.members().find(org.scope(), id).await?;
    if let Some(user) = member.and_then(|member| member.user_id) {
        policy::lock_places(tx, user, Some(org.id())).await?;
    }
    locked(org, tx, id).await
}

/// Refuses a member, as it stands in the transaction, whom policies keep out: `policy-two-step`, `policy-single`.
async fn may_admit(
    org: &OrganisationCtx,
    tx: &mut Tx,
    organisation: &Organisation,
    id: MemberId,
) -> Result<()> {
    match policy::admit(tx, org.scope(), organisation, id).await? {
        Some(refused) => Err(Error::conflict(refused.code())),
        None => Ok(()),
    }
}

/// Name of the provider whose client an organisation is.
async fn provider_name(tx: &mut Tx, organisation: &Organisation) -> Result<Option<String>> {
    let Some(provider) = organisation.provider_id else {
        return Ok(None);
    };
    let scope =
        store::System::because("the name of an organisation's own provider").provider(provider);
    Ok(tx.providers().find(scope).await?.map(|p| p.name))
}
