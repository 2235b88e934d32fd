//! Lists of people who are invited by the hundred.

use domain::{Email, JobId, Millis, OrganisationId, UserId, invite_many::InviteState};
use sqlx::FromRow;

/// A list to be worked on.
#[derive(Clone, Debug)]
pub struct NewInviteJob {
    /// Its id.
    pub id: JobId,
    /// Who asks: its rights are looked at again whenever the work goes on.
    pub user: UserId,
    /// JSON: as what people are invited, with which permissions, groups and rights.
    pub form: String,
    /// The addresses.
    pub emails: Vec<Email>,
    /// From which address it was asked, for the events.
    pub ip: String,
    /// With which browser.
    pub device: String,
    /// Now.
    pub at: Millis,
}

/// The work on a list.
#[derive(Clone, Debug, FromRow)]
pub struct InviteJob {
    /// Its id.
    pub id: JobId,
    /// Of this organisation.
    pub organisation_id: OrganisationId,
    /// Who asked.
    pub user_id: UserId,
    /// The account's address.
    pub asked_by: String,
    /// JSON: as what people are invited.
    pub form: String,
    /// How it stands.
    pub state: InviteState,
    /// Why it could not go on: the code of an error.
    pub problem: Option<String>,
    /// Addresses in all.
    pub total: i32,
    /// Addresses that were invited.
    pub invited: i64,
    /// Addresses that were there already.
    pub there: i64,
    /// From which address it was asked.
    pub ip: String,
    /// With which browser.
    pub device: String,
    /// When it was asked for.
    pub created_at: Millis,
    /// When something last happened to it.
    pub updated_at: Millis,
}
