//! Vault items, encrypted.

use domain::{CollectionId, ItemId, Millis, UserId};

use super::Conn;
use crate::{
    error::Result,
    model::{ItemInsert, ItemRow, Reach},
    scope::OrganisationScope,
};

/// `$1` the organisation, `$2` the asker.
macro_rules! all {
    ($end:literal) => {
        concat!(
            "SELECT i.id, i.kind, i.item_key, i.data, i.created_at, i.revised_at, i.deleted_at, \
             (f.item_id IS NOT NULL) AS favourite, TRUE AS edit, TRUE AS manage, TRUE AS view_password \
             FROM items i LEFT JOIN favourites f ON f.item_id = i.id AND f.user_id = $2 \
             WHERE i.organisation_id = $1",
            $end
        )
    };
}

/// `$3` the member, `$4` the item (`=`) or the item before the first (`>`). A right that one of the
/// item's collections gives is had.
macro_rules! rows {
    ($compare:literal, $end:literal) => {
        concat!(
            "SELECT i.id, i.kind, i.item_key, i.data, i.created_at, i.revised_at, i.deleted_at, \
             (f.item_id IS NOT NULL) AS favourite, (a.edit = 1) AS edit, (a.manage = 1) AS manage, \
             (a.view_password = 1) AS view_password \
             FROM (SELECT ci.item_id, MAX(CASE WHEN cm.read_only THEN 0 ELSE 1 END) AS edit, \
             MAX(CASE WHEN cm.manage THEN 1 ELSE 0 END) AS manage, \
             MAX(CASE WHEN cm.hide_passwords THEN 0 ELSE 1 END) AS view_password \
             FROM member_access cm JOIN collection_items ci ON ci.collection_id = cm.collection_id \
             WHERE cm.organisation_id = $1 AND cm.member_id = $3 AND ci.item_id ",
            $compare,
            " $4 GROUP BY ci.item_id) a \
             JOIN items i ON i.id = a.item_id \
             LEFT JOIN favourites f ON f.item_id = i.id AND f.user_id = $2 \
             WHERE i.organisation_id = $1",
            $end
        )
    };
}

/// Items outside the trash.
pub(crate) async fn count(conn: &mut Conn, scope: OrganisationScope) -> Result<i64> {
    Ok(sqlx::query_scalar(
        "SELECT COUNT(*) FROM items WHERE organisation_id = $1 AND deleted_at IS NULL",
    )
    .bind(scope.0)
    .fetch_one(conn)
    .await?)
}

/// Items that the asker reaches, those in the trash included.
pub(crate) async fn count_reached(
    conn: &mut Conn,
    scope: OrganisationScope,
    reach: Reach,
) -> Result<i64> {
    Ok(match reach {
        Reach::All => {
            sqlx::query_scalar("SELECT COUNT(*) FROM items WHERE organisation_id = $1")
                .bind(scope.0)
                .fetch_one(conn)
                .await?
        }
        Reach::Rows { member, .. } => {
            sqlx::query_scalar(
                "SELECT COUNT(DISTINCT ci.item_id) FROM member_access cm \
                 JOIN collection_items ci ON ci.collection_id = cm.collection_id \
                 WHERE cm.organisation_id = $1 AND cm.member_id = $2",
            )
            .bind(scope.0)
            .bind(member)
            .fetch_one(conn)
            .await?
        }
    })
}

pub(crate) async fn page(
    conn: &mut Conn,
    scope: OrganisationScope,
    user: UserId,
    reach: Reach,
    after: ItemId,
    limit: i64,
) -> Result<Vec<ItemRow>> {
    Ok(match reach {
        Reach::All => {
            sqlx::query_as(all!(" AND i.id > $3 ORDER BY i.id LIMIT $4"))
                .bind(scope.0)
                .bind(user)
                .bind(after)
                .bind(limit)
                .fetch_all(conn)
                .await?
        }
        Reach::Rows { member, .. } => {
            sqlx::query_as(rows!(">", " ORDER BY i.id LIMIT $5"))
                .bind(scope.0)
                .bind(user)
                .bind(member)
                .bind(after)
                .bind(limit)
                .fetch_all(conn)
                .await?
        }
    })
}

pub(crate) async fn find(
    conn: &mut Conn,
    scope: OrganisationScope,
    user: UserId,
    reach: Reach,
    id: ItemId,
) -> Result<Option<ItemRow>> {
    Ok(match reach {
        Reach::All => {
            sqlx::query_as(all!(" AND i.id = $3"))
                .bind(scope.0)
                .bind(user)
                .bind(id)
                .fetch_optional(conn)
                .await?
        }
        Reach::Rows { member, .. } => {
            sqlx::query_as(rows!("=", ""))
                .bind(scope.0)
                .bind(user)
                .bind(member)
                .bind(id)
                .fetch_optional(conn)
                .await?
        }
    })
}

