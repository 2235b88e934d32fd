//! Sends what is queued.
//!
//! A worker claims one mail at a time under a lease, sends it, and notes the end in a second
//! transaction. Several workers, in one process or in many, never hold the same mail at once; a
//! worker that dies leaves a lease that runs out, and another one sends again under the same message
//! id. The gap between the mail server's yes and our note is the only way to a second copy.

use std::{future::Future, pin::pin, time::Duration};

use domain::Millis;
use store::model::{Job, JobState};
use uuid::Uuid;

use super::{
    Mail,
    transport::{SendError, Transport},
};
use crate::{error::Result, portaal::Portaal, random};

/// A mail that was tried so often without success has failed for good.
pub const TRIES: i32 = 10;
/// One mail may take so long at the mail server.
const PATIENCE: Duration = Duration::from_secs(60);
/// A claim lasts so long: longer than [`PATIENCE`], so that nobody else takes what is being sent.
const LEASE: Millis = 150_000;
/// How often an idle worker looks.
const LOOK: Duration = Duration::from_millis(1000);
/// How long it waits after the database failed.
const PAUSE: Duration = Duration::from_secs(10);

/// Sends until `shutdown` ends; a mail that is being sent then is finished first.
pub async fn run(app: &Portaal, transport: &impl Transport, shutdown: impl Future<Output = ()>) {
    let mut shutdown = pin!(shutdown);
    loop {
        let wait = match next(app, transport).await {
            Ok(true) => Duration::ZERO,
            Ok(false) => LOOK,
            Err(error) => {
                tracing::error!(%error, "the mail queue cannot be read");
                PAUSE
            }
        };
        tokio::select! {
            biased;
            () = &mut shutdown => return,
            () = tokio::time::sleep(wait) => {}
        }
    }
}

/// Sends everything that is due at this moment; gives how many mails were tried.
pub async fn run_once(app: &Portaal, transport: &impl Transport) -> Result<u32> {
    let mut tried = 0;
    while next(app, transport).await? {
        tried += 1;
    }
    Ok(tried)
}

/// Takes the next due mail and tries to send it; false when there is none.
async fn next(app: &Portaal, transport: &impl Transport) -> Result<bool> {
    // Asking costs no writer's turn; most of the time there is nothing.
    if !app.store().reader().await?.jobs().due(app.now()).await? {
        return Ok(false);
    }
    let lease = random::uuid(app.random(), app.now());
    let mut tx = app.store().begin().await?;
    let claimed = tx
        .jobs()
        .claim(lease, app.now(), app.now() + LEASE, 1)
        .await?;
    tx.save().await?;
    let Some(job) = claimed.into_iter().next() else {
        return Ok(false);
    };
    let outcome = attempt(transport, &job).await;
    note(app, &job, lease, outcome).await?;
    Ok(true)
}

async fn attempt(transport: &impl Transport, job: &Job) -> std::result::Result<(), SendError> {
    let mail: Mail =
        serde_json::from_str(&job.payload).map_err(|e| SendError::Never(e.to_string()))?;
    tokio::time::timeout(PATIENCE, transport.send(job.id, &mail))
        .await
        .unwrap_or_else(|_| Err(SendError::Later("the mail server took too long".to_owned())))
}

/// Notes how it ended: done and emptied, failed for good, or to be tried again.
async fn note(
    app: &Portaal,
    job: &Job,
    lease: Uuid,
    outcome: std::result::Result<(), SendError>,
) -> Result<()> {
    let now = app.now();
    let (state, run_at, error) = match outcome {
        Ok(()) => (JobState::Done, now, None),
        Err(SendError::Later(error)) if job.attempts < TRIES => {
            (JobState::Waiting, now + pause(job.attempts), Some(error))
        }
        Err(SendError::Later(error) | SendError::Never(error)) => {
            (JobState::Failed, now, Some(error))
        }
    };
    match (&error, state) {
        (None, _) => tracing::info!(job = %job.id, "mail sent"),
        (Some(error), JobState::Failed) => {
            tracing::error!(job = %job.id, attempts = job.attempts, %error, "mail failed for good");
        }
        (Some(error), _) => {
            tracing::warn!(job = %job.id, attempts = job.attempts, %error, "mail not sent yet");
        }
    }
    let mut tx = app.store().begin().await?;
    let ours = tx
        .jobs()
        .finish(job.id, lease, state, run_at, error.as_deref(), now)
        .await?;
    tx.save().await?;
    if !ours {
        tracing::warn!(job = %job.id, "the lease ran out while the mail was sent");
    }
    Ok(())
}

/// How long to wait after so many tries: 1, 2, 4 … minutes, 6 hours at most.
fn pause(attempts: i32) -> Millis {
    const MINUTE: Millis = 60_000;
    const MOST: Millis = 6 * 60 * MINUTE;
    let doublings = u32::try_from(attempts.saturating_sub(1))
        .unwrap_or(0)
        .min(20);
    MINUTE.saturating_mul(1 << doublings).min(MOST)
}

#[cfg(test)]
mod tests {
    use super::pause;

    #[test]
    fn pauses_double_up_to_six_hours() {
        assert_eq!(pause(1), 60_000);
        assert_eq!(pause(2), 120_000);
        assert_eq!(pause(9), 256 * 60_000);
        assert_eq!(pause(10), 6 * 60 * 60_000);
        assert_eq!(pause(i32::MAX), 6 * 60 * 60_000);
    }
}
