//! A person's own vault: items and folders, encrypted.

use domain::{CollectionId, ItemId, Millis, UserId};

use super::Conn;
use crate::{
    error::Result,
    model::{FolderRow, ItemInsert, OwnItemRow},
};

/// `$1` the person.
macro_rules! items {
    ($end:literal) => {
        concat!(
            "SELECT id, folder_id, kind, item_key, data, favourite, created_at, revised_at, deleted_at \
             FROM own_items WHERE user_id = $1",
            $end
        )
    };
}

pub(crate) async fn count(conn: &mut Conn, user: UserId) -> Result<i64> {
    Ok(
        sqlx::query_scalar("SELECT COUNT(*) FROM own_items WHERE user_id = $1")
            .bind(user)
            .fetch_one(conn)
            .await?,
    )
}

pub(crate) async fn page(
    conn: &mut Conn,
    user: UserId,
    after: ItemId,
    limit: i64,
) -> Result<Vec<OwnItemRow>> {
    Ok(sqlx::query_as(items!(" AND id > $2 ORDER BY id LIMIT $3"))
        .bind(user)
        .bind(after)
        .bind(limit)
        .fetch_all(conn)
        .await?)
}

pub(crate) async fn find(conn: &mut Conn, user: UserId, id: ItemId) -> Result<Option<OwnItemRow>> {
    Ok(sqlx::query_as(items!(" AND id = $2"))
        .bind(user)
        .bind(id)
        .fetch_optional(conn)
        .await?)
}

pub(crate) async fn folders(conn: &mut Conn, user: UserId) -> Result<Vec<FolderRow>> {
    Ok(
        sqlx::query_as("SELECT id, name FROM folders WHERE user_id = $1 ORDER BY id")
            .bind(user)
            .fetch_all(conn)
            .await?,
    )
}

pub(crate) async fn folder(
    conn: &mut Conn,
    user: UserId,
    id: CollectionId,
) -> Result<Option<FolderRow>> {
    Ok(
        sqlx::query_as("SELECT id, name FROM folders WHERE user_id = $1 AND id = $2")
            .bind(user)
            .bind(id)
            .fetch_optional(conn)
            .await?,
    )
}

pub(crate) async fn count_folders(conn: &mut Conn, user: UserId) -> Result<i64> {
    Ok(
        sqlx::query_scalar("SELECT COUNT(*) FROM folders WHERE user_id = $1")
            .bind(user)
            .fetch_one(conn)
            .await?,
    )
}

pub(crate) async fn insert(conn: &mut Conn, user: UserId, new: &ItemInsert<'_>) -> Result<()> {
    sqlx::query(
        "INSERT INTO own_items (id, user_id, kind, item_key, data, favourite, created_at, revised_at) \
         VALUES ($1, $2, $3, $4, $5, FALSE, $6, $7)",
    )
    .bind(new.id)
    .bind(user)
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
    user: UserId,
    id: ItemId,
    data: &str,
    from: Millis,
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE own_items SET data = $3, revised_at = $5 WHERE user_id = $1 AND id = $2 AND revised_at = $4",
    )
    .bind(user)
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
    user: UserId,
    id: ItemId,
    deleted_at: Option<Millis>,
) -> Result<()> {
    sqlx::query("UPDATE own_items SET deleted_at = $3 WHERE user_id = $1 AND id = $2")
        .bind(user)
        .bind(id)
        .bind(deleted_at)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn set_favourite(
    conn: &mut Conn,
    user: UserId,
    id: ItemId,
    on: bool,
) -> Result<()> {
    sqlx::query("UPDATE own_items SET favourite = $3 WHERE user_id = $1 AND id = $2")
        .bind(user)
        .bind(id)
        .bind(on)
        .execute(conn)
        .await?;
    Ok(())
}

/// Puts an item into one of the same person's folders; into anybody else's changes nothing.
pub(crate) async fn set_folder(
    conn: &mut Conn,
    user: UserId,
    id: ItemId,
    folder: Option<CollectionId>,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE own_items SET folder_id = $3 WHERE user_id = $1 AND id = $2 \
         AND ($3 IS NULL OR EXISTS (SELECT 1 FROM folders WHERE user_id = $1 AND id = $3))",
    )
    .bind(user)
    .bind(id)
    .bind(folder)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(crate) async fn delete(conn: &mut Conn, user: UserId, id: ItemId) -> Result<bool> {
    let done = sqlx::query("DELETE FROM own_items WHERE user_id = $1 AND id = $2")
        .bind(user)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(crate) async fn insert_folder(
    conn: &mut Conn,
    user: UserId,
    id: CollectionId,
    name: &str,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO folders (id, user_id, name, created_at, updated_at) VALUES ($1, $2, $3, $4, $4)",
    )
    .bind(id)
    .bind(user)
    .bind(name)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn rename_folder(
    conn: &mut Conn,
    user: UserId,
    id: CollectionId,
    name: &str,
    at: Millis,
) -> Result<bool> {
    let done =
        sqlx::query("UPDATE folders SET name = $3, updated_at = $4 WHERE user_id = $1 AND id = $2")
            .bind(user)
            .bind(id)
            .bind(name)
            .bind(at)
            .execute(conn)
            .await?;
    Ok(done.rows_affected() == 1)
}

/// The items that were in it are then in none.
pub(crate) async fn delete_folder(conn: &mut Conn, user: UserId, id: CollectionId) -> Result<bool> {
    let done = sqlx::query("DELETE FROM folders WHERE user_id = $1 AND id = $2")
        .bind(user)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}
