//! The client list of a provider.

use domain::{
    ClientId, Email, MemberId, Millis, OrganisationId, OrganisationRole, Plan, RequestId, UserId,
    client::{
        ClientFilter, ClientSort, ClientStatus, ClientSummary, ClientTotals, Matching,
        PendingOwner, Waiting,
    },
    custom::CustomPermissions,
    member::MemberSummary,
    role::MemberStatus,
};
use sqlx::{AssertSqlSafe, FromRow};

use super::{Conn, set_up::FactsRow};
use crate::{
    client_sql,
    error::Result,
    model::{ClientMark, ClientOverview, ClientQuery, ListedClient, MadeClient, MarkValue},
    scope::ProviderScope,
};

/// Clients that wait for their owner are counted up to this.
const WAITING_COUNTED: i64 = 100;

#[derive(FromRow)]
struct Row {
    id: OrganisationId,
    client_id: ClientId,
    name: String,
    name_key: String,
    #[sqlx(try_from = "i16")]
    plan: Plan,
    seats_assigned: i32,
    seats_used: i32,
    seats_remaining: i32,
    seat_limit: Option<i32>,
    client_status: ClientStatus,
    set_up_done: i32,
    created_at: Millis,
    #[sqlx(flatten)]
    set_up: FactsRow,
}

impl Row {
    fn listed(self, sort: ClientSort) -> ListedClient {
        let value = match sort {
            ClientSort::Name => MarkValue::Text(self.name_key),
            ClientSort::Assigned => MarkValue::Number(self.seats_assigned.into()),
            ClientSort::Used => MarkValue::Number(self.seats_used.into()),
            ClientSort::Remaining => MarkValue::Number(self.seats_remaining.into()),
            ClientSort::Plan => MarkValue::Number(self.plan.code().into()),
            ClientSort::Status => MarkValue::Number(self.client_status.code().into()),
            ClientSort::SetUp => MarkValue::Number(self.set_up_done.into()),
        };
        ListedClient {
            mark: ClientMark { value, id: self.id },
            summary: ClientSummary {
                id: self.client_id,
                organisation: self.id,
                name: self.name,
                assigned: self.seats_assigned,
                used: self.seats_used,
                remaining: self.seats_remaining,
                limit: self.seat_limit,
                tier: self.plan.tier,
                frequency: self.plan.frequency,
                status: self.client_status,
                set_up: self.set_up.into(),
                created_at: self.created_at,
            },
        }
    }
}

/// Rows of the list, in the direction of reading.
pub(crate) async fn list(
    conn: &mut Conn,
    scope: ProviderScope,
    query: &ClientQuery,
) -> Result<Vec<ListedClient>> {
    let sort = query.filter.sort.unwrap_or(ClientSort::Name);
    let sql = client_sql::page(&query.filter, query.from.is_some(), query.backwards);
    let mut rows = sqlx::query_as::<_, Row>(AssertSqlSafe(sql)).bind(scope.0);
    if !query.filter.search.is_empty() {
        rows = rows.bind(client_sql::pattern(&query.filter.search));
    }
    if let Some(mark) = &query.from {
        rows = match &mark.value {
            MarkValue::Text(text) => rows.bind(text),
            MarkValue::Number(number) => rows.bind(*number),
        };
        rows = rows.bind(mark.id);
    }
    let rows = rows.bind(query.limit).fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| row.listed(sort)).collect())
}

/// How many clients fit a filter, counted up to a limit.
pub(crate) async fn count(
    conn: &mut Conn,
    scope: ProviderScope,
    filter: &ClientFilter,
    limit: i64,
) -> Result<Matching> {
    let mut count =
        sqlx::query_scalar::<_, i64>(AssertSqlSafe(client_sql::count(filter))).bind(scope.0);
    if !filter.search.is_empty() {
        count = count.bind(client_sql::pattern(&filter.search));
    }
    Ok(matching(
        count.bind(limit + 1).fetch_one(conn).await?,
        limit,
    ))
}

fn matching(count: i64, limit: i64) -> Matching {
    Matching {
        count: count.min(limit),
        more: count > limit,
    }
}

