//! Price tables.

use domain::{Millis, Money, Plan, price::Component, price::Price, price::PriceTable};
use sqlx::FromRow;

use super::Conn;
use crate::{error::Result, scope::ProviderScope};

#[derive(FromRow)]
struct Row {
    #[sqlx(try_from = "i16")]
    plan: Plan,
    component: Component,
    amount_minor: i64,
    currency: String,
}

/// The prices of one day: the provider's own where it has them, else the default ones.
pub(crate) async fn table(
    conn: &mut Conn,
    scope: ProviderScope,
    day: Millis,
) -> Result<PriceTable> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT p.plan, p.component, p.amount_minor, p.currency FROM prices p \
         WHERE (p.provider_id = $1 OR p.provider_id IS NULL) AND p.valid_from <= $2 \
         ORDER BY p.plan, p.component, CASE WHEN p.provider_id IS NULL THEN 1 ELSE 0 END, p.valid_from DESC",
    )
    .bind(scope.0)
    .bind(day)
    .fetch_all(conn)
    .await?;
    let mut table = PriceTable(Vec::new());
    for row in rows {
        let currency = row
            .currency
            .parse()
            .map_err(|e| sqlx::Error::Decode(Box::new(e)))?;
        if table.price(row.plan, row.component).is_none() {
            table.0.push(Price {
                plan: row.plan,
                component: row.component,
                amount: Money::new(row.amount_minor, currency),
            });
        }
    }
    Ok(table)
}
