//! What the account's pages show.

use domain::{
    Lang,
    account::{Profile, Security},
};

use crate::{Ctx, Result, policy, recovery};

/// Name, address, language.
pub async fn profile(cx: &Ctx) -> Result<Profile> {
    let user = super::of(cx).await?;
    Ok(Profile {
        id: user.id,
        name: user.name,
        email: user.email,
        lang: user.lang.as_deref().and_then(Lang::parse),
        created_at: user.created_at,
    })
}

/// How the account is protected.
pub async fn security(cx: &Ctx) -> Result<Security> {
    let user = super::of(cx).await?;
    let mut reader = cx.app().store().reader().await?;
    let providers = reader.access().providers_of(cx.user()).await?;
    let policies = reader.policies().of_user(cx.user()).await?;
    let recoverable = recovery::is_possible(&policies);
    let policies = policy::merged(policies);
    Ok(Security {
        kdf: super::kdf(&user),
        password_changed_at: user.password_changed_at,
        two_step: user.totp_secret.is_some(),
        two_step_required: providers.iter().any(|p| p.require_two_step),
        lock_minutes: policies.lock_minutes(user.lock_minutes),
        must_change_password: cx.session().must_change_password,
        recoverable,
        policies,
    })
}
