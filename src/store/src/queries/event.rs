//! The event log.

use super::Conn;
use crate::{error::Result, model::NewEvent};

pub(crate) async fn insert(conn: &mut Conn, new: &NewEvent) -> Result<()> {
    sqlx::query(
        "INSERT INTO events (id, at, kind, provider_id, organisation_id, actor_id, user_id, member_id, \
         provider_member_id, collection_id, item_id, subject, ip, device) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    )
    .bind(new.id)
    .bind(new.at)
    .bind(new.kind)
    .bind(new.provider)
    .bind(new.organisation)
    .bind(new.actor)
    .bind(new.user)
    .bind(new.member)
    .bind(new.provider_member)
    .bind(new.collection)
    .bind(new.item)
    .bind(&new.subject)
    .bind(&new.ip)
    .bind(&new.device)
    .execute(conn)
    .await?;
    Ok(())
}
