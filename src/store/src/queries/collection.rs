//! Collections of an organisation.

use domain::{
    CollectionId, Email, GroupId, MemberId, Millis,
    access::{AccessColumns, CollectionAccess, CollectionGrant, GrantedGroup, GrantedMember},
};

use super::Conn;
use crate::{
    error::Result,
    model::{CollectionRow, Reach},
    scope::OrganisationScope,
};

/// A row of rights, with what is at its other end.
macro_rules! grants {
    ($($row:ident { $($field:ident: $type:ty),+ } => $grant:ident),+ $(,)?) => {$(
        #[derive(sqlx::FromRow)]
        struct $row {
            $($field: $type,)+
            read_only: bool,
            hide_passwords: bool,
            manage: bool,
        }

        impl From<$row> for $grant {
            fn from(row: $row) -> Self {
                Self {
                    $($field: row.$field,)+
                    access: CollectionAccess::from(AccessColumns {
                        read_only: row.read_only,
                        hide_passwords: row.hide_passwords,
                        manage: row.manage,
                    }),
                }
            }
        }
    )+};
}
grants! {
    MemberRow { id: MemberId, name: Option<String>, email: Email } => GrantedMember,
    GroupRow { id: GroupId, name: String } => GrantedGroup,
    GrantRow { collection: CollectionId } => CollectionGrant,
}

macro_rules! all {
    ($end:literal) => {
        concat!(
            "SELECT id, name, TRUE AS view_items, TRUE AS view_password, TRUE AS edit, TRUE AS manage \
             FROM collections WHERE organisation_id = $1",
            $end
        )
    };
}

