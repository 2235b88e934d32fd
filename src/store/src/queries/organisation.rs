//! Organisations, and clients of a provider.

use domain::{Millis, permission::CollectionRules, seats::Seats};

use super::{Conn, dialect::for_update};
use crate::{
    error::Result,
    model::{NewClient, Organisation},
    scope::{OrganisationScope, ProviderScope},
};

macro_rules! select {
    ($($end:expr),*) => {
        concat!(
            "SELECT id, client_id, provider_id, name, billing_email, plan, seats_assigned, seats_used, seat_limit, ",
            "seats_grown_mail_at, seats_full_mail_at, extra_storage_gb, client_status, enabled, created_at ",
            "FROM organisations WHERE id = $1",
            $($end),*
        )
    };
}

pub(crate) async fn find(
    conn: &mut Conn,
    scope: OrganisationScope,
) -> Result<Option<Organisation>> {
    Ok(sqlx::query_as(select!(""))
        .bind(scope.0)
        .fetch_optional(conn)
        .await?)
}

/// The organisation under a lock that lasts as long as the transaction: seats change only under it.
pub(crate) async fn lock(
    conn: &mut Conn,
    scope: OrganisationScope,
) -> Result<Option<Organisation>> {
    Ok(sqlx::query_as(select!(for_update!()))
        .bind(scope.0)
        .fetch_optional(conn)
        .await?)
}

pub(crate) async fn set_seats(
    conn: &mut Conn,
    scope: OrganisationScope,
    seats: Seats,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "UPDATE organisations SET seats_assigned = $2, seats_used = $3, seat_limit = $4, updated_at = $5 WHERE id = $1",
    )
    .bind(scope.0)
    .bind(seats.assigned)
    .bind(seats.used)
    .bind(seats.limit)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Marks the vault as changed. Being the first statement of every change to a vault, it also makes
/// those changes wait for each other, so that limits hold.
pub(crate) async fn touch_vault(
    conn: &mut Conn,
    scope: OrganisationScope,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "UPDATE organisations SET vault_revision = \
         CASE WHEN vault_revision >= $2 THEN vault_revision + 1 ELSE $2 END WHERE id = $1",
    )
    .bind(scope.0)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn insert_client(
    conn: &mut Conn,
    scope: ProviderScope,
    new: &NewClient,
) -> Result<()> {
    let rules = CollectionRules::default();
    sqlx::query(
        "INSERT INTO organisations (id, client_id, provider_id, provider_wrapped_key, request_id, name, name_key, \
         billing_email, plan, seats_assigned, seats_used, seat_limit, extra_storage_gb, client_status, enabled, \
         public_key, private_key, limit_creation, limit_deletion, limit_item_deletion, admins_see_all, \
         vault_revision, created_at, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, TRUE, $15, $16, $17, $18, $19, $20, \
         $21, $21, $21)",
    )
    .bind(new.id)
    .bind(new.client)
    .bind(scope.0)
    .bind(&new.provider_wrapped_key)
    .bind(new.request)
    .bind(&new.name)
    .bind(domain::name::sort_key(&new.name))
    .bind(&new.billing_email)
    .bind(new.plan.code())
    .bind(new.seats.assigned)
    .bind(new.seats.used)
    .bind(new.seats.limit)
    .bind(new.extra_storage_gb)
    .bind(new.status)
    .bind(&new.public_key)
    .bind(&new.private_key)
    .bind(rules.limit_creation)
    .bind(rules.limit_deletion)
    .bind(rules.limit_item_deletion)
    .bind(rules.admins_see_all)
    .bind(new.at)
    .execute(conn)
    .await?;
    Ok(())
}
