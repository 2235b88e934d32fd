//! Members of organisations.

use domain::role::MemberStatus;

use super::Conn;
use crate::{error::Result, model::NewMember, scope::OrganisationScope};

/// Adds an invited member. The seat is taken by the caller, under the organisation's lock.
pub(crate) async fn insert(
    conn: &mut Conn,
    scope: OrganisationScope,
    new: &NewMember,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO members (id, organisation_id, email, role, status, invited_at, created_at, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $6, $6)",
    )
    .bind(new.id)
    .bind(scope.0)
    .bind(&new.email)
    .bind(new.role)
    .bind(MemberStatus::Invited)
    .bind(new.at)
    .execute(conn)
    .await?;
    Ok(())
}
