//! Wrapped keys, for the browser that can open them.

use domain::{
    AppError,
    account::{MyKeys, OrganisationKey},
};
use store::model::User;

use crate::{Ctx, OrganisationCtx, ProviderCtx, Result};

/// What unlocks the account of the person who asks.
pub async fn mine(cx: &Ctx) -> Result<MyKeys> {
    Ok(keys_of(&super::of(cx).await?))
}

/// What unlocks an account.
pub(crate) fn keys_of(user: &User) -> MyKeys {
    MyKeys {
        user: user.id,
        kdf: super::kdf(user),
        salt: user.salt.clone(),
        user_key: user.user_key.clone(),
        public_key: user.public_key.clone(),
        private_key: user.private_key.clone(),
        lock_minutes: user.lock_minutes,
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

/// The organisation's key: the member's own copy where there is one, else the provider's.
pub async fn of_organisation(organisation: &OrganisationCtx) -> Result<OrganisationKey> {
    let access = organisation.access();
    let mut reader = organisation.app().store().reader().await?;
    if let Some(member) = access.member
        && let Some(wrapped) = reader
            .keys()
            .of_member(organisation.scope(), member)
            .await?
    {
        return Ok(OrganisationKey::Member { wrapped });
    }
    let provider = organisation.staff_of().ok_or(AppError::NotFound)?;
    let wrapped = reader.keys().of_client(organisation.scope()).await?;
    let wrapped = wrapped.ok_or(AppError::NotFound)?;
    Ok(OrganisationKey::Provider { provider, wrapped })
}
