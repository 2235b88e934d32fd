//! The event log.

use domain::{
    CollectionId, EventId, GroupId, ItemId, MemberId, Millis, OrganisationId, PolicyId,
    ProviderMemberId, UserId, event::EventRow,
};
use sqlx::FromRow;

use super::Conn;
use crate::{
    error::Result,
    model::{EventMark, EventQuery, NewEvent},
    scope::{OrganisationScope, ProviderScope},
};

/// Names are those of today; `$4` to `$7` are two ranges of kinds.
macro_rules! list {
    ($tenant:literal, $order:literal, $compare:literal) => {
        concat!(
            "SELECT e.id, e.at, e.kind, e.organisation_id, o.name AS organisation, e.actor_id, a.name AS actor, ",
            "COALESCE(e.subject, u.email) AS subject, e.member_id, e.provider_member_id, e.collection_id, e.group_id, e.item_id, e.policy_id, ",
            "(i.id IS NOT NULL OR c.id IS NOT NULL) AS there, e.ip, e.device FROM events e LEFT JOIN organisations o ON o.id = e.organisation_id ",
            "LEFT JOIN users a ON a.id = e.actor_id LEFT JOIN users u ON u.id = e.user_id ",
            "LEFT JOIN items i ON i.id = e.item_id AND i.organisation_id = e.organisation_id ",
            "LEFT JOIN collections c ON c.id = e.collection_id AND c.organisation_id = e.organisation_id WHERE ",
            $tenant,
            " AND e.at >= $2 AND e.at < $3 AND ((e.kind BETWEEN $4 AND $5) OR (e.kind BETWEEN $6 AND $7)) ",
            "AND ($8 IS NULL OR e.actor_id = $8) AND ($9 IS NULL OR e.organisation_id = $9) AND (e.at, e.id) ",
            $compare,
            " ($10, $11) ORDER BY e.at ",
            $order,
            ", e.id ",
            $order,
            " LIMIT $12"
        )
    };
}

#[derive(FromRow)]
struct Row {
    id: EventId,
    at: Millis,
    kind: i16,
    organisation_id: Option<OrganisationId>,
    organisation: Option<String>,
    actor_id: Option<UserId>,
    actor: Option<String>,
    subject: Option<String>,
    member_id: Option<MemberId>,
    provider_member_id: Option<ProviderMemberId>,
    collection_id: Option<CollectionId>,
    group_id: Option<GroupId>,
    item_id: Option<ItemId>,
    policy_id: Option<PolicyId>,
    there: bool,
    ip: String,
    device: String,
}

impl From<Row> for EventRow {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            at: row.at,
            kind: row.kind,
            organisation: row
                .organisation_id
                .map(|id| (id, row.organisation.unwrap_or_default())),
            actor: row.actor_id.map(|id| (id, row.actor.unwrap_or_default())),
            subject: row.subject,
            member: row.member_id,
            provider_member: row.provider_member_id,
            collection: row.collection_id,
            group: row.group_id,
            item: row.item_id,
            there: row.there,
            policy: row.policy_id,
            ip: row.ip,
            device: row.device,
        }
    }
}

pub(crate) async fn insert(conn: &mut Conn, new: &NewEvent) -> Result<()> {
    sqlx::query(
        "INSERT INTO events (id, at, kind, provider_id, organisation_id, actor_id, user_id, member_id, \
         provider_member_id, collection_id, group_id, item_id, policy_id, subject, ip, device) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
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
    .bind(new.group)
    .bind(new.item)
    .bind(new.policy)
    .bind(&new.subject)
    .bind(&new.ip)
    .bind(&new.device)
    .execute(conn)
    .await?;
    Ok(())
}

/// Events of a provider from a mark on: older ones, newest first, or newer ones, oldest first.
pub(crate) async fn of_provider(
    conn: &mut Conn,
    scope: ProviderScope,
    query: &EventQuery,
) -> Result<Vec<EventRow>> {
    let text = match query.from {
        EventMark::Before(..) => list!("e.provider_id = $1", "DESC", "<"),
        EventMark::After(..) => list!("e.provider_id = $1", "ASC", ">"),
    };
    rows(conn, text, scope.0.0, query).await
}

/// Events of an organisation, as [`of_provider`].
pub(crate) async fn of_organisation(
    conn: &mut Conn,
    scope: OrganisationScope,
    query: &EventQuery,
) -> Result<Vec<EventRow>> {
    let text = match query.from {
        EventMark::Before(..) => list!("e.organisation_id = $1", "DESC", "<"),
        EventMark::After(..) => list!("e.organisation_id = $1", "ASC", ">"),
    };
    rows(conn, text, scope.0.0, query).await
}

async fn rows(
    conn: &mut Conn,
    text: &'static str,
    tenant: uuid::Uuid,
    query: &EventQuery,
) -> Result<Vec<EventRow>> {
    let [(a, b), (c, d)] = query.kinds;
    let (EventMark::Before(at, id) | EventMark::After(at, id)) = query.from;
    let rows: Vec<Row> = sqlx::query_as(text)
        .bind(tenant)
        .bind(query.since)
        .bind(query.until)
        .bind(a)
        .bind(b)
        .bind(c)
        .bind(d)
        .bind(query.actor)
        .bind(query.organisation)
        .bind(at)
        .bind(id)
        .bind(query.limit)
        .fetch_all(conn)
        .await?;
    Ok(rows.into_iter().map(EventRow::from).collect())
}
