//! Members of organisations.

use domain::{
    Email, MemberId, Millis, OrganisationId, OrganisationRole, UserId,
    custom::CustomPermissions,
    many::{MemberCounts, MemberTab},
    member::MemberSummary,
    role::{MemberStatus, RevocationReason},
};
use sqlx::{AssertSqlSafe, FromRow};

use super::{Conn, dialect::for_update};
use crate::{
    error::Result,
    model::{Member, MemberQuery, NewMember, Recipient},
    scope::OrganisationScope,
};

macro_rules! select {
    ($end:expr) => {
        concat!(
            "SELECT id, organisation_id, user_id, email, role, permissions, status, organisation_key, pinned_key_hash, ",
            "revoked_because, invited_at ",
            "FROM members WHERE organisation_id = $1 AND id = $2",
            $end
        )
    };
}

macro_rules! summaries {
    ($condition:expr) => {
        concat!(
            "SELECT m.id, m.user_id, u.name, COALESCE(u.email, m.email) AS email, m.role, m.permissions, m.status, ",
            "m.revoked_because, m.invited_at, m.recovery_key IS NOT NULL AS recovery, ",
            "m.organisation_key IS NOT NULL AS has_key, ",
            "CASE WHEN m.status = 0 THEN (SELECT MAX(l.expires_at) FROM links l ",
            "WHERE l.target_id = m.id AND l.state = 0) END AS link_expires_at, ",
            "EXISTS (SELECT 1 FROM jobs j WHERE j.member_id = m.id AND j.state = 2) AS mail_failed ",
            "FROM members m LEFT JOIN users u ON u.id = m.user_id WHERE m.organisation_id = $1 AND ",
            $condition
        )
    };
}

#[derive(FromRow)]
struct Row {
    id: MemberId,
    user_id: Option<UserId>,
    name: Option<String>,
    email: Email,
    role: OrganisationRole,
    permissions: i16,
    status: MemberStatus,
    revoked_because: Option<RevocationReason>,
    invited_at: Millis,
    link_expires_at: Option<Millis>,
    recovery: bool,
    has_key: bool,
    mail_failed: bool,
}

impl From<Row> for MemberSummary {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            user: row.user_id,
            name: row.name,
            email: row.email,
            role: row.role,
            permissions: row.permissions.into(),
            status: row.status,
            revoked_because: row.revoked_because,
            invited_at: row.invited_at,
            link_expires_at: row.link_expires_at,
            recovery: row.recovery,
            has_key: row.has_key,
            mail_failed: row.mail_failed,
        }
    }
}

/// Adds an invited member. The seat is taken by the caller, under the organisation's lock.
pub(crate) async fn insert(
    conn: &mut Conn,
    scope: OrganisationScope,
    new: &NewMember,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO members (id, organisation_id, email, role, permissions, status, invited_at, created_at, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $7)",
    )
    .bind(new.id)
    .bind(scope.0)
    .bind(&new.email)
    .bind(new.role)
    .bind(new.permissions.bits())
    .bind(MemberStatus::Invited)
    .bind(new.at)
    .execute(conn)
    .await?;
    Ok(())
}

/// The conditions of a page; `$2` is where it begins, `$3` how long it is, `$4` the pattern, and `$5` now, where these two
/// are asked for.
fn page(query: &MemberQuery) -> String {
    let mut sql = summaries!("").to_owned();
    sql.push_str(if query.backwards {
        "m.id < $2"
    } else {
        "m.id > $2"
    });
    let status = match query.tab {
        MemberTab::All => None,
        MemberTab::Invited | MemberTab::Expired => Some(MemberStatus::Invited),
        MemberTab::Accepted => Some(MemberStatus::Accepted),
        MemberTab::Confirmed => Some(MemberStatus::Confirmed),
        MemberTab::Revoked => Some(MemberStatus::Revoked),
    };
    if let Some(status) = status {
        sql.push_str(&format!(" AND m.status = {}", status.code()));
    }
    if !query.pattern.is_empty() {
        sql.push_str(
            " AND (LOWER(COALESCE(u.email, m.email)) LIKE LOWER($4) ESCAPE '\\' \
             OR LOWER(u.name) LIKE LOWER($4) ESCAPE '\\')",
        );
    }
    if query.tab == MemberTab::Expired {
        let now = if query.pattern.is_empty() { 4 } else { 5 };
        sql.push_str(&format!(" AND {}", expired(now)));
    }
    let order = if query.backwards { " DESC" } else { "" };
    sql.push_str(&format!(" ORDER BY m.id{order} LIMIT $3"));
    sql
}

/// No link of member `m` works any more at the moment that is parameter `now`.
pub(crate) fn expired(now: usize) -> String {
    format!(
        "NOT EXISTS (SELECT 1 FROM links l WHERE l.target_id = m.id AND l.state = 0 AND l.expires_at > ${now})"
    )
}

