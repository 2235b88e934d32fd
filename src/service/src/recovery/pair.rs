//! The key pair of an organisation.

use domain::recovery::OrganisationPair;
use store::Rotations;

use crate::{
    Allowed, OrganisationCtx,
    authz::OpenVault,
    error::{Error, Result},
};

/// The public key, and the private one under the organisation's key, with which its members check that they belong
/// together.
pub async fn pair(org: &Allowed<'_, OpenVault>) -> Result<OrganisationPair> {
    let mut reader = org.app().store().reader().await?;
    of(org, reader.rotations()).await
}

pub(super) async fn of<M>(
    org: &OrganisationCtx,
    mut rotations: Rotations<'_, M>,
) -> Result<OrganisationPair> {
    let (number, public_key, private_key) = rotations
        .pair(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    Ok(OrganisationPair {
        number,
        public_key,
        private_key,
    })
}
