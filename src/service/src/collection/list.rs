//! The collections of a vault.

use std::collections::HashSet;

use domain::{CollectionId, item::SealedCollection};

use crate::{
    Allowed,
    authz::OpenVault,
    collection::{delete_reach, may_delete, sealed},
    error::Result,
    vault,
};

/// Every collection that the asker sees, in the order of making.
pub async fn list(org: &Allowed<'_, OpenVault>) -> Result<Vec<SealedCollection>> {
    vault::note_opened(org).await?;
    let reach = vault::reach(org)?;
    let mut reader = org.app().store().reader().await?;
    let rows = reader.collections().list(org.scope(), reach).await?;
    let mut list: Vec<_> = rows.into_iter().map(|row| sealed(org, row)).collect();
    let by_rows = delete_reach(org)?;
    if by_rows != reach {
        let rows = reader.collections().list(org.scope(), by_rows).await?;
        let managed: HashSet<CollectionId> =
            rows.iter().filter(|r| r.manage).map(|r| r.id).collect();
        for collection in &mut list {
            collection.delete = may_delete(org, managed.contains(&collection.id));
        }
    }
    Ok(list)
}
