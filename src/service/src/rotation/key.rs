//! The new key and its pair, for the person who goes on.

use super::{begun, own};
use crate::{Allowed, authz::RotateKey, error::Result};

/// The new key under the user key of the person who began (EncString 2).
///
/// Refusals: `no-rotation`, `rotation-elsewhere`.
pub async fn key(org: &Allowed<'_, RotateKey>) -> Result<String> {
    let mut reader = org.app().store().reader().await?;
    Ok(begun(org, reader.rotations()).await?.new_key)
}

/// The private key of the new pair under the new key (EncString 2). Refusals as of [`super::put`].
pub async fn private_key(org: &Allowed<'_, RotateKey>, key: &str) -> Result<String> {
    let mut reader = org.app().store().reader().await?;
    Ok(own(org, reader.rotations(), key).await?.private_key)
}