#[derive(FromRow)]
struct Overview {
    clients: i64,
    assigned: i64,
    used: i64,
    to_confirm: i64,
    invited: i64,
}

pub(crate) async fn overview(conn: &mut Conn, scope: ProviderScope) -> Result<ClientOverview> {
    let row: Option<Overview> = sqlx::query_as(
        "SELECT t.clients, t.seats_assigned AS assigned, t.seats_used AS used, \
         (SELECT COUNT(*) FROM (SELECT 1 FROM organisations o WHERE o.provider_id = $1 AND o.client_status = 0 LIMIT $2) \
         AS few) AS to_confirm, \
         (SELECT COUNT(*) FROM (SELECT 1 FROM organisations o WHERE o.provider_id = $1 AND o.client_status = 1 LIMIT $2) \
         AS few) AS invited \
         FROM client_totals t WHERE t.provider_id = $1",
    )
    .bind(scope.0)
    .bind(WAITING_COUNTED + 1)
    .fetch_optional(conn)
    .await?;
    Ok(
        row.map_or_else(ClientOverview::default, |row| ClientOverview {
            totals: ClientTotals {
                clients: row.clients,
                assigned: row.assigned,
                used: row.used,
            },
            waiting: Waiting {
                to_confirm: matching(row.to_confirm, WAITING_COUNTED),
                invited: matching(row.invited, WAITING_COUNTED),
            },
        }),
    )
}

#[derive(FromRow)]
struct PendingRow {
    id: OrganisationId,
    client_id: ClientId,
    organisation_name: String,
    member_id: MemberId,
    user_id: Option<UserId>,
    user_name: Option<String>,
    email: Email,
    role: OrganisationRole,
    status: MemberStatus,
    invited_at: Millis,
    link_expires_at: Option<Millis>,
    mail_failed: bool,
}

/// Owners of clients that have no confirmed one, those to be confirmed first.
pub(crate) async fn pending_owners(
    conn: &mut Conn,
    scope: ProviderScope,
    limit: i64,
) -> Result<Vec<PendingOwner>> {
    let rows: Vec<PendingRow> = sqlx::query_as(
        "SELECT o.id, o.client_id, o.name AS organisation_name, m.id AS member_id, m.user_id, u.name AS user_name, \
         COALESCE(u.email, m.email) AS email, m.role, m.status, m.invited_at, \
         (SELECT MAX(l.expires_at) FROM links l WHERE l.target_id = m.id AND l.state = 0) AS link_expires_at, \
         EXISTS (SELECT 1 FROM jobs j WHERE j.member_id = m.id AND j.state = 2) AS mail_failed \
         FROM organisations o JOIN members m ON m.organisation_id = o.id AND m.role = 0 AND m.status IN (0, 1) \
         LEFT JOIN users u ON u.id = m.user_id \
         WHERE o.provider_id = $1 AND o.client_status < 2 ORDER BY o.client_status, o.id LIMIT $2",
    )
    .bind(scope.0)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    let owner = |row: PendingRow| PendingOwner {
        client: row.client_id,
        organisation: row.id,
        organisation_name: row.organisation_name,
        member: MemberSummary {
            id: row.member_id,
            user: row.user_id,
            name: row.user_name,
            email: row.email,
            role: row.role,
            permissions: CustomPermissions::NONE,
            status: row.status,
            revoked_because: None,
            invited_at: row.invited_at,
            link_expires_at: row.link_expires_at,
            recovery: false,
            // Nobody of these is confirmed.
            has_key: false,
            mail_failed: row.mail_failed,
        },
    };
    Ok(rows.into_iter().map(owner).collect())
}

/// The client that a form has made already, if it has.
pub(crate) async fn find_by_request(
    conn: &mut Conn,
    scope: ProviderScope,
    request: RequestId,
) -> Result<Option<MadeClient>> {
    Ok(sqlx::query_as(
        "SELECT o.client_id, o.id, o.request_hash, (SELECT m.id FROM members m WHERE m.organisation_id = o.id AND m.role = 0 \
         ORDER BY m.id LIMIT 1) AS owner FROM organisations o WHERE o.provider_id = $1 AND o.request_id = $2",
    )
    .bind(scope.0)
    .bind(request)
    .fetch_optional(conn)
    .await?)
}
