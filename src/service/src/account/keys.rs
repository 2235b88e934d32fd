//! Wrapped keys, for the browser that can open them.

use domain::{
    AppError,
    account::{MyKeys, NumberedKey, OrganisationKey},
    policy::MyPolicies,
};
use store::model::User;

use crate::{Ctx, OrganisationCtx, ProviderCtx, Result, policy, vault::still_the_key};

/// What unlocks the account of the person who asks.
pub async fn mine(cx: &Ctx) -> Result<MyKeys> {
    let user = super::of(cx).await?;
    Ok(keys_of(&user, policy::mine(cx).await?))
}

/// What unlocks an account that these policies bind.
pub(crate) fn keys_of(user: &User, policies: MyPolicies) -> MyKeys {
    MyKeys {
        user: user.id,
        kdf: super::kdf(user),
        salt: user.salt.clone(),
        user_key: user.user_key.clone(),
        public_key: user.public_key.clone(),
        private_key: user.private_key.clone(),
        lock_minutes: policies.lock_minutes(user.lock_minutes),
        policies,
    }
}

/// The provider's key, wrapped for the member who asks.
pub async fn of_provider(provider: &ProviderCtx) -> Result<String> {
    let mut reader = provider.app().store().reader().await?;
    let key = reader
        .keys()
        .of_provider(provider.scope(), provider.access().member)
        .await?;
    Ok(key.ok_or(AppError::NotFound)?)
}

/// The organisation's key: for staff the one that the client handed over, as long as it is not under the provider's;
/// else the member's own copy where there is one, else the provider's.
///
/// # Errors
/// `key-rotated` when it is being replaced at this moment; `key-not-handed-over` for staff that came after a client's owner made a new key, until a colleague opened it.
pub async fn of_organisation(organisation: &OrganisationCtx) -> Result<NumberedKey> {
    let key = wrapped(organisation).await?;
    let mut reader = organisation.app().store().reader().await?;
    still_the_key(organisation, reader.rotations()).await?;
    let number = organisation.access().key;
    Ok(NumberedKey { number, key })
}

async fn wrapped(organisation: &OrganisationCtx) -> Result<OrganisationKey> {
    let scope = organisation.scope();
    let mut reader = organisation.app().store().reader().await?;
    // Before the own copy of staff that is a member too: whoever opens what was handed over puts it under the
    // provider's key, and colleagues who came later wait for that.
    if let Some(provider) = organisation.staff_of()
        && reader.keys().of_client(scope).await?.is_none()
        && let Some(wrapped) = reader
            .rotations()
            .handed_over(scope, organisation.user())
            .await?
    {
        return Ok(OrganisationKey::HandedOver { provider, wrapped });
    }
    if let Some(member) = organisation.access().member
        && let Some(wrapped) = reader.keys().of_member(scope, member).await?
    {
        return Ok(OrganisationKey::Member { wrapped });
    }
    let provider = organisation.staff_of().ok_or(AppError::NotFound)?;
    let wrapped = reader.keys().of_client(scope).await?;
    let wrapped = wrapped.ok_or_else(|| AppError::conflict("key-not-handed-over"))?;
    Ok(OrganisationKey::Provider { provider, wrapped })
}
