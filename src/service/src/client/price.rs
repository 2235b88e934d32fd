//! What clients cost.

use domain::{
    Plan,
    price::{PriceTable, Quote},
};

use crate::{
    Allowed,
    authz::SeeClients,
    error::{Error, Result},
};

/// Today's prices of this provider. Pages compute every quote from it with `domain::price`.
pub async fn price_table(provider: &Allowed<'_, SeeClients>) -> Result<PriceTable> {
    let mut reader = provider.app().store().reader().await?;
    Ok(reader
        .prices()
        .table(provider.scope(), provider.now())
        .await?)
}

/// What seats and extra storage cost today, in one billing period of the plan.
///
/// # Errors
/// The conflict `no-price` when the provider's table lacks a price.
pub async fn quote(
    provider: &Allowed<'_, SeeClients>,
    plan: Plan,
    seats: i32,
    extra_storage_gb: i32,
) -> Result<Quote> {
    let table = price_table(provider).await?;
    table
        .quote(plan, seats, extra_storage_gb)
        .ok_or_else(|| Error::conflict("no-price"))
}
