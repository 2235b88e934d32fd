//! Members of organisations and of providers, as pages show them.

use serde::{Deserialize, Serialize};

use crate::{
    Email, MemberId, Millis, OrganisationRole, ProviderMemberId, ProviderRole, UserId,
    role::MemberStatus,
};

/// A member of an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberSummary {
    /// The membership.
    pub id: MemberId,
    /// The account, once the invitation is accepted.
    pub user: Option<UserId>,
    /// Name of the account, once there is one.
    pub name: Option<String>,
    /// Address of the invitation, then of the account.
    pub email: Email,
    /// Owner, admin, user or custom.
    pub role: OrganisationRole,
    /// Invited, accepted, confirmed or revoked.
    pub status: MemberStatus,
    /// When last invited.
    pub invited_at: Millis,
    /// Until when the last link works, while invited.
    pub link_expires_at: Option<Millis>,
}

/// A member of a provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderMemberSummary {
    /// The membership.
    pub id: ProviderMemberId,
    /// The account, once the invitation is accepted.
    pub user: Option<UserId>,
    /// Name of the account, once there is one.
    pub name: Option<String>,
    /// Address of the invitation, then of the account.
    pub email: Email,
    /// Provider admin or service user.
    pub role: ProviderRole,
    /// Invited, accepted or confirmed.
    pub status: MemberStatus,
    /// Whether two-step login is on for the account.
    pub two_step: bool,
    /// When last invited.
    pub invited_at: Millis,
    /// Until when the last link works, while invited.
    pub link_expires_at: Option<Millis>,
}

/// Most addresses in one call to invite (DOMAIN 0, fact 24).
pub const INVITE_MAX: usize = 20;
