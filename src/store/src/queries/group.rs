//! Groups of members.

use domain::{
    Email, GroupId, MemberId, Millis,
    group::{GroupMember, GroupSummary},
};
use sqlx::FromRow;

use super::{Conn, dialect::for_update};
use crate::{error::Result, model::GroupRow, scope::OrganisationScope};

macro_rules! select {
    ($end:expr) => {
        concat!(
            "SELECT id, name, revised_at FROM groups WHERE organisation_id = $1 AND id = $2",
            $end
        )
    };
}

#[derive(FromRow)]
struct SummaryRow {
    id: GroupId,
    name: String,
    members: i64,
    collections: i64,
}

impl From<SummaryRow> for GroupSummary {
    fn from(row: SummaryRow) -> Self {
        Self {
            id: row.id,
            name: row.name,
            members: row.members,
            collections: row.collections,
        }
    }
}

#[derive(FromRow)]
struct MemberRow {
    id: MemberId,
    name: Option<String>,
    email: Email,
}

impl From<MemberRow> for GroupMember {
    fn from(row: MemberRow) -> Self {
        Self {
            id: row.id,
            name: row.name,
            email: row.email,
        }
    }
}

pub(crate) async fn list(conn: &mut Conn, scope: OrganisationScope) -> Result<Vec<GroupSummary>> {
    let rows: Vec<SummaryRow> = sqlx::query_as(
        "SELECT g.id, g.name, \
         (SELECT COUNT(*) FROM group_members m WHERE m.group_id = g.id) AS members, \
         (SELECT COUNT(*) FROM collection_groups c WHERE c.group_id = g.id) AS collections \
         FROM groups g WHERE g.organisation_id = $1 ORDER BY g.id",
    )
    .bind(scope.0)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(GroupSummary::from).collect())
}

pub(crate) async fn find(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: GroupId,
) -> Result<Option<GroupRow>> {
    Ok(sqlx::query_as(select!(""))
        .bind(scope.0)
        .bind(id)
        .fetch_optional(conn)
        .await?)
}

pub(crate) async fn lock(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: GroupId,
) -> Result<Option<GroupRow>> {
    Ok(sqlx::query_as(select!(for_update!()))
        .bind(scope.0)
        .bind(id)
        .fetch_optional(conn)
        .await?)
}

pub(crate) async fn count(conn: &mut Conn, scope: OrganisationScope) -> Result<i64> {
    Ok(
        sqlx::query_scalar("SELECT COUNT(*) FROM groups WHERE organisation_id = $1")
            .bind(scope.0)
            .fetch_one(conn)
            .await?,
    )
}

pub(crate) async fn members(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: GroupId,
) -> Result<Vec<GroupMember>> {
    let rows: Vec<MemberRow> = sqlx::query_as(
        "SELECT m.id, u.name, COALESCE(u.email, m.email) AS email FROM group_members g \
         JOIN members m ON m.id = g.member_id LEFT JOIN users u ON u.id = m.user_id \
         WHERE g.organisation_id = $1 AND g.group_id = $2 ORDER BY m.id",
    )
    .bind(scope.0)
    .bind(id)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(GroupMember::from).collect())
}

pub(crate) async fn of_member(
    conn: &mut Conn,
    scope: OrganisationScope,
    member: MemberId,
) -> Result<Vec<GroupId>> {
    Ok(sqlx::query_scalar(
        "SELECT group_id FROM group_members WHERE organisation_id = $1 AND member_id = $2 ORDER BY group_id",
    )
    .bind(scope.0)
    .bind(member)
    .fetch_all(conn)
    .await?)
}

pub(crate) async fn insert(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: GroupId,
    name: &str,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO groups (id, organisation_id, name, created_at, revised_at) VALUES ($1, $2, $3, $4, $4)",
    )
    .bind(id)
    .bind(scope.0)
    .bind(name)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn update(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: GroupId,
    name: &str,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "UPDATE groups SET name = $3, revised_at = $4 WHERE organisation_id = $1 AND id = $2",
    )
    .bind(scope.0)
    .bind(id)
    .bind(name)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn delete(conn: &mut Conn, scope: OrganisationScope, id: GroupId) -> Result<bool> {
    let done = sqlx::query("DELETE FROM groups WHERE organisation_id = $1 AND id = $2")
        .bind(scope.0)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts a member of the same organisation into the group; anything else changes nothing, and says so.
pub(crate) async fn add_member(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: GroupId,
    member: MemberId,
) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO group_members (organisation_id, group_id, member_id) \
         SELECT g.organisation_id, g.id, m.id FROM groups g \
         JOIN members m ON m.organisation_id = g.organisation_id \
         WHERE g.organisation_id = $1 AND g.id = $2 AND m.id = $3 \
         ON CONFLICT (group_id, member_id) DO UPDATE SET member_id = group_members.member_id",
    )
    .bind(scope.0)
    .bind(id)
    .bind(member)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(crate) async fn remove_member(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: GroupId,
    member: MemberId,
) -> Result<bool> {
    let done = sqlx::query(
        "DELETE FROM group_members WHERE organisation_id = $1 AND group_id = $2 AND member_id = $3",
    )
    .bind(scope.0)
    .bind(id)
    .bind(member)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}
