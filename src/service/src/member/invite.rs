//! Invites people to an organisation.

use domain::{
    Email, MemberId, OrganisationRole,
    access::GRANTS_MAX,
    custom::CustomPermissions,
    event::EventKind,
    member::{InviteForm, Invited},
};
use store::{
    Tx,
    model::{NewEvent, NewMember, Organisation},
};

use super::{
    change::{regroup, set_rights},
    invitation::{self, Invitation},
    may_give, may_make, provider_name,
};
use crate::{
    Allowed, OrganisationCtx,
    authz::ManageMembers,
    client::status,
    error::{Error, Result},
    input::Form,
    invite::{addresses, count_invitation},
    seats,
};

/// Invites up to 20 addresses in one role. Who is in already is passed over in silence; when there
/// are not enough seats nobody is invited.
///
/// Refusals: those of a seat, `custom-not-in-plan`, `own-reach`; as
/// [`crate::collection::change_grants`] for rights.
pub async fn invite(org: &Allowed<'_, ManageMembers>, form: InviteForm) -> Result<Invited> {
    let mut check = Form::new();
    let emails = addresses(&mut check, "emails", &form.emails);
    check_rights(&mut check, &form, emails.len());
    check.done()?;

    let mut tx = org.app().store().begin().await?;
    let outcomes = invite_in(&mut tx, org, &form, &emails, Counted::Each).await?;
    let invited = outcomes.iter().filter(|member| member.is_some()).count();
    let counted = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    tx.save().await?;
    Ok(Invited {
        invited: counted(invited),
        skipped: counted(outcomes.len() - invited),
    })
}

/// Whether invitations count towards those that a person may send in a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counted {
    /// Each does.
    Each,
    /// The list that they are of was counted.
    AsList,
}

/// Invites those of these addresses who are not in yet, in the transaction of the caller: the memberships in the order of
/// the addresses, none for who is in already. All or nothing; refusals as for [`invite`].
pub(super) async fn invite_in(
    tx: &mut Tx,
    org: &Allowed<'_, ManageMembers>,
    form: &InviteForm,
    emails: &[Email],
    counted: Counted,
) -> Result<Vec<Option<MemberId>>> {
    let permissions = form.permissions.of(form.role);
    may_make(org, form.role, permissions)?;
    let organisation = tx
        .organisations()
        .lock(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    let none = CustomPermissions::NONE;
    may_give(org, &organisation, form.role, none, permissions)?;
    let mut new = Vec::with_capacity(emails.len());
    for email in emails {
        new.push(!tx.members().has_address(org.scope(), email).await?);
    }
    let count = new.iter().filter(|new| **new).count();
    if count == 0 {
        return Ok(vec![None; emails.len()]);
    }
    let provider = provider_name(tx, &organisation).await?;
    let seats = i32::try_from(count).unwrap_or(i32::MAX);
    seats::take(tx, org, org.scope(), seats).await?;
    if !form.groups.is_empty() || !form.collections.is_empty() {
        tx.organisations()
            .touch_vault(org.scope(), org.now())
            .await?;
    }
    let mut outcomes = Vec::with_capacity(emails.len());
    for (email, new) in emails.iter().zip(new) {
        if !new {
            outcomes.push(None);
            continue;
        }
        if counted == Counted::Each {
            count_invitation(tx, org).await?;
        }
        let provider = provider.as_deref();
        let what = (form.role, permissions);
        let id = one(tx, org, &organisation, provider, email, what).await?;
        regroup(org, tx, id, &form.groups, &[]).await?;
        set_rights(org, tx, id, &form.collections, &[]).await?;
        outcomes.push(Some(id));
    }
    status::recompute(tx, org.scope(), org.now()).await?;
    Ok(outcomes)
}

/// Most rows that one call writes for the rights of the people whom it invites.
pub(super) fn check_rights(check: &mut Form, form: &InviteForm, people: usize) {
    let rows = people * (form.groups.len() + form.collections.len());
    check.check("collections", rows <= GRANTS_MAX, "too-many");
}

async fn one(
    tx: &mut Tx,
    org: &OrganisationCtx,
    organisation: &Organisation,
    provider: Option<&str>,
    email: &Email,
    (role, permissions): (OrganisationRole, CustomPermissions),
) -> Result<MemberId> {
    let id = org.new_id::<MemberId>();
    tx.members()
        .insert(
            org.scope(),
            &NewMember {
                id,
                email: email.clone(),
                role,
                permissions,
                at: org.now(),
            },
        )
        .await?;
    tx.events()
        .insert(&NewEvent {
            member: Some(id),
            subject: Some(email.to_string()),
            ..org.event(EventKind::MemberInvited)
        })
        .await?;
    let invitation = Invitation {
        scope: org.scope(),
        of: organisation.provider_id,
        member: id,
        email,
        role,
        organisation: &organisation.name,
        provider,
    };
    invitation::send(tx, org, invitation).await?;
    Ok(id)
}
