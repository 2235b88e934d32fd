//! The collections of a vault.

use domain::item::SealedCollection;

use crate::{Allowed, authz::OpenVault, collection::sealed, error::Result, vault};

/// Every collection that the asker sees, in the order of making.
pub async fn list(org: &Allowed<'_, OpenVault>) -> Result<Vec<SealedCollection>> {
    vault::note_opened(org).await?;
    let reach = vault::reach(org)?;
    let mut reader = org.app().store().reader().await?;
    let rows = reader.collections().list(org.scope(), reach).await?;
    Ok(rows.into_iter().map(|row| sealed(org, row)).collect())
}
