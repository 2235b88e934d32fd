//! Members of providers.

use domain::{
    Email, Millis, ProviderId, ProviderMemberId, ProviderRole, UserId,
    member::ProviderMemberSummary, role::MemberStatus,
};
use sqlx::FromRow;

use super::{Conn, dialect::for_update};
use crate::{
    error::Result,
    model::{NewProviderMember, ProviderMember, Recipient},
    scope::ProviderScope,
};

/// Most rows of the list; a provider has tens of people, not thousands.
const LIST_MAX: i64 = 1000;

macro_rules! select {
    ($end:expr) => {
        concat!(
            "SELECT id, provider_id, user_id, email, role, status, provider_key, pinned_key_hash, invited_at ",
            "FROM provider_members WHERE provider_id = $1 AND id = $2",
            $end
        )
    };
}

#[derive(FromRow)]
struct Row {
    id: ProviderMemberId,
    user_id: Option<UserId>,
    name: Option<String>,
    email: Email,
    role: ProviderRole,
    status: MemberStatus,
    two_step: bool,
    invited_at: Millis,
    link_expires_at: Option<Millis>,
}

pub(crate) async fn insert(
    conn: &mut Conn,
    scope: ProviderScope,
    new: &NewProviderMember,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO provider_members (id, provider_id, user_id, email, role, status, provider_key, pinned_key_hash, \
         invited_at, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $9)",
    )
    .bind(new.id)
    .bind(scope.0)
    .bind(new.user)
    .bind(&new.email)
    .bind(new.role)
    .bind(new.status)
    .bind(&new.provider_key)
    .bind(&new.pinned_key_hash)
    .bind(new.at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Everybody, those who wait for Confirm first.
pub(crate) async fn list(
    conn: &mut Conn,
    scope: ProviderScope,
) -> Result<Vec<ProviderMemberSummary>> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT m.id, m.user_id, u.name, COALESCE(u.email, m.email) AS email, m.role, m.status, \
         u.totp_secret IS NOT NULL AS two_step, m.invited_at, \
         CASE WHEN m.status = 0 THEN (SELECT MAX(l.expires_at) FROM links l WHERE l.target_id = m.id AND l.state = 0) \
         END AS link_expires_at \
         FROM provider_members m LEFT JOIN users u ON u.id = m.user_id WHERE m.provider_id = $1 \
         ORDER BY CASE m.status WHEN 1 THEN 0 WHEN 0 THEN 1 ELSE 2 END, COALESCE(u.name, m.email), m.id LIMIT $2",
    )
    .bind(scope.0)
    .bind(LIST_MAX)
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| ProviderMemberSummary {
            id: row.id,
            user: row.user_id,
            name: row.name,
            email: row.email,
            role: row.role,
            status: row.status,
            two_step: row.two_step,
            invited_at: row.invited_at,
            link_expires_at: row.link_expires_at,
        })
        .collect())
}

pub(crate) async fn find(
    conn: &mut Conn,
    scope: ProviderScope,
    id: ProviderMemberId,
) -> Result<Option<ProviderMember>> {
    Ok(sqlx::query_as(select!(""))
        .bind(scope.0)
        .bind(id)
        .fetch_optional(conn)
        .await?)
}

pub(crate) async fn lock(
    conn: &mut Conn,
    scope: ProviderScope,
    id: ProviderMemberId,
) -> Result<Option<ProviderMember>> {
    Ok(sqlx::query_as(select!(for_update!()))
        .bind(scope.0)
        .bind(id)
        .fetch_optional(conn)
        .await?)
}

/// Which provider a membership is in: the way in for the holder of its link.
pub(crate) async fn provider_of(
    conn: &mut Conn,
    id: ProviderMemberId,
) -> Result<Option<ProviderId>> {
    Ok(
        sqlx::query_scalar("SELECT provider_id FROM provider_members WHERE id = $1")
            .bind(id)
            .fetch_optional(conn)
            .await?,
    )
}

