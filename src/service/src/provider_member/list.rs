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
    let mut rows = reader.provider_members().list(provider.scope()).await?;
    for member in &mut rows {
        member.link_expires_at = member.link_expires_at.filter(|at| *at > provider.now());
    }
    Ok(StaffList {
        provider: row.name,
        rows,
        me: provider.user(),
    })
}
