//! Files of items. Their bytes lie elsewhere.

use domain::{AttachmentId, ItemId, Millis, UserId, attachment::GB, price::INCLUDED_STORAGE_GB};

use super::Conn;
use crate::{
    error::Result,
    model::{AttachmentInsert, AttachmentRow, Reach, StoppedFile},
    scope::OrganisationScope,
};

macro_rules! select {
    ($end:literal) => {
        concat!(
            "SELECT id, item_id, user_id, name, file_key, size, parts, expires_at FROM attachments \
             WHERE organisation_id = $1",
            $end
        )
    };
}

pub(crate) async fn find(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: AttachmentId,
) -> Result<Option<AttachmentRow>> {
    Ok(sqlx::query_as(select!(" AND id = $2"))
        .bind(scope.0)
        .bind(id)
        .fetch_optional(conn)
        .await?)
}

/// Complete files of one item.
pub(crate) async fn of_item(
    conn: &mut Conn,
    scope: OrganisationScope,
    item: ItemId,
) -> Result<Vec<AttachmentRow>> {
    Ok(sqlx::query_as(select!(
        " AND item_id = $2 AND expires_at IS NULL ORDER BY id"
    ))
    .bind(scope.0)
    .bind(item)
    .fetch_all(conn)
    .await?)
}

/// Complete files of items within reach, between two items (the first excluded, the last included).
pub(crate) async fn between(
    conn: &mut Conn,
    scope: OrganisationScope,
    reach: Reach,
    after: ItemId,
    last: ItemId,
) -> Result<Vec<AttachmentRow>> {
    Ok(match reach {
        Reach::All => {
            sqlx::query_as(select!(
                " AND item_id > $2 AND item_id <= $3 AND expires_at IS NULL ORDER BY item_id, id"
            ))
            .bind(scope.0)
            .bind(after)
            .bind(last)
            .fetch_all(conn)
            .await?
        }
        Reach::Rows { member, .. } => {
            sqlx::query_as(select!(
                " AND item_id IN (SELECT ci.item_id FROM member_access cm \
                 JOIN collection_items ci ON ci.collection_id = cm.collection_id \
                 WHERE cm.organisation_id = $1 AND cm.member_id = $4 AND ci.item_id > $2 AND ci.item_id <= $3) \
                 AND expires_at IS NULL ORDER BY item_id, id"
            ))
            .bind(scope.0)
            .bind(after)
            .bind(last)
            .bind(member)
            .fetch_all(conn)
            .await?
        }
    })
}

/// Files of one item, those included that are still being sent.
pub(crate) async fn count(conn: &mut Conn, scope: OrganisationScope, item: ItemId) -> Result<i64> {
    Ok(sqlx::query_scalar(
        "SELECT COUNT(*) FROM attachments WHERE organisation_id = $1 AND item_id = $2",
    )
    .bind(scope.0)
    .bind(item)
    .fetch_one(conn)
    .await?)
}

/// Files that somebody began and that are not complete.
pub(crate) async fn under_way(
    conn: &mut Conn,
    scope: OrganisationScope,
    user: UserId,
) -> Result<i64> {
    Ok(sqlx::query_scalar(
        "SELECT COUNT(*) FROM attachments \
         WHERE organisation_id = $1 AND user_id = $2 AND expires_at IS NOT NULL",
    )
    .bind(scope.0)
    .bind(user)
    .fetch_one(conn)
    .await?)
}

/// Takes the storage of a file, if it is free: one statement, so that files that come at once never take more than there is.
pub(crate) async fn reserve(conn: &mut Conn, scope: OrganisationScope, bytes: i64) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE organisations SET storage_used = storage_used + $2 \
         WHERE id = $1 AND storage_used + $2 <= ($3 + extra_storage_gb) * $4",
    )
    .bind(scope.0)
    .bind(bytes)
    .bind(i64::from(INCLUDED_STORAGE_GB))
    .bind(GB)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(crate) async fn insert(
    conn: &mut Conn,
    scope: OrganisationScope,
    new: &AttachmentInsert<'_>,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO attachments (id, organisation_id, item_id, user_id, name, file_key, size, parts, expires_at, \
         created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9)",
    )
    .bind(new.id)
    .bind(scope.0)
    .bind(new.item)
    .bind(new.user)
    .bind(new.name)
    .bind(new.key)
    .bind(new.size)
    .bind(new.expires_at)
    .bind(new.at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Counts one part more, if there were so many and the file is not complete.
pub(crate) async fn take_part(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: AttachmentId,
    there: i32,
    expires_at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE attachments SET parts = parts + 1, expires_at = $4 \
         WHERE organisation_id = $1 AND id = $2 AND parts = $3 AND expires_at IS NOT NULL",
    )
    .bind(scope.0)
    .bind(id)
    .bind(there)
    .bind(expires_at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(crate) async fn complete(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: AttachmentId,
) -> Result<()> {
    sqlx::query("UPDATE attachments SET expires_at = NULL WHERE organisation_id = $1 AND id = $2")
        .bind(scope.0)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Gives the storage of a file back and notes that its bytes are to go.
pub(crate) async fn release(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: AttachmentId,
    at: Millis,
) -> Result<bool> {
    let size: Option<i64> = sqlx::query_scalar(
        "DELETE FROM attachments WHERE organisation_id = $1 AND id = $2 RETURNING size",
    )
    .bind(scope.0)
    .bind(id)
    .fetch_optional(&mut *conn)
    .await?;
    let Some(size) = size else {
        return Ok(false);
    };
    sqlx::query("UPDATE organisations SET storage_used = storage_used - $2 WHERE id = $1")
        .bind(scope.0)
        .bind(size)
        .execute(&mut *conn)
        .await?;
    sqlx::query("INSERT INTO released_files (id, released_at) VALUES ($1, $2)")
        .bind(id)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(true)
}

/// Every file of an item, those included that are still being sent.
pub(crate) async fn ids_of_item(
    conn: &mut Conn,
    scope: OrganisationScope,
    item: ItemId,
) -> Result<Vec<AttachmentId>> {
    Ok(sqlx::query_scalar(
        "SELECT id FROM attachments WHERE organisation_id = $1 AND item_id = $2 ORDER BY id",
    )
    .bind(scope.0)
    .bind(item)
    .fetch_all(conn)
    .await?)
}

pub(crate) async fn stopped(conn: &mut Conn, now: Millis, limit: i64) -> Result<Vec<StoppedFile>> {
    Ok(sqlx::query_as(
        "SELECT id, organisation_id FROM attachments WHERE expires_at IS NOT NULL AND expires_at < $1 \
         ORDER BY expires_at, id LIMIT $2",
    )
    .bind(now)
    .bind(limit)
    .fetch_all(conn)
    .await?)
}

/// Files whose rows went before a moment and whose bytes may still lie there.
pub(crate) async fn released(
    conn: &mut Conn,
    before: Millis,
    limit: i64,
) -> Result<Vec<AttachmentId>> {
    Ok(sqlx::query_scalar(
        "SELECT id FROM released_files WHERE released_at < $1 ORDER BY released_at, id LIMIT $2",
    )
    .bind(before)
    .bind(limit)
    .fetch_all(conn)
    .await?)
}

pub(crate) async fn forget(conn: &mut Conn, id: AttachmentId) -> Result<()> {
    sqlx::query("DELETE FROM released_files WHERE id = $1")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn postpone(conn: &mut Conn, id: AttachmentId, at: Millis) -> Result<()> {
    sqlx::query("UPDATE released_files SET released_at = $2 WHERE id = $1")
        .bind(id)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}