/// Which items within reach are in which collections, between two items (the first excluded, the last included).
pub(crate) async fn links(
    conn: &mut Conn,
    scope: OrganisationScope,
    reach: Reach,
    after: ItemId,
    last: ItemId,
) -> Result<Vec<(ItemId, CollectionId)>> {
    Ok(match reach {
        Reach::All => {
            sqlx::query_as(
                "SELECT item_id, collection_id FROM collection_items \
                 WHERE organisation_id = $1 AND item_id > $2 AND item_id <= $3 ORDER BY item_id, collection_id",
            )
            .bind(scope.0)
            .bind(after)
            .bind(last)
            .fetch_all(conn)
            .await?
        }
        Reach::Rows { member, .. } => {
            sqlx::query_as(
                "SELECT item_id, collection_id FROM collection_items \
                 WHERE organisation_id = $1 AND item_id IN (SELECT ci.item_id FROM member_access cm \
                 JOIN collection_items ci ON ci.collection_id = cm.collection_id \
                 WHERE cm.organisation_id = $1 AND cm.member_id = $4 AND ci.item_id > $2 AND ci.item_id <= $3) \
                 ORDER BY item_id, collection_id",
            )
            .bind(scope.0)
            .bind(after)
            .bind(last)
            .bind(member)
            .fetch_all(conn)
            .await?
        }
    })
}

pub(crate) async fn collections_of(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: ItemId,
) -> Result<Vec<CollectionId>> {
    Ok(sqlx::query_scalar(
        "SELECT collection_id FROM collection_items WHERE organisation_id = $1 AND item_id = $2 ORDER BY collection_id",
    )
    .bind(scope.0)
    .bind(id)
    .fetch_all(conn)
    .await?)
}

pub(crate) async fn insert(
    conn: &mut Conn,
    scope: OrganisationScope,
    new: &ItemInsert<'_>,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO items (id, organisation_id, kind, item_key, data, created_at, revised_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(new.id)
    .bind(scope.0)
    .bind(new.kind)
    .bind(new.key)
    .bind(new.data)
    .bind(new.created_at)
    .bind(new.at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Replaces the fields if the item is still at the revision `from`.
pub(crate) async fn update(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: ItemId,
    data: &str,
    from: Millis,
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE items SET data = $3, revised_at = $5 WHERE organisation_id = $1 AND id = $2 AND revised_at = $4",
    )
    .bind(scope.0)
    .bind(id)
    .bind(data)
    .bind(from)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(crate) async fn set_deleted(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: ItemId,
    deleted_at: Option<Millis>,
) -> Result<()> {
    sqlx::query("UPDATE items SET deleted_at = $3 WHERE organisation_id = $1 AND id = $2")
        .bind(scope.0)
        .bind(id)
        .bind(deleted_at)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn delete(conn: &mut Conn, scope: OrganisationScope, id: ItemId) -> Result<bool> {
    let done = sqlx::query("DELETE FROM items WHERE organisation_id = $1 AND id = $2")
        .bind(scope.0)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts an item into a collection of the same organisation; anything else changes nothing.
pub(crate) async fn link(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: ItemId,
    collection: CollectionId,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO collection_items (organisation_id, collection_id, item_id) \
         SELECT i.organisation_id, c.id, i.id FROM items i \
         JOIN collections c ON c.organisation_id = i.organisation_id \
         WHERE i.organisation_id = $1 AND i.id = $2 AND c.id = $3 ON CONFLICT DO NOTHING",
    )
    .bind(scope.0)
    .bind(id)
    .bind(collection)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn unlink(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: ItemId,
    collection: CollectionId,
) -> Result<()> {
    sqlx::query(
        "DELETE FROM collection_items WHERE organisation_id = $1 AND item_id = $2 AND collection_id = $3",
    )
    .bind(scope.0)
    .bind(id)
    .bind(collection)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn set_favourite(
    conn: &mut Conn,
    scope: OrganisationScope,
    user: UserId,
    id: ItemId,
    on: bool,
) -> Result<()> {
    let text = if on {
        "INSERT INTO favourites (user_id, item_id) SELECT $2, id FROM items \
         WHERE organisation_id = $1 AND id = $3 ON CONFLICT DO NOTHING"
    } else {
        "DELETE FROM favourites WHERE user_id = $2 AND item_id = \
         (SELECT id FROM items WHERE organisation_id = $1 AND id = $3)"
    };
    sqlx::query(text)
        .bind(scope.0)
        .bind(user)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}