/// `$2` the member, `$3` whether collections without a row show too, `$4` whether those that nobody
/// manages count as managed.
macro_rules! rows {
    ($end:literal) => {
        concat!(
            "SELECT c.id, c.name, (a.collection_id IS NOT NULL) AS view_items, \
             COALESCE(a.view_password = 1, FALSE) AS view_password, COALESCE(a.edit = 1, FALSE) AS edit, \
             (COALESCE(a.manage = 1, FALSE) OR ($4 \
             AND NOT EXISTS (SELECT 1 FROM collection_members o WHERE o.collection_id = c.id AND o.manage) \
             AND NOT EXISTS (SELECT 1 FROM collection_groups o WHERE o.collection_id = c.id AND o.manage))) AS manage \
             FROM collections c LEFT JOIN (SELECT collection_id, \
             MAX(CASE WHEN hide_passwords THEN 0 ELSE 1 END) AS view_password, \
             MAX(CASE WHEN read_only THEN 0 ELSE 1 END) AS edit, MAX(CASE WHEN manage THEN 1 ELSE 0 END) AS manage \
             FROM member_access WHERE organisation_id = $1 AND member_id = $2 GROUP BY collection_id) a \
             ON a.collection_id = c.id \
             WHERE c.organisation_id = $1 AND ($3 OR a.collection_id IS NOT NULL)",
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
        Reach::Rows {
            member,
            names,
            admin,
        } => {
            sqlx::query_as(rows!(" ORDER BY c.id"))
                .bind(scope.0)
                .bind(member)
                .bind(names)
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
        Reach::Rows {
            member,
            names,
            admin,
        } => {
            sqlx::query_as(rows!(" AND c.id = $5"))
                .bind(scope.0)
                .bind(member)
                .bind(names)
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

/// What members may do in a collection by rows of their own.
pub(crate) async fn granted_members(
    conn: &mut Conn,
    scope: OrganisationScope,
    collection: CollectionId,
) -> Result<Vec<GrantedMember>> {
    let rows: Vec<MemberRow> = sqlx::query_as(
        "SELECT m.id, u.name, COALESCE(u.email, m.email) AS email, g.read_only, g.hide_passwords, g.manage \
         FROM collection_members g JOIN members m ON m.id = g.member_id LEFT JOIN users u ON u.id = m.user_id \
         WHERE g.organisation_id = $1 AND g.collection_id = $2 ORDER BY m.id",
    )
    .bind(scope.0)
    .bind(collection)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(GrantedMember::from).collect())
}

/// What groups may do in a collection.
pub(crate) async fn granted_groups(
    conn: &mut Conn,
    scope: OrganisationScope,
    collection: CollectionId,
) -> Result<Vec<GrantedGroup>> {
    let rows: Vec<GroupRow> = sqlx::query_as(
        "SELECT o.id, o.name, g.read_only, g.hide_passwords, g.manage \
         FROM collection_groups g JOIN groups o ON o.id = g.group_id \
         WHERE g.organisation_id = $1 AND g.collection_id = $2 ORDER BY o.id",
    )
    .bind(scope.0)
    .bind(collection)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(GrantedGroup::from).collect())
}

/// What a member may do by rows of its own.
pub(crate) async fn of_member(
    conn: &mut Conn,
    scope: OrganisationScope,
    member: MemberId,
) -> Result<Vec<CollectionGrant>> {
    let rows: Vec<GrantRow> = sqlx::query_as(
        "SELECT collection_id AS collection, read_only, hide_passwords, manage FROM collection_members \
         WHERE organisation_id = $1 AND member_id = $2 ORDER BY collection_id",
    )
    .bind(scope.0)
    .bind(member)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(CollectionGrant::from).collect())
}

/// What a group may do.
pub(crate) async fn of_group(
    conn: &mut Conn,
    scope: OrganisationScope,
    group: GroupId,
) -> Result<Vec<CollectionGrant>> {
    let rows: Vec<GrantRow> = sqlx::query_as(
        "SELECT collection_id AS collection, read_only, hide_passwords, manage FROM collection_groups \
         WHERE organisation_id = $1 AND group_id = $2 ORDER BY collection_id",
    )
    .bind(scope.0)
    .bind(group)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(CollectionGrant::from).collect())
}

/// Sets a member's rights on a collection of the same organisation, whatever they were; anything
/// else changes nothing, and says so.
pub(crate) async fn grant(
    conn: &mut Conn,
    scope: OrganisationScope,
    collection: CollectionId,
    member: MemberId,
    access: CollectionAccess,
) -> Result<bool> {
    let columns = access.columns();
    let done = sqlx::query(
        "INSERT INTO collection_members (organisation_id, collection_id, member_id, read_only, hide_passwords, manage) \
         SELECT c.organisation_id, c.id, m.id, $4, $5, $6 FROM collections c \
         JOIN members m ON m.organisation_id = c.organisation_id \
         WHERE c.organisation_id = $1 AND c.id = $2 AND m.id = $3 \
         ON CONFLICT (collection_id, member_id) DO UPDATE SET read_only = $4, hide_passwords = $5, manage = $6",
    )
    .bind(scope.0)
    .bind(collection)
    .bind(member)
    .bind(columns.read_only)
    .bind(columns.hide_passwords)
    .bind(columns.manage)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The same for a group.
pub(crate) async fn grant_group(
    conn: &mut Conn,
    scope: OrganisationScope,
    collection: CollectionId,
    group: GroupId,
    access: CollectionAccess,
) -> Result<bool> {
    let columns = access.columns();
    let done = sqlx::query(
        "INSERT INTO collection_groups (organisation_id, collection_id, group_id, read_only, hide_passwords, manage) \
         SELECT c.organisation_id, c.id, g.id, $4, $5, $6 FROM collections c \
         JOIN groups g ON g.organisation_id = c.organisation_id \
         WHERE c.organisation_id = $1 AND c.id = $2 AND g.id = $3 \
         ON CONFLICT (collection_id, group_id) DO UPDATE SET read_only = $4, hide_passwords = $5, manage = $6",
    )
    .bind(scope.0)
    .bind(collection)
    .bind(group)
    .bind(columns.read_only)
    .bind(columns.hide_passwords)
    .bind(columns.manage)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes a member's own row away.
pub(crate) async fn revoke(
    conn: &mut Conn,
    scope: OrganisationScope,
    collection: CollectionId,
    member: MemberId,
) -> Result<bool> {
    let done = sqlx::query(
        "DELETE FROM collection_members WHERE organisation_id = $1 AND collection_id = $2 AND member_id = $3",
    )
    .bind(scope.0)
    .bind(collection)
    .bind(member)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes a group's row away.
pub(crate) async fn revoke_group(
    conn: &mut Conn,
    scope: OrganisationScope,
    collection: CollectionId,
    group: GroupId,
) -> Result<bool> {
    let done = sqlx::query(
        "DELETE FROM collection_groups WHERE organisation_id = $1 AND collection_id = $2 AND group_id = $3",
    )
    .bind(scope.0)
    .bind(collection)
    .bind(group)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Whether some member or group manages it.
pub(crate) async fn is_managed(
    conn: &mut Conn,
    scope: OrganisationScope,
    collection: CollectionId,
) -> Result<bool> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM collection_members WHERE organisation_id = $1 AND collection_id = $2 AND manage) \
         OR EXISTS (SELECT 1 FROM collection_groups WHERE organisation_id = $1 AND collection_id = $2 AND manage)",
    )
    .bind(scope.0)
    .bind(collection)
    .fetch_one(conn)
    .await?)
}
