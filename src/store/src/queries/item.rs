//! Vault items, encrypted.

use super::Conn;
use crate::{error::Result, scope::OrganisationScope};

/// Items outside the trash.
pub(crate) async fn count(conn: &mut Conn, scope: OrganisationScope) -> Result<i64> {
    Ok(sqlx::query_scalar(
        "SELECT COUNT(*) FROM items WHERE organisation_id = $1 AND deleted_at IS NULL",
    )
    .bind(scope.0)
    .fetch_one(conn)
    .await?)
}
