//! Accounts.

use domain::{Email, Millis, UserId};
use uuid::Uuid;

use super::{Conn, dialect::for_update};
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

pub(crate) async fn lock(conn: &mut Conn, id: UserId) -> Result<()> {
    sqlx::query(concat!("SELECT 1 FROM users WHERE id = $1", for_update!()))
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
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
         password_hash = $6, user_key = $7, security_stamp = $8, password_changed_at = $9, updated_at = $9, \
         must_change_password = FALSE \
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

/// From now on nothing is open to the account but changing the master password.
pub(crate) async fn require_new_password(conn: &mut Conn, id: UserId) -> Result<()> {
    sqlx::query("UPDATE users SET must_change_password = TRUE WHERE id = $1")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn renew_password_hash(
    conn: &mut Conn,
    id: UserId,
    old: &str,
    new: &str,
) -> Result<bool> {
    let done =
        sqlx::query("UPDATE users SET password_hash = $3 WHERE id = $1 AND password_hash = $2")
            .bind(id)
            .bind(old)
            .bind(new)
            .execute(conn)
            .await?;
    Ok(done.rows_affected() > 0)
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

pub(crate) async fn set_name(conn: &mut Conn, id: UserId, name: &str, at: Millis) -> Result<()> {
    sqlx::query("UPDATE users SET name = $2, updated_at = $3 WHERE id = $1")
        .bind(id)
        .bind(name)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn set_lang(
    conn: &mut Conn,
    id: UserId,
    lang: Option<&str>,
    at: Millis,
) -> Result<()> {
    sqlx::query("UPDATE users SET lang = $2, updated_at = $3 WHERE id = $1")
        .bind(id)
        .bind(lang)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn set_lock_minutes(
    conn: &mut Conn,
    id: UserId,
    minutes: i32,
    at: Millis,
) -> Result<()> {
    sqlx::query("UPDATE users SET lock_minutes = $2, updated_at = $3 WHERE id = $1")
        .bind(id)
        .bind(minutes)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn set_stamp(conn: &mut Conn, id: UserId, stamp: Uuid, at: Millis) -> Result<()> {
    sqlx::query("UPDATE users SET security_stamp = $2, updated_at = $3 WHERE id = $1")
        .bind(id)
        .bind(stamp)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn set_totp_pending(
    conn: &mut Conn,
    id: UserId,
    secret: &str,
    at: Millis,
) -> Result<()> {
    sqlx::query("UPDATE users SET totp_pending = $2, updated_at = $3 WHERE id = $1")
        .bind(id)
        .bind(secret)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn enable_totp(
    conn: &mut Conn,
    id: UserId,
    secret: &str,
    recovery_hash: &str,
    step: i64,
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE users SET totp_secret = $2, totp_pending = NULL, totp_last_step = $4, recovery_hash = $3, \
         updated_at = $5 WHERE id = $1 AND totp_pending = $2 AND totp_secret IS NULL",
    )
    .bind(id)
    .bind(secret)
    .bind(recovery_hash)
    .bind(step)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(crate) async fn disable_totp(conn: &mut Conn, id: UserId, at: Millis) -> Result<()> {
    sqlx::query(
        "UPDATE users SET totp_secret = NULL, totp_pending = NULL, totp_last_step = NULL, recovery_hash = NULL, \
         updated_at = $2 WHERE id = $1",
    )
    .bind(id)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn recover_totp(
    conn: &mut Conn,
    id: UserId,
    recovery_hash: &str,
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE users SET totp_secret = NULL, totp_pending = NULL, totp_last_step = NULL, recovery_hash = NULL, \
         updated_at = $3 WHERE id = $1 AND recovery_hash = $2",
    )
    .bind(id)
    .bind(recovery_hash)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// One statement, so that of two requests with the same code only one gets in.
pub(crate) async fn use_totp_step(conn: &mut Conn, id: UserId, step: i64) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE users SET totp_last_step = $2 WHERE id = $1 AND totp_secret IS NOT NULL \
         AND (totp_last_step IS NULL OR totp_last_step < $2)",
    )
    .bind(id)
    .bind(step)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}
