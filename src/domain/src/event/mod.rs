//! The event log: who did what, when, from where (numbers: DOMAIN 1.8).

mod filter;
mod object;

pub use filter::{EventFilter, date, day, local_day};
pub use object::EventObject;

use serde::{Deserialize, Serialize};

use crate::{
    CollectionId, EventId, GroupId, ItemId, MemberId, Millis, OrganisationId, PolicyId,
    ProviderMemberId, UserId, codes::codes,
};

codes! {
    /// What happened. Numbers below 3000 are those of official clients and servers; ours start at 9000.
    pub enum EventKind {
        /// A person signed in.
        UserSignedIn = 1000,
        /// A person changed the master password.
        UserChangedPassword = 1001,
        /// Two-step login was switched on.
        UserEnabledTwoStep = 1002,
        /// Two-step login was switched off.
        UserDisabledTwoStep = 1003,
        /// Two-step login was switched off with the recovery code.
        UserRecoveredTwoStep = 1004,
        /// A wrong password.
        UserFailedSignIn = 1005,
        /// A right password with a wrong code.
        UserFailedTwoStep = 1006,
        /// A person wrote what is in the own vault into a file; the subject is the format.
        OwnVaultExported = 1007,
        /// A person replaced a master password that somebody else had set.
        UserReplacedTemporaryPassword = 1008,
        /// An item was created.
        ItemCreated = 1100,
        /// An item was changed.
        ItemUpdated = 1101,
        /// An item was deleted for good.
        ItemDeleted = 1102,
        /// A file was attached to an item.
        AttachmentCreated = 1103,
        /// A file of an item was deleted.
        AttachmentDeleted = 1104,
        /// A person moved an item of the own vault to the organisation.
        ItemShared = 1105,
        /// An item's collections were changed.
        ItemUpdatedCollections = 1106,
        /// An item went to the trash.
        ItemTrashed = 1115,
        /// An item came back from the trash.
        ItemRestored = 1116,
        /// A collection was created.
        CollectionCreated = 1300,
        /// A collection was renamed or its access changed.
        CollectionUpdated = 1301,
        /// A collection was deleted.
        CollectionDeleted = 1302,
        /// A group was created.
        GroupCreated = 1400,
        /// A group's name, members or rights changed.
        GroupUpdated = 1401,
        /// A group was deleted.
        GroupDeleted = 1402,
        /// A member was invited.
        MemberInvited = 1500,
        /// A member was confirmed.
        MemberConfirmed = 1501,
        /// A member's role or access changed.
        MemberUpdated = 1502,
        /// A member was removed, or the invitation cancelled.
        MemberRemoved = 1503,
        /// A member's groups changed.
        MemberUpdatedGroups = 1504,
        /// A member takes part in account recovery.
        RecoveryEnrolled = 1506,
        /// A member does not take part in account recovery any more.
        RecoveryWithdrawn = 1507,
        /// A member was given another master password.
        MemberPasswordReset = 1508,
        /// A member was locked out.
        MemberRevoked = 1511,
        /// A member was let in again.
        MemberRestored = 1512,
        /// A member left.
        MemberLeft = 1516,
        /// A member's two-step login was switched off by somebody else.
        MemberTwoStepReset = 1519,
        /// A member was locked out, for lack of two-step login.
        MemberRevokedTwoStep = 1520,
        /// A member was locked out, for being in another organisation.
        MemberRevokedSingleOrganisation = 1521,
        /// The organisation's name, seats or settings changed.
        OrganisationUpdated = 1600,
        /// A person wrote what is in the vault into a file; the subject is the format.
        VaultExported = 1602,
        /// Who may create and delete collections and items changed, without saying which setting.
        CollectionRulesUpdated = 1609,
        /// From now on only owners and admins create collections.
        CollectionCreationLimited = 1610,
        /// Every member creates collections again.
        CollectionCreationOpened = 1611,
        /// From now on only owners and admins delete collections.
        CollectionDeletionLimited = 1612,
        /// Whoever manages a collection deletes it again.
        CollectionDeletionOpened = 1613,
        /// From now on deleting an item takes the Manage right.
        ItemDeletionLimited = 1614,
        /// Whoever edits an item deletes it again.
        ItemDeletionOpened = 1615,
        /// From now on owners and admins reach every collection and item.
        AdminsReachAll = 1616,
        /// Owners and admins reach only what is shared with them.
        AdminsReachShared = 1617,
        /// A policy was saved; the subject is its number.
        PolicyUpdated = 1700,
        /// A provider member was invited.
        ProviderMemberInvited = 1800,
        /// A provider member was confirmed.
        ProviderMemberConfirmed = 1801,
        /// A provider member's role changed.
        ProviderMemberUpdated = 1802,
        /// A provider member was removed, or the invitation cancelled.
        ProviderMemberRemoved = 1803,
        /// A client organisation was created.
        ClientCreated = 1900,
        /// A client organisation was removed from the provider.
        ClientRemoved = 1902,
        /// Staff of the provider opened the client's vault (once an hour per person).
        ClientVaultOpened = 1903,
        /// The account was made.
        UserRegistered = 9000,
        /// A person changed how the master key is derived.
        UserChangedKdf = 9001,
        /// A person signed out.
        UserSignedOut = 9002,
        /// A person signed out everywhere.
        UserSignedOutEverywhere = 9003,
        /// A person took another name; the subject is the earlier one.
        UserRenamed = 9004,
        /// An invited person accepted (members).
        MemberAccepted = 9010,
        /// A member's invitation was sent again.
        MemberInvitedAgain = 9011,
        /// The link of a member's invitation was copied.
        MemberLinkCopied = 9012,
        /// Somebody got the key that a member left for account recovery; a reset may follow.
        RecoveryKeyRead = 9013,
        /// An invited person accepted (provider members).
        ProviderMemberAccepted = 9020,
        /// A provider member's invitation was sent again.
        ProviderMemberInvitedAgain = 9021,
        /// The link of a provider member's invitation was copied.
        ProviderMemberLinkCopied = 9022,
        /// The provider was set up.
        ProviderCreated = 9030,
        /// The provider's name, address or rules changed.
        ProviderUpdated = 9031,
        /// Seats were added because people were invited.
        SeatsAdded = 9040,
        /// The organisation's key was replaced by a new one.
        KeyRotated = 9041,
    }
}

