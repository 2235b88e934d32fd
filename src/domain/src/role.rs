//! Roles and membership states (DOMAIN 1.1, 1.3), with their numbers on the wire.

use crate::codes::codes;

codes! {
    /// What a person is in a provider.
    pub enum ProviderRole {
        /// All of the portal.
        Admin = 0,
        /// Works in clients, buys nothing.
        ServiceUser = 1,
    }
}

codes! {
    /// What a member is in an organisation. Number 3, the old manager, is gone for good.
    pub enum OrganisationRole {
        /// Everything.
        Owner = 0,
        /// Everything but owners and the organisation itself.
        Admin = 1,
        /// Uses what is shared.
        User = 2,
        /// A user with hand-picked permissions.
        Custom = 4,
    }
}

codes! {
    /// How far a person has come: Invite, Accept, Confirm. Serves both members and provider members.
    pub enum MemberStatus {
        /// Locked out; takes no seat; keeps the key for a return.
        Revoked = -1,
        /// Has a mail with a link.
        Invited = 0,
        /// Has said yes; waits for somebody who holds the key.
        Accepted = 1,
        /// Holds the key.
        Confirmed = 2,
    }
}

codes! {
    /// Why a member is locked out.
    pub enum RevocationReason {
        /// None is known.
        Unknown = 0,
        /// Somebody did it by hand.
        Manual = 1,
        /// The organisation asks two-step login, and the member has none.
        TwoFactorPolicy = 2,
        /// The organisation owns all data, and the member did not agree.
        DataOwnershipPolicy = 3,
        /// The organisation wants to be the only one, and the member is in another.
        SingleOrgPolicy = 4,
    }
}

impl MemberStatus {
    /// Whether this state takes a seat of an organisation.
    pub const fn takes_seat(self) -> bool {
        !matches!(self, Self::Revoked)
    }

    /// How far a member had come who has an account, and the organisation's key: being revoked takes neither away.
    pub const fn before(has_account: bool, has_key: bool) -> Self {
        match (has_account, has_key) {
            (false, _) => Self::Invited,
            (true, false) => Self::Accepted,
            (true, true) => Self::Confirmed,
        }
    }
}
