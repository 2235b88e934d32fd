//! Signed-in browsers.

use domain::{Millis, SessionId, UserId};

use super::Conn;
use crate::{
    error::Result,
    model::{LiveSession, NewSession, SessionRow},
};

pub(crate) async fn insert(conn: &mut Conn, new: &NewSession) -> Result<()> {
    sqlx::query(
        "INSERT INTO sessions (id, token_hash, user_id, security_stamp, ip, agent, created_at, seen_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
    )
    .bind(new.id)
    .bind(&new.token_hash)
    .bind(new.user)
    .bind(new.security_stamp)
    .bind(&new.ip)
    .bind(&new.agent)
    .bind(new.at)
    .bind(new.expires_at)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn find_live(
    conn: &mut Conn,
    token_hash: &[u8],
    now: Millis,
) -> Result<Option<LiveSession>> {
    Ok(sqlx::query_as(
        "SELECT s.id, s.user_id, u.email, u.name, u.lang, u.totp_secret IS NOT NULL AS two_step, u.lock_minutes, \
         u.must_change_password, s.created_at, s.seen_at, s.expires_at \
         FROM sessions s JOIN users u ON u.id = s.user_id \
         WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.security_stamp = u.security_stamp",
    )
    .bind(token_hash)
    .bind(now)
    .fetch_optional(conn)
    .await?)
}

pub(crate) async fn touch(
    conn: &mut Conn,
    id: SessionId,
    now: Millis,
    expires_at: Millis,
) -> Result<()> {
    sqlx::query("UPDATE sessions SET seen_at = $2, expires_at = $3 WHERE id = $1")
        .bind(id)
        .bind(now)
        .bind(expires_at)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn tab_key(conn: &mut Conn, id: SessionId) -> Result<Option<Vec<u8>>> {
    Ok(
        sqlx::query_scalar("SELECT tab_key FROM sessions WHERE id = $1")
            .bind(id)
            .fetch_optional(conn)
            .await?
            .flatten(),
    )
}

/// Keeps this half unless there is one already; gives the one that is kept, of two at once the same.
pub(crate) async fn hold_tab_key(
    conn: &mut Conn,
    id: SessionId,
    new: &[u8],
) -> Result<Option<Vec<u8>>> {
    Ok(sqlx::query_scalar(
        "UPDATE sessions SET tab_key = COALESCE(tab_key, $2) WHERE id = $1 RETURNING tab_key",
    )
    .bind(id)
    .bind(new)
    .fetch_optional(conn)
    .await?)
}

pub(crate) async fn clear_tab_key(conn: &mut Conn, id: SessionId) -> Result<()> {
    sqlx::query("UPDATE sessions SET tab_key = NULL WHERE id = $1")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn list(conn: &mut Conn, user: UserId, now: Millis) -> Result<Vec<SessionRow>> {
    Ok(sqlx::query_as(
        "SELECT s.id, s.ip, s.agent, s.created_at, s.seen_at FROM sessions s JOIN users u ON u.id = s.user_id \
         WHERE s.user_id = $1 AND s.expires_at > $2 AND s.security_stamp = u.security_stamp \
         ORDER BY s.seen_at DESC LIMIT 100",
    )
    .bind(user)
    .bind(now)
    .fetch_all(conn)
    .await?)
}

pub(crate) async fn delete(conn: &mut Conn, user: UserId, id: SessionId) -> Result<bool> {
    let done = sqlx::query("DELETE FROM sessions WHERE user_id = $1 AND id = $2")
        .bind(user)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() > 0)
}

pub(crate) async fn delete_others(
    conn: &mut Conn,
    user: UserId,
    but: Option<SessionId>,
) -> Result<u64> {
    let done = match but {
        Some(id) => sqlx::query("DELETE FROM sessions WHERE user_id = $1 AND id <> $2")
            .bind(user)
            .bind(id)
            .execute(conn),
        None => sqlx::query("DELETE FROM sessions WHERE user_id = $1")
            .bind(user)
            .execute(conn),
    };
    Ok(done.await?.rows_affected())
}

pub(crate) async fn renew_stamp(conn: &mut Conn, id: SessionId) -> Result<()> {
    sqlx::query(
        "UPDATE sessions SET security_stamp = (SELECT security_stamp FROM users WHERE id = sessions.user_id) \
         WHERE id = $1",
    )
    .bind(id)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn delete_expired(conn: &mut Conn, now: Millis) -> Result<u64> {
    Ok(sqlx::query("DELETE FROM sessions WHERE expires_at <= $1")
        .bind(now)
        .execute(conn)
        .await?
        .rows_affected())
}
