//! The settings of a provider.

use domain::{provider::ProviderSettings, role::MemberStatus};

use crate::{
    Allowed,
    authz::ManageProvider,
    error::{Error, Result},
};

/// As they are, with what the page needs to warn before somebody is shut out.
pub async fn get(provider: &Allowed<'_, ManageProvider>) -> Result<ProviderSettings> {
    let mut reader = provider.app().store().reader().await?;
    let row = reader
        .providers()
        .find(provider.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    let members = reader.provider_members().list(provider.scope()).await?;
    let without = members
        .iter()
        .filter(|m| m.status == MemberStatus::Confirmed && !m.two_step)
        .count();
    Ok(ProviderSettings {
        id: row.id,
        name: row.name,
        billing_email: row.billing_email,
        require_two_step: row.require_two_step,
        without_two_step: u32::try_from(without).unwrap_or(u32::MAX),
        own_two_step: provider.session().two_step,
    })
}
