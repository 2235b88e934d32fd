//! Places in organisations and providers.

use domain::{
    Email, MemberId, Millis, OrganisationId, OrganisationRole, ProviderId, ProviderMemberId,
    ProviderRole, UserId,
    custom::CustomPermissions,
    many::MemberTab,
    role::{MemberStatus, RevocationReason},
};
use sqlx::FromRow;
use uuid::Uuid;

/// A member of an organisation to be invited.
#[derive(Clone, Debug)]
pub struct NewMember {
    /// Its id.
    pub id: MemberId,
    /// Who is invited.
    pub email: Email,
    /// As what.
    pub role: OrganisationRole,
    /// With which permissions, when custom.
    pub permissions: CustomPermissions,
    /// Now.
    pub at: Millis,
}

/// A member of an organisation.
#[derive(Clone, Debug, FromRow)]
pub struct Member {
    /// Its id.
    pub id: MemberId,
    /// Of this organisation.
    pub organisation_id: OrganisationId,
    /// The account, from Accept on.
    pub user_id: Option<UserId>,
    /// The invited address, until Accept.
    pub email: Option<Email>,
    /// As what.
    pub role: OrganisationRole,
    /// With which permissions, when custom.
    #[sqlx(try_from = "i16")]
    pub permissions: CustomPermissions,
    /// How far.
    pub status: MemberStatus,
    /// Why, when revoked.
    pub revoked_because: Option<RevocationReason>,
    /// The organisation's key for this member (EncString 4), from Confirm on.
    pub organisation_key: Option<String>,
    /// SHA-256 of the public key that Confirm wrapped for.
    pub pinned_key_hash: Option<Vec<u8>>,
    /// When last invited.
    pub invited_at: Millis,
}

/// What a list of members is asked for.
#[derive(Clone, Debug)]
pub struct MemberQuery {
    /// Only these.
    pub tab: MemberTab,
    /// A `LIKE` pattern (escape `\\`) that name or address fits; empty for none. ASCII letters fit in any case, others
    /// on PostgreSQL only: SQLite takes those as they are written.
    pub pattern: String,
    /// Behind this id in the direction of reading.
    pub from: Uuid,
    /// Against the order of the ids.
    pub backwards: bool,
    /// At most so many rows.
    pub limit: i64,
    /// By this moment a link works or not.
    pub now: Millis,
}

/// A member of a provider.
#[derive(Clone, Debug, FromRow)]
pub struct ProviderMember {
    /// Its id.
    pub id: ProviderMemberId,
    /// Of this provider.
    pub provider_id: ProviderId,
    /// The account, from Accept on.
    pub user_id: Option<UserId>,
    /// The invited address, until Accept.
    pub email: Option<Email>,
    /// As what.
    pub role: ProviderRole,
    /// How far.
    pub status: MemberStatus,
    /// The provider's key for this member (EncString 4), from Confirm on.
    pub provider_key: Option<String>,
    /// SHA-256 of the public key that Confirm wrapped for.
    pub pinned_key_hash: Option<Vec<u8>>,
    /// When last invited.
    pub invited_at: Millis,
}

/// A member of a provider to be made: invited, or confirmed at once (the first admin).
#[derive(Clone, Debug)]
pub struct NewProviderMember {
    /// Its id.
    pub id: ProviderMemberId,
    /// The account, if confirmed.
    pub user: Option<UserId>,
    /// The address, if invited.
    pub email: Option<Email>,
    /// As what.
    pub role: ProviderRole,
    /// How far.
    pub status: MemberStatus,
    /// The provider's key (EncString 4), if confirmed.
    pub provider_key: Option<String>,
    /// SHA-256 of the public key that it is wrapped for.
    pub pinned_key_hash: Option<Vec<u8>>,
    /// Now.
    pub at: Millis,
}
