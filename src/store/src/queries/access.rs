//! How a person stands in a tenant: the only place where a person's scopes are made.

use domain::{
    KeyNumber, MemberId, OrganisationId, OrganisationRole, ProviderId, ProviderMemberId,
    ProviderRole, UserId,
    permission::{CollectionRules, Standing},
};
use sqlx::FromRow;

use super::Conn;
use crate::{
    error::Result,
    model::{OrganisationOfUser, ProviderOfUser},
    scope::{OrganisationAccess, OrganisationScope, ProviderAccess, ProviderScope},
};

#[derive(FromRow)]
struct ProviderRow {
    id: ProviderMemberId,
    role: ProviderRole,
    require_two_step: bool,
}

#[derive(FromRow)]
struct OrganisationRow {
    provider_id: Option<ProviderId>,
    key_number: i32,
    limit_creation: bool,
    limit_deletion: bool,
    limit_item_deletion: bool,
    admins_see_all: bool,
    member_id: Option<MemberId>,
    member_role: Option<OrganisationRole>,
    member_permissions: Option<i16>,
    staff_role: Option<ProviderRole>,
    require_two_step: Option<bool>,
}

pub(crate) async fn provider(
    conn: &mut Conn,
    user: UserId,
    id: ProviderId,
) -> Result<Option<ProviderAccess>> {
    let row: Option<ProviderRow> = sqlx::query_as(
        "SELECT m.id, m.role, p.require_two_step FROM provider_members m JOIN providers p ON p.id = m.provider_id \
         WHERE m.provider_id = $1 AND m.user_id = $2 AND m.status = 2 AND p.enabled",
    )
    .bind(id)
    .bind(user)
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| ProviderAccess {
        scope: ProviderScope(id),
        member: row.id,
        role: row.role,
        require_two_step: row.require_two_step,
    }))
}

pub(crate) async fn client(
    conn: &mut Conn,
    scope: ProviderScope,
    id: OrganisationId,
) -> Result<Option<OrganisationScope>> {
    let found: Option<OrganisationId> =
        sqlx::query_scalar("SELECT id FROM organisations WHERE provider_id = $1 AND id = $2")
            .bind(scope.0)
            .bind(id)
            .fetch_optional(conn)
            .await?;
    Ok(found.map(OrganisationScope))
}

pub(crate) async fn organisation(
    conn: &mut Conn,
    user: UserId,
    id: OrganisationId,
) -> Result<Option<OrganisationAccess>> {
    let row: Option<OrganisationRow> = sqlx::query_as(
        "SELECT o.provider_id, o.key_number, o.limit_creation, o.limit_deletion, o.limit_item_deletion, o.admins_see_all, \
         m.id AS member_id, m.role AS member_role, m.permissions AS member_permissions, s.role AS staff_role, p.require_two_step \
         FROM organisations o \
         LEFT JOIN members m ON m.organisation_id = o.id AND m.user_id = $2 AND m.status = 2 AND o.enabled \
         LEFT JOIN providers p ON p.id = o.provider_id AND p.enabled \
         LEFT JOIN provider_members s ON s.provider_id = p.id AND s.user_id = $2 AND s.status = 2 \
         WHERE o.id = $1",
    )
    .bind(id)
    .bind(user)
    .fetch_optional(conn)
    .await?;
    Ok(row.and_then(|row| {
        let standing = match (row.member_role, row.staff_role) {
            // Staff is owner-equal: a person who is both keeps the wider standing.
            (_, Some(role)) => Standing::Provider(role),
            (Some(role), None) => {
                Standing::Member(role, row.member_permissions.unwrap_or_default().into())
            }
            (None, None) => return None,
        };
        Some(OrganisationAccess {
            scope: OrganisationScope(id),
            provider: row.provider_id,
            key: KeyNumber(row.key_number),
            standing,
            member: row.member_id,
            rules: CollectionRules {
                limit_creation: row.limit_creation,
                limit_deletion: row.limit_deletion,
                limit_item_deletion: row.limit_item_deletion,
                admins_see_all: row.admins_see_all,
            },
            require_two_step: row.staff_role.is_some() && row.require_two_step == Some(true),
        })
    }))
}

pub(crate) async fn providers_of(conn: &mut Conn, user: UserId) -> Result<Vec<ProviderOfUser>> {
    Ok(sqlx::query_as(
        "SELECT p.id, p.name, m.role, p.require_two_step FROM provider_members m JOIN providers p ON p.id = m.provider_id \
         WHERE m.user_id = $1 AND m.status = 2 AND p.enabled ORDER BY p.name, p.id LIMIT 100",
    )
    .bind(user)
    .fetch_all(conn)
    .await?)
}

pub(crate) async fn organisations_of(
    conn: &mut Conn,
    user: UserId,
) -> Result<Vec<OrganisationOfUser>> {
    Ok(sqlx::query_as(
        "SELECT o.id, o.name, m.role, m.permissions FROM members m JOIN organisations o ON o.id = m.organisation_id \
         WHERE m.user_id = $1 AND m.status = 2 AND o.enabled ORDER BY o.name_key, o.id LIMIT 100",
    )
    .bind(user)
    .fetch_all(conn)
    .await?)
}
