//! Queued work: claimed with a lease, so that a dead server's work is taken up by another.

use domain::{JobId, MemberId, Millis};
use uuid::Uuid;

use super::{Conn, dialect::skip_locked};
use crate::{
    error::Result,
    model::{Job, JobState, NewJob},
    scope::OrganisationScope,
};

const DUE: &str = concat!(
    "SELECT id FROM jobs WHERE state = 0 AND run_at <= $1 AND (lease_until IS NULL OR lease_until <= $1) \
     ORDER BY run_at, id LIMIT $2",
    skip_locked!()
);

pub(crate) async fn insert(conn: &mut Conn, new: &NewJob) -> Result<()> {
    sqlx::query(
        "INSERT INTO jobs (id, kind, payload, recipient, subject, state, attempts, run_at, created_at, updated_at, \
         provider_id, organisation_id, member_id) VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, $8, $9, $10, $11)",
    )
    .bind(new.id)
    .bind(new.kind)
    .bind(&new.payload)
    .bind(&new.recipient)
    .bind(&new.subject)
    .bind(new.state)
    .bind(new.run_at)
    .bind(new.at)
    .bind(new.about.provider)
    .bind(new.about.organisation)
    .bind(new.about.member)
    .execute(conn)
    .await?;
    Ok(())
}

/// Whether anything is due.
pub(crate) async fn due(conn: &mut Conn, now: Millis) -> Result<bool> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM jobs WHERE state = 0 AND run_at <= $1 \
         AND (lease_until IS NULL OR lease_until <= $1))",
    )
    .bind(now)
    .fetch_one(conn)
    .await?)
}

/// Takes up to `limit` due jobs under a lease and counts the try.
pub(crate) async fn claim(
    conn: &mut Conn,
    lease: Uuid,
    now: Millis,
    lease_until: Millis,
    limit: i64,
) -> Result<Vec<Job>> {
    let due: Vec<JobId> = sqlx::query_scalar(DUE)
        .bind(now)
        .bind(limit)
        .fetch_all(&mut *conn)
        .await?;
    let mut claimed = Vec::with_capacity(due.len());
    for id in due {
        let job = sqlx::query_as(
            "UPDATE jobs SET lease_id = $2, lease_until = $3, attempts = attempts + 1, updated_at = $4 WHERE id = $1 \
             RETURNING id, kind, payload, recipient, subject, state, attempts, run_at, lease_id, last_error, created_at",
        )
        .bind(id)
        .bind(lease)
        .bind(lease_until)
        .bind(now)
        .fetch_one(&mut *conn)
        .await?;
        claimed.push(job);
    }
    Ok(claimed)
}

/// Ends a claimed job: done and emptied, failed for good, held, or waiting again until `run_at`.
/// False when the lease has passed to somebody else.
pub(crate) async fn finish(
    conn: &mut Conn,
    id: JobId,
    lease: Uuid,
    state: JobState,
    run_at: Millis,
    error: Option<&str>,
    now: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE jobs SET state = $3, run_at = $4, last_error = $5, updated_at = $6, lease_id = NULL, \
         lease_until = NULL, payload = CASE WHEN $3 = 1 THEN '' ELSE payload END WHERE id = $1 AND lease_id = $2",
    )
    .bind(id)
    .bind(lease)
    .bind(state)
    .bind(run_at)
    .bind(error)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The newest jobs in a state, or in any.
pub(crate) async fn list(conn: &mut Conn, state: Option<JobState>, limit: i64) -> Result<Vec<Job>> {
    let all = "SELECT id, kind, payload, recipient, subject, state, attempts, run_at, lease_id, last_error, \
               created_at FROM jobs WHERE ($1 < 0 OR state = $1) ORDER BY id DESC LIMIT $2";
    let state = state.map_or(-1_i16, |s| s as i16);
    Ok(sqlx::query_as(all)
        .bind(state)
        .bind(limit)
        .fetch_all(conn)
        .await?)
}

pub(crate) async fn find(conn: &mut Conn, id: JobId) -> Result<Option<Job>> {
    Ok(sqlx::query_as(
        "SELECT id, kind, payload, recipient, subject, state, attempts, run_at, lease_id, last_error, created_at \
         FROM jobs WHERE id = $1",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

/// Lets failed and held jobs be tried again at once.
pub(crate) async fn release(conn: &mut Conn, id: Option<JobId>, now: Millis) -> Result<u64> {
    let release = "UPDATE jobs SET state = 0, run_at = $1, attempts = 0, updated_at = $1 WHERE state IN (2, 3)";
    let done = match id {
        Some(id) => {
            sqlx::query("UPDATE jobs SET state = 0, run_at = $1, attempts = 0, updated_at = $1 WHERE state IN (2, 3) AND id = $2")
                .bind(now)
                .bind(id)
                .execute(conn)
        }
        None => sqlx::query(release).bind(now).execute(conn),
    };
    Ok(done.await?.rows_affected())
}

/// Forgets the failed mails about a member: another one takes their place, or they say nothing true any more.
pub(crate) async fn forget_failed(
    conn: &mut Conn,
    scope: OrganisationScope,
    member: MemberId,
) -> Result<()> {
    sqlx::query("DELETE FROM jobs WHERE organisation_id = $1 AND member_id = $2 AND state = 2")
        .bind(scope.0)
        .bind(member)
        .execute(conn)
        .await?;
    Ok(())
}

/// Lets the failed mails about a member be tried again at once.
pub(crate) async fn release_of(
    conn: &mut Conn,
    scope: OrganisationScope,
    member: MemberId,
    now: Millis,
) -> Result<u64> {
    let done = sqlx::query(
        "UPDATE jobs SET state = 0, run_at = $3, attempts = 0, updated_at = $3 \
         WHERE organisation_id = $1 AND member_id = $2 AND state = 2",
    )
    .bind(scope.0)
    .bind(member)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Jobs in each state that is worth a look: waiting, failed, held.
pub(crate) async fn depth(conn: &mut Conn) -> Result<(i64, i64, i64)> {
    Ok(sqlx::query_as(
        "SELECT COUNT(CASE WHEN state = 0 THEN 1 END), COUNT(CASE WHEN state = 2 THEN 1 END), \
         COUNT(CASE WHEN state = 3 THEN 1 END) FROM jobs WHERE state IN (0, 2, 3)",
    )
    .fetch_one(conn)
    .await?)
}

/// Clears away jobs that came to an end or stood still before a moment: done, failed and held ones.
pub(crate) async fn delete_old(conn: &mut Conn, before: Millis) -> Result<u64> {
    Ok(
        sqlx::query("DELETE FROM jobs WHERE state IN (1, 2, 3) AND updated_at < $1")
            .bind(before)
            .execute(conn)
            .await?
            .rows_affected(),
    )
}
