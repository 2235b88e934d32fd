//! Accounts.

use domain::{Email, Millis, UserId};

use super::Conn;
use crate::{
    error::Result,
    model::{Credentials, NewUser, User},
};

const COLUMNS: &str = "id, email, name, lang, kdf, kdf_iterations, kdf_memory_mib, kdf_parallelism, salt, \
    password_hash, user_key, public_key, private_key, security_stamp, totp_secret, totp_pending, totp_last_step, \
    recovery_hash, lock_minutes, failed_count, failed_at, created_at, password_changed_at";

fn select(condition: &str) -> sqlx::AssertSqlSafe<String> {
    // Both parts are constants of this file.
    sqlx::AssertSqlSafe(format!("SELECT {COLUMNS} FROM users WHERE {condition}"))
}

/// PostgreSQL and SQLite keep 32-bit integers; KDF settings are far below.
fn int(value: u32) -> i32 {
    i32::try_from(value).unwrap_or(i32::MAX)
}

pub(crate) async fn find(conn: &mut Conn, id: UserId) -> Result<Option<User>> {
    Ok(sqlx::query_as(select("id = $1"))
        .bind(id)
        .fetch_optional(conn)
        .await?)
}

pub(crate) async fn find_by_email(conn: &mut Conn, email: &Email) -> Result<Option<User>> {
    Ok(sqlx::query_as(select("email = $1"))
        .bind(email)
        .fetch_optional(conn)
        .await?)
}

pub(crate) async fn insert(conn: &mut Conn, new: &NewUser) -> Result<()> {
    let c = &new.credentials;
    sqlx::query(
        "INSERT INTO users (id, email, name, lang, kdf, kdf_iterations, kdf_memory_mib, kdf_parallelism, salt, \
         password_hash, user_key, public_key, private_key, security_stamp, lock_minutes, created_at, updated_at, \
         password_changed_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $2, $9, $10, $11, $12, $13, 15, $14, $14, $14)",
    )
    .bind(new.id)
    .bind(&new.email)
    .bind(&new.name)
    .bind(&new.lang)
    .bind(c.kdf.kind)
    .bind(int(c.kdf.iterations))
    .bind(c.kdf.memory_mib.map(int))
    .bind(c.kdf.parallelism.map(int))
    .bind(&c.password_hash)
    .bind(&c.user_key)
    .bind(&new.public_key)
    .bind(&new.private_key)
    .bind(c.security_stamp)
    .bind(new.at)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn set_credentials(
    conn: &mut Conn,
    id: UserId,
    c: &Credentials,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "UPDATE users SET kdf = $2, kdf_iterations = $3, kdf_memory_mib = $4, kdf_parallelism = $5, \
         password_hash = $6, user_key = $7, security_stamp = $8, password_changed_at = $9, updated_at = $9 \
         WHERE id = $1",
    )
    .bind(id)
    .bind(c.kdf.kind)
    .bind(int(c.kdf.iterations))
    .bind(c.kdf.memory_mib.map(int))
    .bind(c.kdf.parallelism.map(int))
    .bind(&c.password_hash)
    .bind(&c.user_key)
    .bind(c.security_stamp)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn note_failure(conn: &mut Conn, id: UserId, at: Millis) -> Result<()> {
    sqlx::query("UPDATE users SET failed_count = failed_count + 1, failed_at = $2 WHERE id = $1")
        .bind(id)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn clear_failures(conn: &mut Conn, id: UserId) -> Result<()> {
    sqlx::query("UPDATE users SET failed_count = 0, failed_at = NULL WHERE id = $1")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn any(conn: &mut Conn) -> Result<bool> {
    Ok(sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM users)")
        .fetch_one(conn)
        .await?)
}
