//! A person's own stars.

use domain::ItemId;

use crate::{Allowed, authz::OpenVault, error::Result, item::seen};

/// Stars an item for the asker, or takes the star away. Nobody else sees it, so no event tells it.
pub async fn set_favourite(org: &Allowed<'_, OpenVault>, id: ItemId, on: bool) -> Result<()> {
    let mut tx = org.app().store().begin().await?;
    seen(org, &mut tx, id).await?;
    tx.items()
        .set_favourite(org.scope(), org.user(), id, on)
        .await?;
    tx.save().await?;
    Ok(())
}
