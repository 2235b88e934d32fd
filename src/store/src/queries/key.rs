//! Keys of tenants, wrapped for those who may have them. Nothing here opens without a person's own key.

use domain::{MemberId, ProviderMemberId};

use super::Conn;
use crate::{
    error::Result,
    scope::{OrganisationScope, ProviderScope},
};

pub(crate) async fn of_provider(
    conn: &mut Conn,
    scope: ProviderScope,
    member: ProviderMemberId,
) -> Result<Option<String>> {
    Ok(sqlx::query_scalar(
        "SELECT provider_key FROM provider_members WHERE provider_id = $1 AND id = $2 AND status = 2",
    )
    .bind(scope.0)
    .bind(member)
    .fetch_optional(conn)
    .await?
    .flatten())
}

pub(crate) async fn of_member(
    conn: &mut Conn,
    scope: OrganisationScope,
    member: MemberId,
) -> Result<Option<String>> {
    Ok(sqlx::query_scalar(
        "SELECT organisation_key FROM members WHERE organisation_id = $1 AND id = $2 AND status = 2",
    )
    .bind(scope.0)
    .bind(member)
    .fetch_optional(conn)
    .await?
    .flatten())
}

pub(crate) async fn of_client(conn: &mut Conn, scope: OrganisationScope) -> Result<Option<String>> {
    Ok(
        sqlx::query_scalar("SELECT provider_wrapped_key FROM organisations WHERE id = $1")
            .bind(scope.0)
            .fetch_optional(conn)
            .await?
            .flatten(),
    )
}
