//! Who works for a provider.

use domain::member::StaffList;

use crate::{
    Allowed,
    authz::SeeProviderMembers,
    error::{Error, Result},
};

/// Everybody, those who wait for Confirm first.
pub async fn list(provider: &Allowed<'_, SeeProviderMembers>) -> Result<StaffList> {
    let mut reader = provider.app().store().reader().await?;
    let row = reader
        .providers()
        .find(provider.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    Ok(StaffList {
        provider: row.name,
        rows: reader.provider_members().list(provider.scope()).await?,
        me: provider.user(),
    })
}
