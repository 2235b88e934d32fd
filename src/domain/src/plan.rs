//! Plans: what kind of organisation a client buys, and how often it is billed.

use serde::{Deserialize, Serialize};

use crate::codes::codes;

codes! {
    /// The kind of organisation (wire: ProductTier).
    pub enum Tier {
        /// Groups, events, directory, SCIM; no policies, no SSO.
        Teams = 2,
        /// All of Teams, and policies, SSO, account recovery, custom roles.
        Enterprise = 3,
    }
}

codes! {
    /// How often a client is billed.
    pub enum Frequency {
        /// Each month.
        Monthly = 0,
        /// Each year.
        Annually = 1,
    }
}

/// What a plan may switch on (DOMAIN 1.2, feature matrix).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Feature {
    /// Groups of members.
    Groups,
    /// The event log.
    Events,
    /// SCIM and the directory connector.
    DirectorySync,
    /// One-time codes, attachments and reports for every member.
    PremiumForMembers,
    /// Policies.
    Policies,
    /// Single sign-on.
    Sso,
    /// Account recovery.
    AccountRecovery,
    /// Members with hand-picked permissions.
    CustomPermissions,
}

impl Tier {
    /// Whether this kind of organisation has the feature.
    pub const fn has(self, feature: Feature) -> bool {
        match feature {
            Feature::Groups
            | Feature::Events
            | Feature::DirectorySync
            | Feature::PremiumForMembers => true,
            Feature::Policies
            | Feature::Sso
            | Feature::AccountRecovery
            | Feature::CustomPermissions => {
                matches!(self, Self::Enterprise)
            }
        }
    }
}

/// Tier and frequency together: one of the four plan types that may be sold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Plan {
    /// The kind of organisation.
    pub tier: Tier,
    /// How often it is billed.
    pub frequency: Frequency,
}

impl Plan {
    /// The four plans, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self {
            tier: Tier::Teams,
            frequency: Frequency::Monthly,
        },
        Self {
            tier: Tier::Teams,
            frequency: Frequency::Annually,
        },
        Self {
            tier: Tier::Enterprise,
            frequency: Frequency::Monthly,
        },
        Self {
            tier: Tier::Enterprise,
            frequency: Frequency::Annually,
        },
    ];

    /// The `PlanType` number of the wire and the database (DOMAIN 1.2: 17 to 20).
    pub const fn code(self) -> i16 {
        match (self.tier, self.frequency) {
            (Tier::Teams, Frequency::Monthly) => 17,
            (Tier::Teams, Frequency::Annually) => 18,
            (Tier::Enterprise, Frequency::Monthly) => 19,
            (Tier::Enterprise, Frequency::Annually) => 20,
        }
    }

    /// The plan with this `PlanType` number, if it is one of ours.
    pub const fn from_code(code: i16) -> Option<Self> {
        match code {
            17 => Some(Self {
                tier: Tier::Teams,
                frequency: Frequency::Monthly,
            }),
            18 => Some(Self {
                tier: Tier::Teams,
                frequency: Frequency::Annually,
            }),
            19 => Some(Self {
                tier: Tier::Enterprise,
                frequency: Frequency::Monthly,
            }),
            20 => Some(Self {
                tier: Tier::Enterprise,
                frequency: Frequency::Annually,
            }),
            _ => None,
        }
    }
}

/// A number of no plan that is sold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no plan has the number {0}")]
pub struct PlanError(pub i16);

impl TryFrom<i16> for Plan {
    type Error = PlanError;
    fn try_from(code: i16) -> Result<Self, PlanError> {
        Self::from_code(code).ok_or(PlanError(code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plan_numbers_read_back() {
        for plan in Plan::ALL {
            assert_eq!(Plan::from_code(plan.code()), Some(plan));
        }
        assert_eq!(Plan::from_code(16), None);
    }
}
