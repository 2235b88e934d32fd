//! What organisations ask of their members.

use domain::{MemberId, Millis, OrganisationId, PolicyId, UserId, policy::PolicyKind};

use super::Conn;
use crate::{
    error::Result,
    model::{PolicyMember, PolicyOfUser, PolicyRow},
    scope::OrganisationScope,
};

/// Whether the person of `m` works for the provider of organisation `o`.
macro_rules! staff {
    () => {
        "EXISTS (SELECT 1 FROM provider_members s JOIN providers v ON v.id = s.provider_id AND v.enabled \
         WHERE s.provider_id = o.provider_id AND s.user_id = m.user_id AND s.status = 2) AS staff"
    };
}

macro_rules! members {
    ($condition:expr) => {
        concat!(
            "SELECT m.id, m.user_id, u.email, u.name, u.lang, m.role, m.status, ",
            staff!(),
            ", u.totp_secret IS NOT NULL AS two_step, EXISTS (SELECT 1 FROM members e \
             WHERE e.user_id = m.user_id AND e.organisation_id <> m.organisation_id AND e.status <> 0) AS elsewhere \
             FROM members m JOIN users u ON u.id = m.user_id JOIN organisations o ON o.id = m.organisation_id \
             WHERE m.organisation_id = $1 AND ",
            $condition
        )
    };
}

pub(crate) async fn list(conn: &mut Conn, scope: OrganisationScope) -> Result<Vec<PolicyRow>> {
    Ok(sqlx::query_as(
        "SELECT id, kind, enabled, data, revised_at FROM policies WHERE organisation_id = $1 ORDER BY kind",
    )
    .bind(scope.0)
    .fetch_all(conn)
    .await?)
}

pub(crate) async fn find(
    conn: &mut Conn,
    scope: OrganisationScope,
    kind: PolicyKind,
) -> Result<Option<PolicyRow>> {
    Ok(sqlx::query_as(
        "SELECT id, kind, enabled, data, revised_at FROM policies WHERE organisation_id = $1 AND kind = $2",
    )
    .bind(scope.0)
    .bind(kind)
    .fetch_optional(conn)
    .await?)
}

pub(crate) async fn of_user(conn: &mut Conn, user: UserId) -> Result<Vec<PolicyOfUser>> {
    Ok(sqlx::query_as(concat!(
        "SELECT p.kind, p.data, p.organisation_id, o.name, o.plan, m.id AS member_id, m.role, m.status, \
         m.recovery_key IS NOT NULL AS enrolled, ",
        staff!(),
        " FROM members m JOIN organisations o ON o.id = m.organisation_id AND o.enabled \
         JOIN policies p ON p.organisation_id = m.organisation_id AND p.enabled \
         WHERE m.user_id = $1 ORDER BY o.name_key, o.id, p.kind"
    ))
    .bind(user)
    .fetch_all(conn)
    .await?)
}

pub(crate) async fn places_of(conn: &mut Conn, user: UserId) -> Result<Vec<OrganisationId>> {
    Ok(
        sqlx::query_scalar("SELECT organisation_id FROM members WHERE user_id = $1 ORDER BY 1")
            .bind(user)
            .fetch_all(conn)
            .await?,
    )
}

pub(crate) async fn members(
    conn: &mut Conn,
    scope: OrganisationScope,
) -> Result<Vec<PolicyMember>> {
    Ok(sqlx::query_as(members!("m.status IN (1, 2) ORDER BY m.id"))
        .bind(scope.0)
        .fetch_all(conn)
        .await?)
}

pub(crate) async fn member(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: MemberId,
) -> Result<Option<PolicyMember>> {
    Ok(sqlx::query_as(members!("m.id = $2"))
        .bind(scope.0)
        .bind(id)
        .fetch_optional(conn)
        .await?)
}

/// Keeps a policy; its id is the one that it was first kept with.
pub(crate) async fn put(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: PolicyId,
    kind: PolicyKind,
    enabled: bool,
    data: Option<&str>,
    at: Millis,
) -> Result<PolicyId> {
    Ok(sqlx::query_scalar(
        "INSERT INTO policies (id, organisation_id, kind, enabled, data, revised_at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (organisation_id, kind) DO UPDATE SET enabled = $4, data = $5, revised_at = $6 RETURNING id",
    )
    .bind(id)
    .bind(scope.0)
    .bind(kind)
    .bind(enabled)
    .bind(data)
    .bind(at)
    .fetch_one(conn)
    .await?)
}
