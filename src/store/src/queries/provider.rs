//! Providers.

use super::Conn;
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

pub(crate) async fn find(conn: &mut Conn, scope: ProviderScope) -> Result<Option<Provider>> {
    Ok(sqlx::query_as(
        "SELECT id, name, billing_email, enabled, require_two_step, created_at FROM providers WHERE id = $1",
    )
    .bind(scope.0)
    .fetch_optional(conn)
    .await?)
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
