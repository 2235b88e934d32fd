//! Somebody who holds the key lets an accepted person in.

use domain::{
    MemberId, UserId,
    event::EventKind,
    member::{ConfirmDetails, ConfirmForm},
    role::MemberStatus,
};
use store::{
    System, Tx,
    model::{About, NewEvent},
};

use super::{locked_everywhere, may_admit, may_make};
use crate::{
    Allowed, OrganisationCtx,
    authz::ManageMembers,
    client::status,
    error::{Error, Result},
    input::Form,
    invite::{checked_pin, details},
    mail::{self, template},
    vault::still_the_key,
};

/// Account and public key of an accepted member, for the fingerprint phrase and for wrapping.
pub async fn confirm_details(
    org: &Allowed<'_, ManageMembers>,
    id: MemberId,
) -> Result<ConfirmDetails> {
    let mut reader = org.app().store().reader().await?;
    let member = reader
        .members()
        .find(org.scope(), id)
        .await?
        .ok_or_else(Error::not_found)?;
    may_make(org, member.role, member.permissions)?;
    let user = waiting(member.status, member.user_id)?;
    let user = reader
        .users()
        .find(user)
        .await?
        .ok_or_else(Error::not_found)?;
    let pinned = match org.staff_of() {
        Some(provider) => {
            let scope = System::because(PINS).provider(provider);
            reader.provider_members().pinned(scope, user.id).await?
        }
        None => reader.members().pinned(org.scope(), user.id).await?,
    };
    details(user, pinned.as_deref())
}

// For staff only: to a client's own people, who else knows a person is a wall away.
const PINS: &str = "keys that a provider's people confirmed count in all of its clients";

/// Accepted becomes confirmed: keeps the organisation's key as wrapped for the member, remembers the
/// public key that it was wrapped for, and tells the member.
///
/// Refusals: `not-accepted`, `already-confirmed` (also for the second of two at once),
/// `public-key-changed` when the member has got another key since it was looked at,
/// `policy-two-step` and `policy-single` for policies that the member does not follow (any more),
/// `fingerprint-not-compared`, `pinned-key-differs` when another key was confirmed before, and `key-rotated`.
pub async fn confirm(
    org: &Allowed<'_, ManageMembers>,
    id: MemberId,
    form: ConfirmForm,
) -> Result<()> {
    let mut check = Form::new();
    check.wrapped("key", &form.key, crypto::limits::KEY);
    check.done()?;

    let mut tx = org.app().store().begin().await?;
    let (organisation, member) = locked_everywhere(org, &mut tx, id).await?;
    still_the_key(org, tx.rotations()).await?;
    let user = waiting(member.status, member.user_id)?;
    let user = tx.users().find(user).await?.ok_or_else(Error::not_found)?;
    let pinned = pinned(org, &mut tx, user.id).await?;
    let pin = checked_pin(&user, &form, pinned.as_deref())?;
    if !tx
        .members()
        .confirm(org.scope(), id, &form.key, &pin, org.now())
        .await?
    {
        return Err(Error::conflict("already-confirmed"));
    }
    may_admit(org, &mut tx, &organisation, id).await?;
    status::recompute(&mut tx, org.scope(), org.now()).await?;
    tx.events()
        .insert(&NewEvent {
            member: Some(id),
            user: Some(user.id),
            subject: Some(user.email.to_string()),
            ..org.event(EventKind::MemberConfirmed)
        })
        .await?;
    let to = template::To {
        email: &user.email,
        lang: user.lang.as_deref().and_then(domain::Lang::parse),
        settings: org.app().settings(),
    };
    let mail = template::member_confirmed(to, &organisation.name, org.id());
    let about = About {
        provider: organisation.provider_id,
        organisation: Some(org.id()),
        member: Some(id),
    };
    mail::queue_about(&mut tx, org, mail, about).await?;
    tx.save().await?;
    Ok(())
}

/// The account of an accepted member; anybody else cannot be confirmed.
fn waiting(status: MemberStatus, user: Option<UserId>) -> Result<UserId> {
    match (status, user) {
        (MemberStatus::Accepted, Some(user)) => Ok(user),
        (MemberStatus::Confirmed, _) => Err(Error::conflict("already-confirmed")),
        _ => Err(Error::conflict("not-accepted")),
    }
}

async fn pinned(org: &OrganisationCtx, tx: &mut Tx, user: UserId) -> Result<Option<Vec<u8>>> {
    Ok(match org.staff_of() {
        Some(provider) => {
            let scope = System::because(PINS).provider(provider);
            tx.provider_members().pinned(scope, user).await?
        }
        None => tx.members().pinned(org.scope(), user).await?,
    })
}
