//! A rotation that is not to be.

use crate::{
    Allowed,
    authz::RotateKey,
    error::{Error, Result},
};

/// Forgets what was put aside, whoever began it. The key stays what it was; when nothing had begun, nothing happens.
pub async fn cancel(org: &Allowed<'_, RotateKey>) -> Result<()> {
    let mut tx = org.app().store().begin().await?;
    // What another person's browser finishes at this moment takes its place whole: a piece that is forgotten between
    // its look and its end would leave the new key with nothing under it.
    tx.organisations()
        .lock(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    tx.rotations().end(org.scope()).await?;
    tx.save().await?;
    Ok(())
}
