//! Members of organisations and of providers, as pages show them.

use serde::{Deserialize, Serialize};

use crate::{
    CollectionId, Email, GroupId, MemberId, Millis, OrganisationId, OrganisationRole, ProviderId,
    ProviderMemberId, ProviderRole, UserId,
    access::CollectionGrant,
    custom::CustomPermissions,
    many::MemberCounts,
    policy::MasterPasswordRules,
    role::{MemberStatus, RevocationReason},
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
    /// What a custom member may do beyond a user.
    pub permissions: CustomPermissions,
    /// Invited, accepted, confirmed or revoked.
    pub status: MemberStatus,
    /// Why, when revoked.
    pub revoked_because: Option<RevocationReason>,
    /// When last invited.
    pub invited_at: Millis,
    /// Until when the last link works, while invited; none when no link works any more.
    pub link_expires_at: Option<Millis>,
    /// Whether it takes part in account recovery.
    pub recovery: bool,
    /// Whether it got the organisation's key, which stays with it while it is revoked.
    pub has_key: bool,
    /// Whether a mail to this member could not be delivered.
    pub mail_failed: bool,
}

impl MemberSummary {
    /// How far the member has come; a revoked one comes back there.
    pub fn came_to(&self) -> MemberStatus {
        match self.status {
            MemberStatus::Revoked => MemberStatus::before(self.user.is_some(), self.has_key),
            status => status,
        }
    }
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
    /// Until when the last link works, while invited; none when no link works any more.
    pub link_expires_at: Option<Millis>,
}

/// Most addresses in one call to invite (DOMAIN 0, fact 24).
pub const INVITE_MAX: usize = 20;

/// Where an invitation leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// Into an organisation, as this.
    Organisation(OrganisationId, OrganisationRole),
    /// Into a provider, as this.
    Provider(ProviderId, ProviderRole),
}

/// What the holder of a link is told about its invitation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// To what, and as what.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// Name of the provider whose client it is.
    pub provider: Option<String>,
    /// Who is invited.
    pub email: Email,
    /// Whether there is an account for that address. Only whoever has the mail learns it.
    pub has_account: bool,
    /// Invited, or how far the signed-in person has come with this link since.
    pub status: MemberStatus,
    /// What a master password must be like in the organisation.
    pub master_password: Option<MasterPasswordRules>,
    /// Whether whoever joins takes part in account recovery without being asked.
    pub recovery: bool,
}

/// Whether the public key of a person was confirmed before by the same people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pin {
    /// Nobody has confirmed this person yet.
    New,
    /// It is the key that was confirmed before.
    Same,
    /// It is another key than the one that was confirmed before.
    Changed,
}

/// What the browser of whoever confirms needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmDetails {
    /// The account; the fingerprint phrase is made of it and of the key.
    pub user: UserId,
    /// Its name.
    pub name: String,
    /// Its address.
    pub email: Email,
    /// Its public key (SPKI, base64), for which the key is wrapped.
    pub public_key: String,
    /// Whether that key was confirmed before.
    pub pin: Pin,
}

/// Confirming a person: the key, wrapped for exactly the public key that was compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmForm {
    /// The organisation's or provider's key for the person (EncString 4).
    pub key: String,
    /// The public key that it is wrapped for (SPKI, base64), as the browser had it.
    pub public_key: String,
    /// Whether the fingerprint phrase was compared with the person.
    pub compared: bool,
}

/// Inviting people to an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteForm {
    /// Their addresses, at most [`INVITE_MAX`]; those who are in already are passed over.
    pub emails: Vec<String>,
    /// As what.
    pub role: OrganisationRole,
    /// With which permissions, when custom.
    #[serde(default)]
    pub permissions: CustomPermissions,
    /// Into which groups.
    #[serde(default)]
    pub groups: Vec<GroupId>,
    /// With which rights of their own.
    #[serde(default)]
    pub collections: Vec<CollectionGrant>,
}

