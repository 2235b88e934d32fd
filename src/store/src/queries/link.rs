//! Links in mails.

use domain::{Millis, link::LinkPurpose, link::LinkState};
use uuid::Uuid;

use super::{Conn, dialect::for_update};
use crate::{error::Result, model::Link};

const FIND: &str = "SELECT token_hash, purpose, target_id, email, state, created_at, expires_at FROM links WHERE token_hash = $1";
const LOCK: &str = concat!(
    "SELECT token_hash, purpose, target_id, email, state, created_at, expires_at FROM links WHERE token_hash = $1",
    for_update!()
);

pub(crate) async fn find(conn: &mut Conn, token_hash: &[u8]) -> Result<Option<Link>> {
    Ok(sqlx::query_as(FIND)
        .bind(token_hash)
        .fetch_optional(conn)
        .await?)
}

pub(crate) async fn lock(conn: &mut Conn, token_hash: &[u8]) -> Result<Option<Link>> {
    Ok(sqlx::query_as(LOCK)
        .bind(token_hash)
        .fetch_optional(conn)
        .await?)
}

pub(crate) async fn insert(conn: &mut Conn, link: &Link) -> Result<()> {
    sqlx::query(
        "INSERT INTO links (token_hash, purpose, target_id, email, state, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&link.token_hash)
    .bind(link.purpose)
    .bind(link.target_id)
    .bind(&link.email)
    .bind(link.state)
    .bind(link.created_at)
    .bind(link.expires_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes a live link out of use; false when somebody else was faster.
pub(crate) async fn end(conn: &mut Conn, token_hash: &[u8], state: LinkState) -> Result<bool> {
    let done = sqlx::query("UPDATE links SET state = $2 WHERE token_hash = $1 AND state = $3")
        .bind(token_hash)
        .bind(state)
        .bind(LinkState::Live)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(crate) async fn end_of_target(conn: &mut Conn, target: Uuid, state: LinkState) -> Result<()> {
    sqlx::query("UPDATE links SET state = $2 WHERE target_id = $1 AND state = $3")
        .bind(target)
        .bind(state)
        .bind(LinkState::Live)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn end_of_purpose(
    conn: &mut Conn,
    purpose: LinkPurpose,
    state: LinkState,
) -> Result<()> {
    sqlx::query("UPDATE links SET state = $2 WHERE purpose = $1 AND state = $3")
        .bind(purpose)
        .bind(state)
        .bind(LinkState::Live)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn delete_old(conn: &mut Conn, expired_before: Millis) -> Result<u64> {
    let done = sqlx::query("DELETE FROM links WHERE expires_at < $1")
        .bind(expired_before)
        .execute(conn)
        .await?;
    Ok(done.rows_affected())
}
