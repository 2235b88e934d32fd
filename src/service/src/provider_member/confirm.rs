//! An admin who holds the provider's key lets an accepted colleague in.

use domain::{
    ProviderMemberId, UserId,
    event::EventKind,
    member::{ConfirmDetails, ConfirmForm},
    role::MemberStatus,
};
use store::model::NewEvent;

use super::locked;
use crate::{
    Allowed,
    authz::ManageProviderMembers,
    error::{Error, Result},
    input::Form,
    invite::{checked_pin, details},
    mail::{self, template},
};

/// Account and public key of an accepted member, for the fingerprint phrase and for wrapping.
pub async fn confirm_details(
    provider: &Allowed<'_, ManageProviderMembers>,
    id: ProviderMemberId,
) -> Result<ConfirmDetails> {
    let mut reader = provider.app().store().reader().await?;
    let member = reader
        .provider_members()
        .find(provider.scope(), id)
        .await?
        .ok_or_else(Error::not_found)?;
    let user = waiting(member.status, member.user_id)?;
    let user = reader
        .users()
        .find(user)
        .await?
        .ok_or_else(Error::not_found)?;
    let pinned = reader
        .provider_members()
        .pinned(provider.scope(), user.id)
        .await?;
    details(user, pinned.as_deref())
}

/// Accepted becomes confirmed: keeps the provider's key as wrapped for the member, remembers the
/// public key that it was wrapped for, and tells the member. Refusals as for members of
/// organisations, see [`crate::member::confirm`].
pub async fn confirm(
    provider: &Allowed<'_, ManageProviderMembers>,
    id: ProviderMemberId,
    form: ConfirmForm,
) -> Result<()> {
    let mut check = Form::new();
    check.wrapped("key", &form.key, crypto::limits::KEY);
    check.done()?;

    let scope = provider.scope();
    let mut tx = provider.app().store().begin().await?;
    let (row, member) = locked(provider, &mut tx, id).await?;
    let user = waiting(member.status, member.user_id)?;
    let user = tx.users().find(user).await?.ok_or_else(Error::not_found)?;
    let pinned = tx.provider_members().pinned(scope, user.id).await?;
    let pin = checked_pin(&user, &form, pinned.as_deref())?;
    if !tx
        .provider_members()
        .confirm(scope, id, &form.key, &pin, provider.now())
        .await?
    {
        return Err(Error::conflict("already-confirmed"));
    }
    tx.events()
        .insert(&NewEvent {
            provider_member: Some(id),
            user: Some(user.id),
            subject: Some(user.email.to_string()),
            ..provider.event(EventKind::ProviderMemberConfirmed)
        })
        .await?;
    let to = template::To {
        email: &user.email,
        lang: user.lang.as_deref().and_then(domain::Lang::parse),
        settings: provider.app().settings(),
    };
    let mail = template::staff_confirmed(to, &row.name, provider.id());
    mail::queue(&mut tx, provider, mail).await?;
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
