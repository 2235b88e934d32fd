//! Queued work.

use domain::{JobId, MemberId, Millis, OrganisationId, ProviderId};
use sqlx::FromRow;
use uuid::Uuid;

/// Where a piece of work stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[repr(i16)]
pub enum JobState {
    /// Waits for its time.
    Waiting = 0,
    /// Was done; the payload is gone.
    Done = 1,
    /// Failed for good; an operator can release it.
    Failed = 2,
    /// Would be done now, but nothing is configured to do it: a mail without SMTP.
    Held = 3,
}

/// What kind of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[repr(i16)]
pub enum JobKind {
    /// A mail; the payload is its JSON.
    Mail = 0,
}

/// Work to be queued.
#[derive(Clone, Debug)]
pub struct NewJob {
    /// Its id.
    pub id: JobId,
    /// What kind.
    pub kind: JobKind,
    /// JSON, emptied when the work is done.
    pub payload: String,
    /// For whom, to show in lists.
    pub recipient: String,
    /// About what, to show in lists.
    pub subject: String,
    /// Whom it is about.
    pub about: About,
    /// Waiting, or held when nothing is configured to do it.
    pub state: JobState,
    /// Not before this.
    pub run_at: Millis,
    /// Now.
    pub at: Millis,
}

/// Whom queued work is about: those who can mend it are told when it fails.
#[derive(Clone, Copy, Debug, Default)]
pub struct About {
    /// The provider of the organisation.
    pub provider: Option<ProviderId>,
    /// The organisation.
    pub organisation: Option<OrganisationId>,
    /// The member.
    pub member: Option<MemberId>,
}

/// A queued piece of work.
#[derive(Clone, Debug, FromRow)]
pub struct Job {
    /// Its id.
    pub id: JobId,
    /// What kind.
    pub kind: JobKind,
    /// JSON, empty when done.
    pub payload: String,
    /// For whom.
    pub recipient: String,
    /// About what.
    pub subject: String,
    /// Where it stands.
    pub state: JobState,
    /// Tries so far.
    pub attempts: i32,
    /// Not before this.
    pub run_at: Millis,
    /// Whose claim it is, while claimed.
    pub lease_id: Option<Uuid>,
    /// Why the last try failed.
    pub last_error: Option<String>,
    /// When queued.
    pub created_at: Millis,
}
