//! What clients cost.

use domain::price::PriceTable;

use crate::{Allowed, authz::SeeClients, error::Result};

/// Today's prices of this provider. Pages compute every quote from it with `domain::price`.
pub async fn price_table(provider: &Allowed<'_, SeeClients>) -> Result<PriceTable> {
    let mut reader = provider.app().store().reader().await?;
    Ok(reader
        .prices()
        .table(provider.scope(), provider.now())
        .await?)
}
