//! A client's owner made the new key, so it does not lie under the provider's yet.

use domain::KeyNumber;

use crate::{
    Allowed,
    authz::OpenVault,
    error::{Error, Result},
    input::Form,
};

/// One of the provider's people, who got the key from the client, puts it under the provider's for all of them. When a
/// colleague was faster nothing happens.
///
/// Refusals: absent for whoever is no staff or did not get the key.
pub async fn take_over(org: &Allowed<'_, OpenVault>, number: KeyNumber, key: &str) -> Result<()> {
    let mut form = Form::new();
    form.sealed("key", key, crypto::limits::KEY);
    form.done()?;
    org.staff_of().ok_or_else(Error::not_found)?;
    let mut tx = org.app().store().begin().await?;
    let scope = org.scope();
    if tx.keys().of_client(scope).await?.is_some() {
        return Ok(());
    }
    tx.rotations()
        .handed_over(scope, org.user())
        .await?
        .ok_or_else(Error::not_found)?;
    tx.rotations().take_over(scope, number, key).await?;
    tx.save().await?;
    Ok(())
}
