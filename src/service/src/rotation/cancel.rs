//! A rotation that is not to be.

use crate::{
    Allowed,
    authz::RotateKey,
    error::{Error, Result},
};

/// Forgets what was put aside, whoever began it. The key stays what it was; when nothing had begun, nothing happens.
pub async fn cancel(org: &Allowed<'_, RotateKey>) -> Result<()> {
    let mut tx = org.app().store().begin().await?;
    // Not while the pieces take their place: whoever's is gone by then would be left without a key.
    tx.organisations()
        .lock(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    tx.rotations().end(org.scope()).await?;
    tx.save().await?;
    Ok(())
}
