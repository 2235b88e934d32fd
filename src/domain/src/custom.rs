//! The hand-picked permissions of a custom member (DOMAIN 1.3).

use serde::{Deserialize, Serialize};

use crate::{codes::codes, role::OrganisationRole};

codes! {
    /// One of them; its number is its bit in the database.
    pub enum CustomPermission {
        /// See the event log.
        AccessEventLogs = 0,
        /// Import into the vault, export from it.
        AccessImportExport = 1,
        /// See reports.
        AccessReports = 2,
        /// Create collections, also where that is limited.
        CreateNewCollections = 3,
        /// Reach every collection and item.
        EditAnyCollection = 4,
        /// Delete every collection.
        DeleteAnyCollection = 5,
        /// Make, change and delete groups.
        ManageGroups = 6,
        /// Change policies.
        ManagePolicies = 7,
        /// Change how single sign-on works.
        ManageSso = 8,
        /// Invite, confirm, change and remove users.
        ManageUsers = 9,
        /// Recover accounts of users.
        ManageResetPassword = 10,
        /// Change how a directory provisions members.
        ManageScim = 11,
    }
}

/// A set of them, empty for every role but Custom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "i16", into = "i16")]
pub struct CustomPermissions(i16);

impl CustomPermissions {
    /// None of them.
    pub const NONE: Self = Self(0);

    /// All of them.
    pub fn all() -> Self {
        CustomPermission::ALL.iter().copied().collect()
    }

    /// Those that count in a role: only custom members have any.
    #[must_use]
    pub const fn of(self, role: OrganisationRole) -> Self {
        match role {
            OrganisationRole::Custom => self,
            _ => Self::NONE,
        }
    }

    /// Whether one is in it.
    pub const fn has(self, one: CustomPermission) -> bool {
        self.0 & (1 << one.code()) != 0
    }

    /// With one, or without it.
    #[must_use]
    pub const fn set(self, one: CustomPermission, on: bool) -> Self {
        let bit = 1 << one.code();
        Self(if on { self.0 | bit } else { self.0 & !bit })
    }

    /// Whether every one of these is also in `other`: nobody grants what he does not hold.
    pub const fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// As the database keeps it.
    pub const fn bits(self) -> i16 {
        self.0
    }
}

impl FromIterator<CustomPermission> for CustomPermissions {
    fn from_iter<I: IntoIterator<Item = CustomPermission>>(all: I) -> Self {
        all.into_iter()
            .fold(Self::NONE, |set, one| set.set(one, true))
    }
}

impl From<i16> for CustomPermissions {
    /// Bits that mean nothing are left out.
    fn from(bits: i16) -> Self {
        Self(bits & Self::all().0)
    }
}

impl From<CustomPermissions> for i16 {
    fn from(set: CustomPermissions) -> Self {
        set.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_in() {
        let set: CustomPermissions = [CustomPermission::ManageUsers].into_iter().collect();
        assert!(set.has(CustomPermission::ManageUsers));
        assert!(!set.has(CustomPermission::ManageGroups));
        assert!(set.within(CustomPermissions::all()) && !CustomPermissions::all().within(set));
        assert_eq!(
            set.set(CustomPermission::ManageUsers, false),
            CustomPermissions::NONE
        );
        assert_eq!(CustomPermissions::from(-1), CustomPermissions::all());
        assert_eq!(CustomPermissions::from(set.bits()), set);
    }
}
