//! Counters for rate limits, shared by all servers.

use domain::Millis;

use super::Conn;
use crate::error::Result;

/// Counts one more in the bucket's window and gives the count and when the window began. A window
/// older than `since` begins anew.
pub(crate) async fn hit(
    conn: &mut Conn,
    bucket: &str,
    now: Millis,
    since: Millis,
) -> Result<(i32, Millis)> {
    Ok(sqlx::query_as(
        "INSERT INTO rate_limits (bucket, window_start, count) VALUES ($1, $2, 1) \
         ON CONFLICT (bucket) DO UPDATE SET \
         count = CASE WHEN rate_limits.window_start <= $3 THEN 1 ELSE rate_limits.count + 1 END, \
         window_start = CASE WHEN rate_limits.window_start <= $3 THEN $2 ELSE rate_limits.window_start END \
         RETURNING count, window_start",
    )
    .bind(bucket)
    .bind(now)
    .bind(since)
    .fetch_one(conn)
    .await?)
}

pub(crate) async fn clear(conn: &mut Conn, bucket: &str) -> Result<()> {
    sqlx::query("DELETE FROM rate_limits WHERE bucket = $1")
        .bind(bucket)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn delete_old(conn: &mut Conn, before: Millis) -> Result<u64> {
    Ok(
        sqlx::query("DELETE FROM rate_limits WHERE window_start < $1")
            .bind(before)
            .execute(conn)
            .await?
            .rows_affected(),
    )
}
