//! A rotation that is not to be.

use crate::{Allowed, authz::RotateKey, error::Result};

/// Forgets what was put aside, whoever began it. The key stays what it was; when nothing had begun, nothing happens.
pub async fn cancel(org: &Allowed<'_, RotateKey>) -> Result<()> {
    let mut tx = org.app().store().begin().await?;
    tx.rotations().end(org.scope()).await?;
    tx.save().await?;
    Ok(())
}
