//! People in a provider's clients who wait for the provider's people.

use domain::{
    ClientId, Email, JobId, MemberId, Millis, OrganisationId, OrganisationRole, UserId,
    client::Matching,
    custom::CustomPermissions,
    many::{FailedMail, WaitingFor, WaitingRow},
    member::MemberSummary,
    role::MemberStatus,
};
use sqlx::{AssertSqlSafe, FromRow};

use super::{Conn, member::expired};
use crate::{error::Result, model::WaitingQuery, scope::ProviderScope};

#[derive(FromRow)]
struct Row {
    client_id: ClientId,
    organisation_id: OrganisationId,
    organisation_name: String,
    id: MemberId,
    user_id: Option<UserId>,
    name: Option<String>,
    email: Email,
    role: OrganisationRole,
    permissions: i16,
    status: MemberStatus,
    invited_at: Millis,
    has_key: bool,
    link_expires_at: Option<Millis>,
    job: Option<JobId>,
    said: Option<String>,
}

impl From<Row> for WaitingRow {
    fn from(row: Row) -> Self {
        let mail = row.job.map(|job| FailedMail {
            job,
            said: row.said.unwrap_or_default(),
        });
        Self {
            client: row.client_id,
            organisation: row.organisation_id,
            organisation_name: row.organisation_name,
            member: MemberSummary {
                id: row.id,
                user: row.user_id,
                name: row.name,
                email: row.email,
                role: row.role,
                permissions: CustomPermissions::from(row.permissions),
                status: row.status,
                revoked_because: None,
                invited_at: row.invited_at,
                link_expires_at: row.link_expires_at,
                recovery: false,
                has_key: row.has_key,
                mail_failed: mail.is_some(),
            },
            mail,
        }
    }
}

/// The last mail about member `m` that failed.
const LAST_FAILED: &str =
    "(SELECT j.id FROM jobs j WHERE j.member_id = m.id AND j.state = 2 ORDER BY j.id DESC LIMIT 1)";

/// Who waits: organisations `o` of the provider `$1` with their members `m`. `$2` is now, where it is asked for.
fn who(what: WaitingFor) -> String {
    match what {
        WaitingFor::Confirm => {
            "FROM organisations o JOIN members m ON m.organisation_id = o.id AND m.status = 1 \
             WHERE o.provider_id = $1 AND o.members_accepted > 0"
                .to_owned()
        }
        WaitingFor::Invite => format!(
            "FROM organisations o JOIN members m ON m.organisation_id = o.id AND m.status = 0 \
             WHERE o.provider_id = $1 AND o.members_invited > 0 AND {}",
            expired(2)
        ),
        // Found from the few mails that failed, not from the many members. Whoever is locked out is to hear of it; an
        // invitation that was revoked before anybody accepted is over.
        WaitingFor::Mail => "FROM organisations o JOIN members m ON m.organisation_id = o.id \
             AND (m.status >= 0 OR m.user_id IS NOT NULL) WHERE o.provider_id = $1 AND m.id IN \
             (SELECT f.member_id FROM jobs f WHERE f.provider_id = $1 AND f.state = 2)"
            .to_owned(),
    }
}

/// Rows in the direction of reading, in the order of the clients' names.
pub(crate) async fn list(
    conn: &mut Conn,
    scope: ProviderScope,
    query: &WaitingQuery,
) -> Result<Vec<WaitingRow>> {
    let mut sql = format!(
        "SELECT o.client_id, o.id AS organisation_id, o.name AS organisation_name, m.id, m.user_id, u.name, \
         COALESCE(u.email, m.email) AS email, m.role, m.permissions, m.status, m.invited_at, m.organisation_key IS NOT NULL AS has_key, \
         (SELECT MAX(l.expires_at) FROM links l WHERE l.target_id = m.id AND l.state = 0) AS link_expires_at, \
         f.id AS job, f.last_error AS said {}",
        who(query.what).replacen(
            " WHERE ",
            &format!(
                " LEFT JOIN users u ON u.id = m.user_id LEFT JOIN jobs f ON f.id = {LAST_FAILED} WHERE "
            ),
            1
        )
    );
    let mut next = if query.what == WaitingFor::Invite {
        3
    } else {
        2
    };
    if query.from.is_some() {
        let than = if query.backwards { '<' } else { '>' };
        sql.push_str(&format!(
            " AND (o.name_key, o.id, m.id) {than} (SELECT o2.name_key, o2.id, m2.id FROM members m2 \
             JOIN organisations o2 ON o2.id = m2.organisation_id WHERE m2.id = ${next} AND o2.provider_id = $1)"
        ));
        next += 1;
    }
    let order = if query.backwards { " DESC" } else { "" };
    sql.push_str(&format!(
        " ORDER BY o.name_key{order}, o.id{order}, m.id{order} LIMIT ${next}"
    ));
    let mut rows = sqlx::query_as::<_, Row>(AssertSqlSafe(sql)).bind(scope.0);
    if query.what == WaitingFor::Invite {
        rows = rows.bind(query.now);
    }
    if let Some(from) = query.from {
        rows = rows.bind(from);
    }
    let rows = rows.bind(query.limit).fetch_all(conn).await?;
    Ok(rows.into_iter().map(WaitingRow::from).collect())
}

/// How many wait, counted up to a limit.
pub(crate) async fn count(
    conn: &mut Conn,
    scope: ProviderScope,
    what: WaitingFor,
    now: Millis,
    limit: i64,
) -> Result<Matching> {
    let place = if what == WaitingFor::Invite { 3 } else { 2 };
    let sql = format!(
        "SELECT COUNT(*) FROM (SELECT 1 {} LIMIT ${place}) AS few",
        who(what)
    );
    let mut count = sqlx::query_scalar::<_, i64>(AssertSqlSafe(sql)).bind(scope.0);
    if what == WaitingFor::Invite {
        count = count.bind(now);
    }
    let count = count.bind(limit + 1).fetch_one(conn).await?;
    Ok(Matching {
        count: count.min(limit),
        more: count > limit,
    })
}
