//! The key pair of an organisation.

use domain::recovery::OrganisationPair;

use crate::{
    Allowed, OrganisationCtx,
    authz::OpenVault,
    error::{Error, Result},
};

/// The public key, and the private one under the organisation's key, with which its members check that they belong
/// together.
pub async fn pair(org: &Allowed<'_, OpenVault>) -> Result<OrganisationPair> {
    of(org).await
}

pub(super) async fn of(org: &OrganisationCtx) -> Result<OrganisationPair> {
    let mut reader = org.app().store().reader().await?;
    let (number, public_key, private_key) = reader
        .rotations()
        .pair(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    Ok(OrganisationPair {
        number,
        public_key,
        private_key,
    })
}
