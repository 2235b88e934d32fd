//! How far the set-up of an organisation is.

use domain::set_up::SetUpFacts;
use sqlx::FromRow;

use super::Conn;
use crate::{error::Result, scope::OrganisationScope};

/// The facts as columns of a query whose organisation is `o`, for lists: items and collections are
/// counted only as far as a step asks (one item, two collections), so that big vaults cost nothing.
macro_rules! set_up_columns {
    () => {
        "(SELECT COUNT(*) FROM members om WHERE om.organisation_id = o.id AND om.role = 0 AND om.status = 2) \
         AS owners_confirmed, \
         (SELECT COUNT(*) FROM members om WHERE om.organisation_id = o.id AND om.role = 0 AND om.status = 1) \
         AS owners_accepted, \
         (SELECT COUNT(*) FROM members om WHERE om.organisation_id = o.id AND om.role = 0 AND om.status = 0) \
         AS owners_invited, \
         (SELECT COUNT(*) FROM (SELECT 1 FROM collections oc WHERE oc.organisation_id = o.id LIMIT 2) AS two) \
         AS collections, \
         (SELECT COUNT(*) FROM (SELECT 1 FROM items oi WHERE oi.organisation_id = o.id \
         AND oi.deleted_at IS NULL LIMIT 1) AS one) AS items"
    };
}
/// [`SetUpFacts`] as a row, on its own or flattened into a wider one.
#[derive(FromRow)]
pub(crate) struct FactsRow {
    owners_confirmed: i64,
    owners_accepted: i64,
    owners_invited: i64,
    collections: i64,
    items: i64,
}

impl From<FactsRow> for SetUpFacts {
    fn from(row: FactsRow) -> Self {
        Self {
            owners_confirmed: row.owners_confirmed,
            owners_accepted: row.owners_accepted,
            owners_invited: row.owners_invited,
            collections: row.collections,
            items: row.items,
        }
    }
}

pub(crate) async fn facts(conn: &mut Conn, scope: OrganisationScope) -> Result<SetUpFacts> {
    let row: FactsRow = sqlx::query_as(concat!(
        "SELECT ",
        set_up_columns!(),
        " FROM organisations o WHERE o.id = $1"
    ))
    .bind(scope.0)
    .fetch_one(conn)
    .await?;
    Ok(row.into())
}
