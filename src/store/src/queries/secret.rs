//! Random bytes that the servers of one database share.

use super::Conn;
use crate::error::Result;

pub(crate) async fn find(conn: &mut Conn, name: &str) -> Result<Option<Vec<u8>>> {
    Ok(
        sqlx::query_scalar("SELECT value FROM secrets WHERE name = $1")
            .bind(name)
            .fetch_optional(conn)
            .await?,
    )
}

/// The update changes nothing; it is there because a row that stays is not returned otherwise.
pub(crate) async fn keep(conn: &mut Conn, name: &str, value: &[u8]) -> Result<Vec<u8>> {
    Ok(sqlx::query_scalar(
        "INSERT INTO secrets (name, value) VALUES ($1, $2) \
         ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING value",
    )
    .bind(name)
    .bind(value)
    .fetch_one(conn)
    .await?)
}
