//! How far imports are.

use domain::{Millis, UserId, import::ImportState};

use super::Conn;
use crate::{error::Result, scope::OrganisationScope};

pub(crate) async fn find(
    conn: &mut Conn,
    scope: OrganisationScope,
    user: UserId,
    mark: &str,
) -> Result<Option<ImportState>> {
    let row: Option<(i32, i32, Millis)> = sqlx::query_as(
        "SELECT done, total, changed_at FROM imports WHERE organisation_id = $1 AND user_id = $2 AND mark = $3",
    )
    .bind(scope.0)
    .bind(user)
    .bind(mark)
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|(done, total, changed_at)| ImportState {
        done,
        total,
        changed_at,
    }))
}

/// Imports that are remembered for each person and organisation; the oldest are forgotten.
const KEPT: i64 = 100;

pub(crate) async fn put(
    conn: &mut Conn,
    scope: OrganisationScope,
    user: UserId,
    mark: &str,
    state: ImportState,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO imports (organisation_id, user_id, mark, done, total, changed_at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (organisation_id, user_id, mark) DO UPDATE SET done = $4, total = $5, changed_at = $6",
    )
    .bind(scope.0)
    .bind(user)
    .bind(mark)
    .bind(state.done)
    .bind(state.total)
    .bind(state.changed_at)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "DELETE FROM imports WHERE organisation_id = $1 AND user_id = $2 AND mark <> $3 AND mark NOT IN \
         (SELECT mark FROM imports WHERE organisation_id = $1 AND user_id = $2 \
         ORDER BY changed_at DESC, mark LIMIT $4)",
    )
    .bind(scope.0)
    .bind(user)
    .bind(mark)
    .bind(KEPT)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn delete(
    conn: &mut Conn,
    scope: OrganisationScope,
    user: UserId,
    mark: &str,
) -> Result<()> {
    sqlx::query("DELETE FROM imports WHERE organisation_id = $1 AND user_id = $2 AND mark = $3")
        .bind(scope.0)
        .bind(user)
        .bind(mark)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn delete_old(conn: &mut Conn, before: Millis) -> Result<u64> {
    Ok(sqlx::query("DELETE FROM imports WHERE changed_at < $1")
        .bind(before)
        .execute(conn)
        .await?
        .rows_affected())
}