/// Members in the direction of reading.
pub(crate) async fn list(
    conn: &mut Conn,
    scope: OrganisationScope,
    query: &MemberQuery,
) -> Result<Vec<MemberSummary>> {
    let mut rows = sqlx::query_as::<_, Row>(AssertSqlSafe(page(query)))
        .bind(scope.0)
        .bind(query.from)
        .bind(query.limit);
    if !query.pattern.is_empty() {
        rows = rows.bind(&query.pattern);
    }
    if query.tab == MemberTab::Expired {
        rows = rows.bind(query.now);
    }
    let rows = rows.fetch_all(conn).await?;
    Ok(rows.into_iter().map(MemberSummary::from).collect())
}

/// How many there are in each state.
pub(crate) async fn counts(
    conn: &mut Conn,
    scope: OrganisationScope,
    now: Millis,
) -> Result<MemberCounts> {
    let rows: Vec<(MemberStatus, i64)> = sqlx::query_as(
        "SELECT status, COUNT(*) FROM members WHERE organisation_id = $1 GROUP BY status",
    )
    .bind(scope.0)
    .fetch_all(&mut *conn)
    .await?;
    let of = |status| {
        rows.iter()
            .find(|(s, _)| *s == status)
            .map_or(0, |(_, n)| *n)
    };
    let invited = of(MemberStatus::Invited);
    let expired = if invited == 0 {
        0
    } else {
        let sql = format!(
            "SELECT COUNT(*) FROM members m WHERE m.organisation_id = $1 AND m.status = 0 AND {}",
            expired(2)
        );
        sqlx::query_scalar(AssertSqlSafe(sql))
            .bind(scope.0)
            .bind(now)
            .fetch_one(conn)
            .await?
    };
    Ok(MemberCounts {
        invited,
        expired,
        accepted: of(MemberStatus::Accepted),
        confirmed: of(MemberStatus::Confirmed),
        revoked: of(MemberStatus::Revoked),
    })
}

pub(crate) async fn find(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: MemberId,
) -> Result<Option<Member>> {
    Ok(sqlx::query_as(select!(""))
        .bind(scope.0)
        .bind(id)
        .fetch_optional(conn)
        .await?)
}

pub(crate) async fn lock(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: MemberId,
) -> Result<Option<Member>> {
    Ok(sqlx::query_as(select!(for_update!()))
        .bind(scope.0)
        .bind(id)
        .fetch_optional(conn)
        .await?)
}

/// Which organisation a membership is in: the way in for the holder of its link.
pub(crate) async fn organisation_of(
    conn: &mut Conn,
    id: MemberId,
) -> Result<Option<OrganisationId>> {
    Ok(
        sqlx::query_scalar("SELECT organisation_id FROM members WHERE id = $1")
            .bind(id)
            .fetch_optional(conn)
            .await?,
    )
}

/// Whether an address is in already, as an invitation or as an account.
pub(crate) async fn has_address(
    conn: &mut Conn,
    scope: OrganisationScope,
    email: &Email,
) -> Result<bool> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM members WHERE organisation_id = $1 AND email = $2) OR EXISTS \
         (SELECT 1 FROM users u JOIN members m ON m.user_id = u.id WHERE m.organisation_id = $1 AND u.email = $2)",
    )
    .bind(scope.0)
    .bind(email)
    .fetch_one(conn)
    .await?)
}

/// The address of everybody who is invited or a member.
pub(crate) async fn addresses(conn: &mut Conn, scope: OrganisationScope) -> Result<Vec<Email>> {
    Ok(sqlx::query_scalar(
        "SELECT COALESCE(u.email, m.email) FROM members m LEFT JOIN users u ON u.id = m.user_id \
         WHERE m.organisation_id = $1",
    )
    .bind(scope.0)
    .fetch_all(conn)
    .await?)
}

pub(crate) async fn set_invited(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: MemberId,
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE members SET invited_at = $3, updated_at = $3 WHERE organisation_id = $1 AND id = $2 AND status = 0",
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
    scope: OrganisationScope,
    id: MemberId,
    user: UserId,
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE members SET status = 1, user_id = $3, email = NULL, updated_at = $4 \
         WHERE organisation_id = $1 AND id = $2 AND status = 0",
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
    scope: OrganisationScope,
    id: MemberId,
    key: &str,
    pin: &[u8],
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE members SET status = 2, organisation_key = $3, pinned_key_hash = $4, updated_at = $5 \
         WHERE organisation_id = $1 AND id = $2 AND status = 1",
    )
    .bind(scope.0)
    .bind(id)
    .bind(key)
    .bind(pin)
    .bind(at)
    .execute(&mut *conn)
    .await?;
    forget_leaver(conn, scope, id).await?;
    Ok(done.rows_affected() == 1)
}