/// Whether an address is in already, as an invitation or as an account.
pub(crate) async fn has_address(
    conn: &mut Conn,
    scope: ProviderScope,
    email: &Email,
) -> Result<bool> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM provider_members WHERE provider_id = $1 AND email = $2) OR EXISTS \
         (SELECT 1 FROM users u JOIN provider_members m ON m.user_id = u.id WHERE m.provider_id = $1 AND u.email = $2)",
    )
    .bind(scope.0)
    .bind(email)
    .fetch_one(conn)
    .await?)
}

pub(crate) async fn set_invited(
    conn: &mut Conn,
    scope: ProviderScope,
    id: ProviderMemberId,
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE provider_members SET invited_at = $3, updated_at = $3 WHERE provider_id = $1 AND id = $2 AND status = 0",
    )
    .bind(scope.0)
    .bind(id)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Invited becomes accepted, with the account; false when it is not invited (any more).
pub(crate) async fn accept(
    conn: &mut Conn,
    scope: ProviderScope,
    id: ProviderMemberId,
    user: UserId,
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE provider_members SET status = 1, user_id = $3, email = NULL, updated_at = $4 \
         WHERE provider_id = $1 AND id = $2 AND status = 0",
    )
    .bind(scope.0)
    .bind(id)
    .bind(user)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Accepted becomes confirmed, with the key; false when somebody else was faster.
pub(crate) async fn confirm(
    conn: &mut Conn,
    scope: ProviderScope,
    id: ProviderMemberId,
    key: &str,
    pin: &[u8],
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE provider_members SET status = 2, provider_key = $3, pinned_key_hash = $4, updated_at = $5 \
         WHERE provider_id = $1 AND id = $2 AND status = 1",
    )
    .bind(scope.0)
    .bind(id)
    .bind(key)
    .bind(pin)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(crate) async fn set_role(
    conn: &mut Conn,
    scope: ProviderScope,
    id: ProviderMemberId,
    role: ProviderRole,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "UPDATE provider_members SET role = $3, updated_at = $4 WHERE provider_id = $1 AND id = $2",
    )
    .bind(scope.0)
    .bind(id)
    .bind(role)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn delete(
    conn: &mut Conn,
    scope: ProviderScope,
    id: ProviderMemberId,
) -> Result<bool> {
    let done = sqlx::query("DELETE FROM provider_members WHERE provider_id = $1 AND id = $2")
        .bind(scope.0)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// The confirmed admins, to be written to; also how many there are.
pub(crate) async fn admins(conn: &mut Conn, scope: ProviderScope) -> Result<Vec<Recipient>> {
    Ok(sqlx::query_as(
        "SELECT u.id AS user_id, u.email, u.name, u.lang FROM provider_members m JOIN users u ON u.id = m.user_id \
         WHERE m.provider_id = $1 AND m.status = 2 AND m.role = 0 ORDER BY m.id LIMIT $2",
    )
    .bind(scope.0)
    .bind(LIST_MAX)
    .fetch_all(conn)
    .await?)
}

/// The public key that people of this provider last confirmed for an account, here or in one of its clients.
pub(crate) async fn pinned(
    conn: &mut Conn,
    scope: ProviderScope,
    user: UserId,
) -> Result<Option<Vec<u8>>> {
    Ok(sqlx::query_scalar(
        "SELECT pinned_key_hash FROM (\
         SELECT pinned_key_hash, updated_at FROM provider_members \
         WHERE provider_id = $1 AND user_id = $2 AND pinned_key_hash IS NOT NULL \
         UNION ALL \
         SELECT m.pinned_key_hash, m.updated_at FROM members m JOIN organisations o ON o.id = m.organisation_id \
         WHERE o.provider_id = $1 AND m.user_id = $2 AND m.pinned_key_hash IS NOT NULL) pins \
         ORDER BY updated_at DESC LIMIT 1",
    )
    .bind(scope.0)
    .bind(user)
    .fetch_optional(conn)
    .await?)
}
