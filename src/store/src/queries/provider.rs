//! Providers.

use domain::{Email, Millis};

use super::{Conn, dialect::for_update};
use crate::{
    error::Result,
    model::{NewProvider, Provider},
    scope::ProviderScope,
};

pub(crate) async fn any(conn: &mut Conn) -> Result<bool> {
    Ok(
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM providers)")
            .fetch_one(conn)
            .await?,
    )
}

macro_rules! select {
    ($end:expr) => {
        concat!(
            "SELECT id, name, billing_email, enabled, require_two_step, created_at FROM providers WHERE id = $1",
            $end
        )
    };
}

pub(crate) async fn find(conn: &mut Conn, scope: ProviderScope) -> Result<Option<Provider>> {
    Ok(sqlx::query_as(select!(""))
        .bind(scope.0)
        .fetch_optional(conn)
        .await?)
}

/// The provider under a lock: who its admins are changes only under it.
pub(crate) async fn lock(conn: &mut Conn, scope: ProviderScope) -> Result<Option<Provider>> {
    Ok(sqlx::query_as(select!(for_update!()))
        .bind(scope.0)
        .fetch_optional(conn)
        .await?)
}

pub(crate) async fn update(
    conn: &mut Conn,
    scope: ProviderScope,
    name: &str,
    billing_email: &Email,
    require_two_step: bool,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "UPDATE providers SET name = $2, billing_email = $3, require_two_step = $4, updated_at = $5 WHERE id = $1",
    )
    .bind(scope.0)
    .bind(name)
    .bind(billing_email)
    .bind(require_two_step)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn insert(conn: &mut Conn, new: &NewProvider) -> Result<()> {
    sqlx::query(
        "INSERT INTO providers (id, name, billing_email, enabled, require_two_step, created_at, updated_at) \
         VALUES ($1, $2, $3, TRUE, FALSE, $4, $4)",
    )
    .bind(new.id)
    .bind(&new.name)
    .bind(&new.billing_email)
    .bind(new.at)
    .execute(conn)
    .await?;
    Ok(())
}
