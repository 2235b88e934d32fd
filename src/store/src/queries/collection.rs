//! Collections of an organisation.

use domain::{CollectionId, MemberId, Millis};

use super::Conn;
use crate::{
    error::Result,
    model::{CollectionAccess, CollectionRow, Reach},
    scope::OrganisationScope,
};

macro_rules! all {
    ($end:literal) => {
        concat!(
            "SELECT id, name, TRUE AS edit, TRUE AS manage FROM collections WHERE organisation_id = $1",
            $end
        )
    };
}

/// `$2` the member, `$3` whether an admin: then collections without a row show too, and those that
/// nobody manages count as managed.
macro_rules! rows {
    ($end:literal) => {
        concat!(
            "SELECT c.id, c.name, COALESCE(NOT cm.read_only, FALSE) AS edit, \
             (COALESCE(cm.manage, FALSE) OR ($3 AND NOT EXISTS (SELECT 1 FROM collection_members o \
             WHERE o.collection_id = c.id AND o.manage))) AS manage \
             FROM collections c \
             LEFT JOIN collection_members cm ON cm.collection_id = c.id AND cm.member_id = $2 \
             WHERE c.organisation_id = $1 AND ($3 OR cm.member_id IS NOT NULL)",
            $end
        )
    };
}

pub(crate) async fn list(
    conn: &mut Conn,
    scope: OrganisationScope,
    reach: Reach,
) -> Result<Vec<CollectionRow>> {
    Ok(match reach {
        Reach::All => {
            sqlx::query_as(all!(" ORDER BY id"))
                .bind(scope.0)
                .fetch_all(conn)
                .await?
        }
        Reach::Rows { member, admin } => {
            sqlx::query_as(rows!(" ORDER BY c.id"))
                .bind(scope.0)
                .bind(member)
                .bind(admin)
                .fetch_all(conn)
                .await?
        }
    })
}

pub(crate) async fn find(
    conn: &mut Conn,
    scope: OrganisationScope,
    reach: Reach,
    id: CollectionId,
) -> Result<Option<CollectionRow>> {
    Ok(match reach {
        Reach::All => {
            sqlx::query_as(all!(" AND id = $2"))
                .bind(scope.0)
                .bind(id)
                .fetch_optional(conn)
                .await?
        }
        Reach::Rows { member, admin } => {
            sqlx::query_as(rows!(" AND c.id = $4"))
                .bind(scope.0)
                .bind(member)
                .bind(admin)
                .bind(id)
                .fetch_optional(conn)
                .await?
        }
    })
}

pub(crate) async fn count(conn: &mut Conn, scope: OrganisationScope) -> Result<i64> {
    Ok(
        sqlx::query_scalar("SELECT COUNT(*) FROM collections WHERE organisation_id = $1")
            .bind(scope.0)
            .fetch_one(conn)
            .await?,
    )
}

/// Items that are in this collection and in no other, those in the trash included.
pub(crate) async fn only_here(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: CollectionId,
) -> Result<i64> {
    Ok(sqlx::query_scalar(
        "SELECT COUNT(*) FROM collection_items ci WHERE ci.organisation_id = $1 AND ci.collection_id = $2 \
         AND NOT EXISTS (SELECT 1 FROM collection_items o WHERE o.organisation_id = $1 \
         AND o.item_id = ci.item_id AND o.collection_id <> $2)",
    )
    .bind(scope.0)
    .bind(id)
    .fetch_one(conn)
    .await?)
}

pub(crate) async fn insert(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: CollectionId,
    name: &str,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO collections (id, organisation_id, name, created_at, updated_at) VALUES ($1, $2, $3, $4, $4)",
    )
    .bind(id)
    .bind(scope.0)
    .bind(name)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn rename(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: CollectionId,
    name: &str,
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE collections SET name = $3, updated_at = $4 WHERE organisation_id = $1 AND id = $2",
    )
    .bind(scope.0)
    .bind(id)
    .bind(name)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(crate) async fn delete(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: CollectionId,
) -> Result<bool> {
    let done = sqlx::query("DELETE FROM collections WHERE organisation_id = $1 AND id = $2")
        .bind(scope.0)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives a member the Manage right on a collection of the same organisation.
pub(crate) async fn grant_manage(
    conn: &mut Conn,
    scope: OrganisationScope,
    collection: CollectionId,
    member: MemberId,
) -> Result<()> {
    grant(conn, scope, collection, member, CollectionAccess::Manage).await
}

/// Sets a member's rights on a collection of the same organisation, whatever they were; anything
/// else changes nothing.
pub(crate) async fn grant(
    conn: &mut Conn,
    scope: OrganisationScope,
    collection: CollectionId,
    member: MemberId,
    access: CollectionAccess,
) -> Result<()> {
    let (read_only, hide_passwords, manage) = access.columns();
    sqlx::query(
        "INSERT INTO collection_members (organisation_id, collection_id, member_id, read_only, hide_passwords, manage) \
         SELECT c.organisation_id, c.id, m.id, $4, $5, $6 FROM collections c \
         JOIN members m ON m.organisation_id = c.organisation_id \
         WHERE c.organisation_id = $1 AND c.id = $2 AND m.id = $3 \
         ON CONFLICT (collection_id, member_id) DO UPDATE SET read_only = $4, hide_passwords = $5, manage = $6",
    )
    .bind(scope.0)
    .bind(collection)
    .bind(member)
    .bind(read_only)
    .bind(hide_passwords)
    .bind(manage)
    .execute(conn)
    .await?;
    Ok(())
}