pub(crate) async fn set_role(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: MemberId,
    role: OrganisationRole,
    permissions: CustomPermissions,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "UPDATE members SET role = $3, permissions = $4, updated_at = $5 WHERE organisation_id = $1 AND id = $2",
    )
    .bind(scope.0)
    .bind(id)
    .bind(role)
    .bind(permissions.bits())
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn set_status(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: MemberId,
    status: MemberStatus,
    revoked_because: Option<RevocationReason>,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "UPDATE members SET status = $3, revoked_because = $4, updated_at = $5 \
         WHERE organisation_id = $1 AND id = $2",
    )
    .bind(scope.0)
    .bind(id)
    .bind(status)
    .bind(revoked_because)
    .bind(at)
    .execute(&mut *conn)
    .await?;
    if status == MemberStatus::Revoked {
        note_leaver(conn, scope, id, at).await
    } else {
        forget_leaver(conn, scope, id).await
    }
}

/// Remembers that the member, if it has the key, may have kept it. Whoever was locked out before left then, and not when
/// the membership ends.
async fn note_leaver(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: MemberId,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO leavers (organisation_id, user_id, left_at) SELECT organisation_id, user_id, $3 FROM members \
         WHERE organisation_id = $1 AND id = $2 AND user_id IS NOT NULL AND organisation_key IS NOT NULL \
         ON CONFLICT (organisation_id, user_id) DO NOTHING",
    )
    .bind(scope.0)
    .bind(id)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Whoever is in again has not left.
async fn forget_leaver(conn: &mut Conn, scope: OrganisationScope, id: MemberId) -> Result<()> {
    sqlx::query(
        "DELETE FROM leavers WHERE organisation_id = $1 AND user_id IN \
         (SELECT user_id FROM members WHERE organisation_id = $1 AND id = $2 AND status = 2)",
    )
    .bind(scope.0)
    .bind(id)
    .execute(conn)
    .await?;
    Ok(())
}

/// Confirmed owners.
pub(crate) async fn owners(conn: &mut Conn, scope: OrganisationScope) -> Result<i64> {
    Ok(sqlx::query_scalar(
        "SELECT COUNT(*) FROM members WHERE organisation_id = $1 AND role = 0 AND status = 2",
    )
    .bind(scope.0)
    .fetch_one(conn)
    .await?)
}

/// Members whose name or address fits, in the order of their addresses. SQLite lowers ASCII only; it
/// lowers both sides, so that what is typed as it is written is found.
pub(crate) async fn search(
    conn: &mut Conn,
    scope: OrganisationScope,
    text: &str,
    limit: i64,
) -> Result<Vec<MemberSummary>> {
    let rows: Vec<Row> = sqlx::query_as(summaries!(
        "($2 = '' OR LOWER(COALESCE(u.email, m.email)) LIKE LOWER($2) ESCAPE '\\' \
         OR LOWER(u.name) LIKE LOWER($2) ESCAPE '\\') \
         ORDER BY COALESCE(u.email, m.email), m.id LIMIT $3"
    ))
    .bind(scope.0)
    .bind(text)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(MemberSummary::from).collect())
}

/// The user key that a confirmed member left for account recovery.
pub(crate) async fn recovery_key(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: MemberId,
) -> Result<Option<String>> {
    Ok(sqlx::query_scalar(
        "SELECT recovery_key FROM members WHERE organisation_id = $1 AND id = $2 AND status = 2",
    )
    .bind(scope.0)
    .bind(id)
    .fetch_optional(conn)
    .await?
    .flatten())
}

pub(crate) async fn set_recovery_key(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: MemberId,
    key: Option<&str>,
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE members SET recovery_key = $3, updated_at = $4 \
         WHERE organisation_id = $1 AND id = $2 AND status = 2",
    )
    .bind(scope.0)
    .bind(id)
    .bind(key)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(crate) async fn delete(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: MemberId,
    at: Millis,
) -> Result<bool> {
    note_leaver(conn, scope, id, at).await?;
    let done = sqlx::query("DELETE FROM members WHERE organisation_id = $1 AND id = $2")
        .bind(scope.0)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// The confirmed owners and admins, who can confirm others: at most 100 are written to.
pub(crate) async fn confirmers(
    conn: &mut Conn,
    scope: OrganisationScope,
) -> Result<Vec<Recipient>> {
    Ok(sqlx::query_as(
        "SELECT u.id AS user_id, u.email, u.name, u.lang FROM members m JOIN users u ON u.id = m.user_id \
         WHERE m.organisation_id = $1 AND m.role IN (0, 1) AND m.status = 2 ORDER BY m.id LIMIT 100",
    )
    .bind(scope.0)
    .fetch_all(conn)
    .await?)
}

/// The public key that was last confirmed for an account in this organisation.
pub(crate) async fn pinned(
    conn: &mut Conn,
    scope: OrganisationScope,
    user: UserId,
) -> Result<Option<Vec<u8>>> {
    Ok(sqlx::query_scalar(
        "SELECT pinned_key_hash FROM members \
         WHERE organisation_id = $1 AND user_id = $2 AND pinned_key_hash IS NOT NULL",
    )
    .bind(scope.0)
    .bind(user)
    .fetch_optional(conn)
    .await?)
}
