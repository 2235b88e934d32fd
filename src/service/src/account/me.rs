//! Who asks, and where that person belongs.

use domain::{
    Lang,
    account::{Me, OrganisationPlace, ProviderPlace},
};

use store::System;

use crate::{Ctx, Result, policy, waiting};

/// For the product switcher and the account menu: only places where the person is confirmed.
pub async fn me(cx: &Ctx) -> Result<Me> {
    let mut reader = cx.app().store().reader().await?;
    let providers = reader.access().providers_of(cx.user()).await?;
    let mut to_confirm = Vec::with_capacity(providers.len());
    for provider in &providers {
        let scope =
            System::because("who waits is told to those who work there").provider(provider.id);
        to_confirm.push(waiting::to_confirm(&mut reader, cx, scope).await?);
    }
    let organisations = reader.access().organisations_of(cx.user()).await?;
    let policies = policy::of(reader.policies(), cx.user()).await?;
    let session = cx.session();
    Ok(Me {
        id: cx.user(),
        name: session.name.clone(),
        email: session.email.clone(),
        two_step: session.two_step,
        lang: session.lang.as_deref().and_then(Lang::parse),
        lock_minutes: policies.lock_minutes(session.lock_minutes),
        policies,
        providers: providers
            .into_iter()
            .zip(to_confirm)
            .map(|(p, to_confirm)| ProviderPlace {
                id: p.id,
                name: p.name,
                role: p.role,
                require_two_step: p.require_two_step,
                to_confirm,
            })
            .collect(),
        organisations: organisations
            .into_iter()
            .map(|o| OrganisationPlace {
                id: o.id,
                name: o.name,
                role: o.role,
                permissions: o.permissions,
            })
            .collect(),
        here: None,
    })
}
