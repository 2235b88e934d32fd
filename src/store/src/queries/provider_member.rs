//! Members of providers.

use super::Conn;
use crate::{error::Result, model::NewProviderMember, scope::ProviderScope};

pub(crate) async fn insert(
    conn: &mut Conn,
    scope: ProviderScope,
    new: &NewProviderMember,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO provider_members (id, provider_id, user_id, email, role, status, provider_key, pinned_key_hash, \
         invited_at, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $9)",
    )
    .bind(new.id)
    .bind(scope.0)
    .bind(new.user)
    .bind(&new.email)
    .bind(new.role)
    .bind(new.status)
    .bind(&new.provider_key)
    .bind(&new.pinned_key_hash)
    .bind(new.at)
    .execute(conn)
    .await?;
    Ok(())
}
