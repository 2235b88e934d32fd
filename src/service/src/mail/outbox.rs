//! The operator's view of the queue: whoever runs these commands owns the machine and its database.

use domain::{JobId, Millis};
use store::model::{Job, JobState};

use super::Mail;
use crate::{Error, error::Result, portaal::Portaal};

/// Most rows of a list.
const LIST_MAX: i64 = 500;

/// A queued mail in a list.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its id.
    pub id: JobId,
    /// To whom.
    pub to: String,
    /// About what.
    pub subject: String,
    /// Where it stands.
    pub state: JobState,
    /// Tries so far.
    pub attempts: i32,
    /// Not before this.
    pub run_at: Millis,
    /// When queued.
    pub created_at: Millis,
    /// Why the last try failed.
    pub last_error: Option<String>,
}

impl From<Job> for Row {
    fn from(job: Job) -> Self {
        Self {
            id: job.id,
            to: job.recipient,
            subject: job.subject,
            state: job.state,
            attempts: job.attempts,
            run_at: job.run_at,
            created_at: job.created_at,
            last_error: job.last_error,
        }
    }
}

/// The newest mails, in one state or in any (at most 500).
pub async fn list(app: &Portaal, state: Option<JobState>) -> Result<Vec<Row>> {
    let jobs = app
        .store()
        .reader()
        .await?
        .jobs()
        .list(state, LIST_MAX)
        .await?;
    Ok(jobs.into_iter().map(Row::from).collect())
}

/// One mail with its contents; the contents are gone once it was sent. Contains its link: for the
/// operator's eyes only.
pub async fn show(app: &Portaal, id: JobId) -> Result<Option<(Row, Option<Mail>)>> {
    let job = app.store().reader().await?.jobs().find(id).await?;
    Ok(job.map(|job| {
        let mail = serde_json::from_str(&job.payload).ok();
        (Row::from(job), mail)
    }))
}

/// Lets one failed or held mail, or all of them, be tried again; gives how many.
///
/// Refused with `mail-not-configured` while there is no mail server to try.
pub async fn release(app: &Portaal, id: Option<JobId>) -> Result<u64> {
    if !app.settings().mail_configured {
        return Err(Error::conflict("mail-not-configured"));
    }
    let mut tx = app.store().begin().await?;
    let released = tx.jobs().release(id, app.now()).await?;
    tx.save().await?;
    Ok(released)
}

/// How many mails wait, failed and are held: for metrics and the health page.
pub async fn depth(app: &Portaal) -> Result<(i64, i64, i64)> {
    Ok(app.store().reader().await?.jobs().depth().await?)
}
