//! Clears away what is over, so that tables hold what is of use.

use domain::Millis;

use crate::{attachment, error::Result, portaal::Portaal};

const HOUR: Millis = 60 * 60 * 1000;
const DAY: Millis = 24 * HOUR;
/// A link is remembered for so long after it expired, so that its holder is told that it expired.
const LINKS_KEPT: Millis = 90 * DAY;
/// A mail stays in the operator's list for so long. One that was not sent by then says nothing true any more: its
/// links have expired.
const JOBS_KEPT: Millis = 14 * DAY;
/// An import that stopped may go on for so long.
const IMPORTS_KEPT: Millis = 30 * DAY;
/// What became of a list of invited people is remembered for so long.
const INVITE_JOBS_KEPT: Millis = 30 * DAY;
/// Longer than every window of [`crate::limit::Limits`].
const LIMITS_KEPT: Millis = 2 * DAY;

/// What was cleared away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Expired sessions.
    pub sessions: u64,
    /// Links that expired long ago.
    pub links: u64,
    /// Work that was done, failed or held long ago.
    pub jobs: u64,
    /// Imports that nothing happened to for long.
    pub imports: u64,
    /// Lists of invited people that ended long ago.
    pub invite_jobs: u64,
    /// Counters of windows that are over.
    pub limits: u64,
    /// Files that stopped on their way.
    pub stopped_files: u64,
    /// Deleted files whose bytes are gone for sure.
    pub released_files: u64,
}

/// Once. Several servers may do it at the same time.
pub async fn run_once(app: &Portaal) -> Result<Swept> {
    let now = app.now();
    let mut tx = app.store().begin().await?;
    let mut swept = Swept {
        sessions: tx.sessions().delete_expired(now).await?,
        links: tx.links().delete_old(now - LINKS_KEPT).await?,
        jobs: tx.jobs().delete_old(now - JOBS_KEPT).await?,
        imports: tx.imports().delete_old(now - IMPORTS_KEPT).await?
            + tx.own_imports().delete_old(now - IMPORTS_KEPT).await?,
        invite_jobs: tx.invite_jobs().delete_old(now - INVITE_JOBS_KEPT).await?,
        limits: tx.limits().delete_old(now - LIMITS_KEPT).await?,
        ..Swept::default()
    };
    tx.save().await?;
    let files = attachment::sweep(app).await?;
    (swept.stopped_files, swept.released_files) = (files.stopped, files.released);
    Ok(swept)
}

/// Every hour until `shutdown` ends.
pub async fn run(app: &Portaal, shutdown: impl Future<Output = ()>) {
    let mut shutdown = std::pin::pin!(shutdown);
    let mut every = tokio::time::interval(std::time::Duration::from_secs(60 * 60));
    loop {
        tokio::select! {
            biased;
            () = &mut shutdown => return,
            _ = every.tick() => match run_once(app).await {
                Ok(swept) => tracing::debug!(?swept, "housekeeping"),
                Err(error) => tracing::error!(%error, "housekeeping failed"),
            }
        }
    }
}