impl InviteForm {
    /// Into no groups, with no rights of their own.
    pub const fn new(emails: Vec<String>, role: OrganisationRole) -> Self {
        Self {
            emails,
            role,
            permissions: CustomPermissions::NONE,
            groups: Vec::new(),
            collections: Vec::new(),
        }
    }
}

/// A member with groups and rights.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberDetail {
    /// In which groups, in the order of their ids.
    pub groups: Vec<GroupId>,
    /// Rights of its own, in the order of the collections' ids.
    pub collections: Vec<CollectionGrant>,
}

/// Another state of a member; groups and collections that are not named stay as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberChange {
    /// As what.
    pub role: OrganisationRole,
    /// With which permissions, when custom.
    #[serde(default)]
    pub permissions: CustomPermissions,
    /// What it was when this was decided: somebody else's change is not undone by accident.
    #[serde(default)]
    pub was: Option<(OrganisationRole, CustomPermissions)>,
    /// Groups that it comes into.
    #[serde(default)]
    pub groups_in: Vec<GroupId>,
    /// Groups that it leaves.
    #[serde(default)]
    pub groups_out: Vec<GroupId>,
    /// Rights to be set.
    #[serde(default)]
    pub grants: Vec<CollectionGrant>,
    /// Collections in which it has no right of its own any more.
    #[serde(default)]
    pub revoked: Vec<CollectionId>,
}

/// Inviting people to a provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteStaffForm {
    /// Their addresses, at most [`INVITE_MAX`]; those who are in already are passed over.
    pub emails: Vec<String>,
    /// As what.
    pub role: ProviderRole,
}

/// What became of an invitation of several people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    /// How many were invited.
    pub invited: u32,
    /// How many were invited or members already.
    pub skipped: u32,
}

/// A page of members, with what the person who asks may do to them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberPage {
    /// Name of the organisation.
    pub organisation: String,
    /// Their rows, in the order in which they were invited.
    pub page: crate::page::Page<MemberSummary>,
    /// How many there are of each kind.
    pub counts: MemberCounts,
    /// What the person who asks may do.
    pub may: MayManage,
    /// How many are not in any more who may have kept the organisation's key; for those who may renew it.
    pub leavers: i64,
}

/// What somebody may do to the members of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MayManage {
    /// Whether users may be invited, confirmed, changed and removed.
    pub users: bool,
    /// Whether admins may be.
    pub admins: bool,
    /// Whether owners may be.
    pub owners: bool,
    /// Whether members may be put into groups.
    pub groups: bool,
    /// Whether the plan knows custom members.
    pub custom: bool,
    /// The permissions of custom members that may be touched.
    pub grantable: CustomPermissions,
    /// The permissions that may be given to those who lack them.
    pub offered: CustomPermissions,
    /// Whether members who take part in account recovery may get another master password.
    pub recover: bool,
    /// Who asks: nobody can end his own membership from this list.
    pub me: UserId,
}

impl MayManage {
    /// Whether a member of this role may be touched, or made.
    pub const fn touch(&self, role: OrganisationRole, permissions: CustomPermissions) -> bool {
        self.users && self.reach(role, permissions)
    }

    /// Whether a member may get another master password.
    pub fn recovers(&self, member: &MemberSummary) -> bool {
        self.recover
            && member.recovery
            && member.status == MemberStatus::Confirmed
            && member.user != Some(self.me)
            && self.reach(member.role, member.permissions)
    }

    const fn reach(&self, role: OrganisationRole, permissions: CustomPermissions) -> bool {
        match role {
            OrganisationRole::Owner => self.owners,
            OrganisationRole::Admin => self.admins,
            OrganisationRole::Custom => permissions.within(self.grantable),
            OrganisationRole::User => true,
        }
    }
}

/// Everybody in a provider, with who asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffList {
    /// Name of the provider.
    pub provider: String,
    /// Its members, those who wait for Confirm first.
    pub rows: Vec<ProviderMemberSummary>,
    /// The account of the person who asks, who cannot remove himself.
    pub me: UserId,
}
