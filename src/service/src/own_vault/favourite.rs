//! Stars.

use domain::ItemId;

use crate::{
    error::Result,
    own_vault::{OwnVault, begin, found},
};

/// Stars an item, or takes the star away.
pub async fn set_favourite(own: &OwnVault, id: ItemId, on: bool) -> Result<()> {
    let mut tx = begin(own).await?;
    found(own, &mut tx, id).await?;
    tx.own_vaults().set_favourite(own.user(), id, on).await?;
    tx.save().await?;
    Ok(())
}
