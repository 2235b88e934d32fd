//! How far the set-up of an organisation is.

use domain::set_up::SetUpFacts;
use sqlx::FromRow;

use super::Conn;
use crate::{client_sql::set_up_columns, error::Result, scope::OrganisationScope};

/// [`SetUpFacts`] as a row, on its own or flattened into a wider one.
#[derive(FromRow)]
pub(crate) struct FactsRow {
    owners_confirmed: i64,
    owners_accepted: i64,
    owners_invited: i64,
    collections: i64,
    items: i64,
    policies: Option<i64>,
    groups: i64,
    users: i64,
}

impl From<FactsRow> for SetUpFacts {
    fn from(row: FactsRow) -> Self {
        Self {
            owners_confirmed: row.owners_confirmed,
            owners_accepted: row.owners_accepted,
            owners_invited: row.owners_invited,
            collections: row.collections,
            items: row.items,
            policies: row.policies,
            groups: row.groups,
            users: row.users,
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