/// A row of the log as pages show it. Names are those of today; ids stay when names are gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventRow {
    /// Its id; also the cursor of the next page, with `at`.
    pub id: EventId,
    /// When.
    pub at: Millis,
    /// What, as its number: a row of a later version than this page's still shows.
    pub kind: i16,
    /// In which organisation.
    pub organisation: Option<(OrganisationId, String)>,
    /// Who did it.
    pub actor: Option<(UserId, String)>,
    /// To whom: a name or an address.
    pub subject: Option<String>,
    /// To which member of an organisation.
    pub member: Option<MemberId>,
    /// To which member of the provider.
    pub provider_member: Option<ProviderMemberId>,
    /// To which collection.
    pub collection: Option<CollectionId>,
    /// To which group.
    pub group: Option<GroupId>,
    /// To which item.
    pub item: Option<ItemId>,
    /// Whether that item or collection is still there, in the trash or not.
    pub there: bool,
    /// To which policy.
    pub policy: Option<PolicyId>,
    /// From which address.
    pub ip: String,
    /// With which program (a short form of the browser's own words).
    pub device: String,
}

codes! {
    /// Kinds of events that belong together, to narrow the log by.
    pub enum EventGroup {
        /// Accounts: signing in, passwords, two-step login.
        Accounts = 0,
        /// Vault items.
        Items = 1,
        /// Collections.
        Collections = 2,
        /// Members of organisations.
        Members = 3,
        /// Organisations: settings, policies and seats.
        Organisations = 4,
        /// Members of the provider.
        Staff = 5,
        /// Clients: made, removed, opened.
        Clients = 6,
        /// The provider itself.
        Provider = 7,
        /// Groups.
        Groups = 8,
    }
}

impl EventGroup {
    /// The numbers of its kinds: two ranges, ends included.
    pub const fn ranges(self) -> [(i16, i16); 2] {
        match self {
            Self::Accounts => [(1000, 1099), (9000, 9009)],
            Self::Items => [(1100, 1199), (1100, 1199)],
            Self::Collections => [(1300, 1399), (1300, 1399)],
            Self::Members => [(1500, 1599), (9010, 9019)],
            Self::Organisations => [(1600, 1799), (9040, 9049)],
            Self::Staff => [(1800, 1899), (9020, 9029)],
            Self::Clients => [(1900, 1999), (1900, 1999)],
            Self::Provider => [(9030, 9039), (9030, 9039)],
            Self::Groups => [(1400, 1499), (1400, 1499)],
        }
    }

    /// The name in an address: `?kind=members`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Accounts => "accounts",
            Self::Items => "items",
            Self::Collections => "collections",
            Self::Members => "members",
            Self::Organisations => "organisations",
            Self::Staff => "staff",
            Self::Clients => "clients",
            Self::Provider => "provider",
            Self::Groups => "groups",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_belongs_to_one_group() {
        for kind in EventKind::ALL {
            let groups = EventGroup::ALL
                .iter()
                .filter(|group| {
                    group
                        .ranges()
                        .iter()
                        .any(|(from, to)| (*from..=*to).contains(&kind.code()))
                })
                .count();
            assert_eq!(groups, 1, "{kind:?}");
        }
    }
}
