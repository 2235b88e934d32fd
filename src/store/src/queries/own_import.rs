//! How far imports into people's own vaults are.

use domain::{Millis, UserId, import::ImportState};

use super::Conn;
use crate::error::Result;

pub(crate) async fn find(conn: &mut Conn, user: UserId, mark: &str) -> Result<Option<ImportState>> {
    let row: Option<(i32, i32, Millis)> = sqlx::query_as(
        "SELECT done, total, changed_at FROM own_imports WHERE user_id = $1 AND mark = $2",
    )
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

/// Imports that are remembered for each person; the oldest are forgotten.
const KEPT: i64 = 100;

pub(crate) async fn put(
    conn: &mut Conn,
    user: UserId,
    mark: &str,
    state: ImportState,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO own_imports (user_id, mark, done, total, changed_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (user_id, mark) DO UPDATE SET done = $3, total = $4, changed_at = $5",
    )
    .bind(user)
    .bind(mark)
    .bind(state.done)
    .bind(state.total)
    .bind(state.changed_at)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "DELETE FROM own_imports WHERE user_id = $1 AND mark <> $2 AND mark NOT IN \
         (SELECT mark FROM own_imports WHERE user_id = $1 ORDER BY changed_at DESC, mark LIMIT $3)",
    )
    .bind(user)
    .bind(mark)
    .bind(KEPT)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn delete(conn: &mut Conn, user: UserId, mark: &str) -> Result<()> {
    sqlx::query("DELETE FROM own_imports WHERE user_id = $1 AND mark = $2")
        .bind(user)
        .bind(mark)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn delete_old(conn: &mut Conn, before: Millis) -> Result<u64> {
    Ok(sqlx::query("DELETE FROM own_imports WHERE changed_at < $1")
        .bind(before)
        .execute(conn)
        .await?
        .rows_affected())
}
