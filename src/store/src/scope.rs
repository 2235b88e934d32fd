//! Proofs of standing: which tenant's rows may be touched at all.

use domain::{
    KeyNumber, MemberId, OrganisationId, ProviderId, ProviderMemberId,
    permission::{CollectionRules, Standing},
    role::ProviderRole,
};

/// Rows of this organisation may be touched.
///
/// Made by [`Access`](crate::Access) for a person who stands in it, or by [`System`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrganisationScope(pub(crate) OrganisationId);

/// Rows of this provider may be touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProviderScope(pub(crate) ProviderId);

impl OrganisationScope {
    /// Which organisation.
    pub const fn id(self) -> OrganisationId {
        self.0
    }
}

impl ProviderScope {
    /// Which provider.
    pub const fn id(self) -> ProviderId {
        self.0
    }
}

/// How a person stands in an organisation.
#[derive(Clone, Debug)]
pub struct OrganisationAccess {
    /// The way to its rows.
    pub scope: OrganisationScope,
    /// Its provider, if it is a client.
    pub provider: Option<ProviderId>,
    /// Which of its keys it has.
    pub key: KeyNumber,
    /// As staff or as a member. Staff is owner-equal and wins where a person is both.
    pub standing: Standing,
    /// The membership, for members.
    pub member: Option<MemberId>,
    /// Settings that bend the permission table.
    pub rules: CollectionRules,
    /// Whether the provider asks two-step login of its staff and this is staff.
    pub require_two_step: bool,
}

/// How a person stands in a provider.
#[derive(Clone, Debug)]
pub struct ProviderAccess {
    /// The way to its rows.
    pub scope: ProviderScope,
    /// The membership.
    pub member: ProviderMemberId,
    /// Admin or service user.
    pub role: ProviderRole,
    /// Whether the provider asks two-step login of its staff.
    pub require_two_step: bool,
}

/// Makes scopes without a person: for the operator's commands, queued work, and the answer to a
/// link whose token was shown. Everything else goes through [`Access`](crate::Access). Each use says
/// its reason, so that one search shows them all.
#[derive(Clone, Copy, Debug)]
pub struct System(());

impl System {
    /// Says why no person stands behind this.
    pub fn because(reason: &'static str) -> Self {
        tracing::trace!(reason, "access without a person");
        Self(())
    }

    /// The way to the rows of an organisation.
    pub const fn organisation(self, id: OrganisationId) -> OrganisationScope {
        OrganisationScope(id)
    }

    /// The way to the rows of a provider.
    pub const fn provider(self, id: ProviderId) -> ProviderScope {
        ProviderScope(id)
    }
}
