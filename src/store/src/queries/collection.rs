//! Collections of an organisation.

use domain::{CollectionId, MemberId, Millis};

use super::Conn;
use crate::{error::Result, scope::OrganisationScope};

pub(crate) async fn insert(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: CollectionId,
    name: &str,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO collections (id, organisation_id, name, created_at, updated_at) VALUES ($1, $2, $3, $4, $4)",
    )
    .bind(id)
    .bind(scope.0)
    .bind(name)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Gives a member the Manage right on a collection.
pub(crate) async fn grant_manage(
    conn: &mut Conn,
    scope: OrganisationScope,
    collection: CollectionId,
    member: MemberId,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO collection_members (organisation_id, collection_id, member_id, read_only, hide_passwords, manage) \
         VALUES ($1, $2, $3, FALSE, FALSE, TRUE)",
    )
    .bind(scope.0)
    .bind(collection)
    .bind(member)
    .execute(conn)
    .await?;
    Ok(())
}
