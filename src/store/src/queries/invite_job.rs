//! Lists of people who are invited by the hundred.

use domain::{
    Email, JobId, MemberId, Millis,
    invite_many::{InviteOutcome, InviteRow, InviteState, MailState},
};
use sqlx::FromRow;

use super::{Conn, dialect::skip_locked};
use crate::{
    error::Result,
    model::{InviteJob, NewInviteJob},
    scope::OrganisationScope,
};

macro_rules! select {
    ($($end:expr),*) => {
        concat!(
            "SELECT j.id, j.organisation_id, j.user_id, ",
            "(SELECT u.email FROM users u WHERE u.id = j.user_id) AS asked_by, j.form, j.state, j.problem, j.total, ",
            "(SELECT COUNT(*) FROM invite_rows r WHERE r.job_id = j.id AND r.outcome = 1) AS invited, ",
            "(SELECT COUNT(*) FROM invite_rows r WHERE r.job_id = j.id AND r.outcome = 2) AS there, ",
            "j.ip, j.device, j.created_at, j.updated_at FROM invite_jobs j WHERE ",
            $($end),*
        )
    };
}

pub(crate) async fn insert(
    conn: &mut Conn,
    scope: OrganisationScope,
    new: &NewInviteJob,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO invite_jobs (id, organisation_id, user_id, form, state, total, ip, device, created_at, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)",
    )
    .bind(new.id)
    .bind(scope.0)
    .bind(new.user)
    .bind(&new.form)
    .bind(InviteState::Running)
    .bind(i32::try_from(new.emails.len()).unwrap_or(i32::MAX))
    .bind(&new.ip)
    .bind(&new.device)
    .bind(new.at)
    .execute(&mut *conn)
    .await?;
    for (position, email) in (0_i32..).zip(&new.emails) {
        sqlx::query(
            "INSERT INTO invite_rows (job_id, position, email, outcome) VALUES ($1, $2, $3, $4)",
        )
        .bind(new.id)
        .bind(position)
        .bind(email)
        .bind(InviteOutcome::Waiting)
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

pub(crate) async fn newest(conn: &mut Conn, scope: OrganisationScope) -> Result<Option<InviteJob>> {
    Ok(
        sqlx::query_as(select!("j.organisation_id = $1 ORDER BY j.id DESC LIMIT 1"))
            .bind(scope.0)
            .fetch_optional(conn)
            .await?,
    )
}

/// Work goes on in turn, so that a long list does not keep short ones waiting.
pub(crate) async fn next(conn: &mut Conn) -> Result<Option<InviteJob>> {
    Ok(
        sqlx::query_as(select!("j.state = 0 ORDER BY j.updated_at, j.id LIMIT 1"))
            .fetch_optional(conn)
            .await?,
    )
}

pub(crate) async fn lock(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: JobId,
) -> Result<Option<InviteJob>> {
    Ok(sqlx::query_as(select!(
        "j.organisation_id = $1 AND j.id = $2 AND j.state = 0",
        skip_locked!()
    ))
    .bind(scope.0)
    .bind(id)
    .fetch_optional(conn)
    .await?)
}

#[derive(FromRow)]
struct Row {
    position: i32,
    email: Email,
    outcome: InviteOutcome,
    mail: Option<MailState>,
}

pub(crate) async fn rows(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: JobId,
    from: i32,
    limit: i64,
) -> Result<Vec<InviteRow>> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT r.position, r.email, r.outcome, CASE WHEN r.member_id IS NOT NULL THEN \
         (SELECT m.state FROM jobs m WHERE m.member_id = r.member_id ORDER BY m.id DESC LIMIT 1) END AS mail \
         FROM invite_jobs j JOIN invite_rows r ON r.job_id = j.id \
         WHERE j.organisation_id = $1 AND j.id = $2 AND r.position >= $3 ORDER BY r.position LIMIT $4",
    )
    .bind(scope.0)
    .bind(id)
    .bind(from)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    let row = |row: Row| InviteRow {
        position: u32::try_from(row.position).unwrap_or(0),
        email: row.email,
        outcome: row.outcome,
        mail: row.mail,
    };
    Ok(rows.into_iter().map(row).collect())
}

pub(crate) async fn waiting(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: JobId,
    limit: i64,
) -> Result<Vec<(i32, Email)>> {
    Ok(sqlx::query_as(
        "SELECT r.position, r.email FROM invite_jobs j JOIN invite_rows r ON r.job_id = j.id \
         WHERE j.organisation_id = $1 AND j.id = $2 AND r.outcome = 0 ORDER BY r.position LIMIT $3",
    )
    .bind(scope.0)
    .bind(id)
    .bind(limit)
    .fetch_all(conn)
    .await?)
}

pub(crate) async fn note(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: JobId,
    position: i32,
    outcome: InviteOutcome,
    member: Option<MemberId>,
) -> Result<()> {
    sqlx::query(
        "UPDATE invite_rows SET outcome = $4, member_id = $5 WHERE position = $3 AND job_id = \
         (SELECT j.id FROM invite_jobs j WHERE j.organisation_id = $1 AND j.id = $2)",
    )
    .bind(scope.0)
    .bind(id)
    .bind(position)
    .bind(outcome)
    .bind(member)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn touch(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: JobId,
    at: Millis,
) -> Result<()> {
    sqlx::query("UPDATE invite_jobs SET updated_at = $3 WHERE organisation_id = $1 AND id = $2")
        .bind(scope.0)
        .bind(id)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn end(
    conn: &mut Conn,
    scope: OrganisationScope,
    id: JobId,
    state: InviteState,
    problem: Option<&str>,
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE invite_jobs SET state = $3, problem = $4, updated_at = $5 \
         WHERE organisation_id = $1 AND id = $2 AND state = 0",
    )
    .bind(scope.0)
    .bind(id)
    .bind(state)
    .bind(problem)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(crate) async fn delete_old(conn: &mut Conn, before: Millis) -> Result<u64> {
    Ok(
        sqlx::query("DELETE FROM invite_jobs WHERE state <> 0 AND updated_at < $1")
            .bind(before)
            .execute(conn)
            .await?
            .rows_affected(),
    )
}
