//! Policies of organisations, and whom they are about.

use domain::{
    Email, MemberId, Millis, OrganisationId, OrganisationRole, Plan, PolicyId, UserId,
    policy::PolicyKind, role::MemberStatus,
};
use sqlx::FromRow;

/// A policy that was saved once.
#[derive(Clone, Debug, FromRow)]
pub struct PolicyRow {
    /// Its id.
    pub id: PolicyId,
    /// Which one.
    pub kind: PolicyKind,
    /// Whether it is on.
    pub enabled: bool,
    /// What it asks in particular, as JSON.
    pub data: Option<String>,
    /// When last saved.
    pub revised_at: Millis,
}

/// A policy that is on in an organisation in which a person has a place, however far that has come.
#[derive(Clone, Debug, FromRow)]
pub struct PolicyOfUser {
    /// Which one.
    pub kind: PolicyKind,
    /// What it asks in particular, as JSON.
    pub data: Option<String>,
    /// Of which organisation.
    pub organisation_id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its plan.
    #[sqlx(try_from = "i16")]
    pub plan: Plan,
    /// The person's place in it.
    pub member_id: MemberId,
    /// As what.
    pub role: OrganisationRole,
    /// How far.
    pub status: MemberStatus,
    /// Whether the person works for its provider too.
    pub staff: bool,
    /// Whether that person takes part in account recovery there.
    pub enrolled: bool,
}

/// A member with an account, as policies look at it.
#[derive(Clone, Debug, FromRow)]
pub struct PolicyMember {
    /// The membership.
    pub id: MemberId,
    /// The account.
    pub user_id: UserId,
    /// Its address.
    pub email: Email,
    /// Its name.
    pub name: String,
    /// Its language, as a tag.
    pub lang: Option<String>,
    /// As what.
    pub role: OrganisationRole,
    /// How far.
    pub status: MemberStatus,
    /// Whether the person works for the organisation's provider too.
    pub staff: bool,
    /// Whether the account has two-step login.
    pub two_step: bool,
    /// Whether the person is accepted, confirmed or revoked in another organisation.
    pub elsewhere: bool,
}
