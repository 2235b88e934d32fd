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
    let rows = emails.len() * (form.groups.len() + form.collections.len());
    check.check("collections", rows <= GRANTS_MAX, "too-many");
    check.done()?;
    let permissions = form.permissions.of(form.role);
    may_make(org, form.role, permissions)?;

    let mut tx = org.app().store().begin().await?;
    let organisation = tx
        .organisations()
        .lock(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    let none = CustomPermissions::NONE;
    may_give(org, &organisation, form.role, none, permissions)?;
    let mut new = Vec::new();
    for email in &emails {
        if !tx.members().has_address(org.scope(), email).await? {
            new.push(email);
        }
    }
    let counted = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let invited = Invited {
        invited: counted(new.len()),
        skipped: counted(emails.len() - new.len()),
    };
    if new.is_empty() {
        return Ok(invited);
    }
    let provider = provider_name(&mut tx, &organisation).await?;
    let count = i32::try_from(new.len()).unwrap_or(i32::MAX);
    seats::take(&mut tx, org, org.scope(), count).await?;
    if !form.groups.is_empty() || !form.collections.is_empty() {
        tx.organisations()
            .touch_vault(org.scope(), org.now())
            .await?;
    }
    for email in new {
        let provider = provider.as_deref();
        let id = one(
            &mut tx,
            org,
            &organisation,
            provider,
            email,
            (form.role, permissions),
        )
        .await?;
        regroup(org, &mut tx, id, &form.groups, &[]).await?;
        set_rights(org, &mut tx, id, &form.collections, &[]).await?;
    }
    status::recompute(&mut tx, org.scope(), org.now()).await?;
    tx.save().await?;
    Ok(invited)
}

async fn one(
    tx: &mut Tx,
    org: &OrganisationCtx,
    organisation: &Organisation,
    provider: Option<&str>,
    email: &Email,
    (role, permissions): (OrganisationRole, CustomPermissions),
) -> Result<MemberId> {
    count_invitation(tx, org).await?;
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
        member: id,
        email,
        role,
        organisation: &organisation.name,
        provider,
    };
    invitation::send(tx, org, invitation).await?;
    Ok(id)
}
