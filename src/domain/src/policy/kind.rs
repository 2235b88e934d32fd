//! Which policies there are, whom each binds, and which needs which.

use crate::{
    codes::codes,
    role::{MemberStatus, OrganisationRole},
};

codes! {
    /// A policy (wire: `PolicyType`). Left out are those for what this product does not have: sponsored
    /// family plans (13), automatic confirmation (18), claimed domains (19), and the later form of the
    /// two about Send (21), at whose number older vault clients stop.
    pub enum PolicyKind {
        /// Members have two-step login.
        TwoStep = 0,
        /// What a master password must be like.
        MasterPassword = 1,
        /// What the password generator makes at least.
        Generator = 2,
        /// Members are in no other organisation.
        SingleOrganisation = 3,
        /// Members sign in with the organisation's own identity provider.
        RequireSso = 4,
        /// Members keep items in the organisation only.
        DataOwnership = 5,
        /// Members send no text or file to people outside.
        DisableSend = 6,
        /// How members send text and files.
        SendOptions = 7,
        /// Owners and administrators may recover accounts.
        AccountRecovery = 8,
        /// After how long a vault locks at the latest.
        VaultTimeout = 9,
        /// Members write no vault into a file.
        ExportBan = 10,
        /// The browser extension fills in when a page loads.
        FillOnLoad = 11,
        /// The browser extension signs in to applications of the identity provider.
        AutomaticSignIn = 12,
        /// No unlocking by PIN.
        RemovePin = 14,
        /// Kinds of items that members do not make.
        RestrictedItems = 15,
        /// How addresses are compared unless an item says otherwise.
        UriMatch = 16,
        /// The desktop program types passwords into other programs.
        Autotype = 17,
        /// A notice above every page.
        Banner = 20,
        /// Where the browser extension finds rules for filling in.
        FillRules = 22,
    }
}

/// Where a policy takes effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// In this product.
    Here,
    /// In this product, once members sign in with an identity provider.
    WithSso,
    /// In other vault clients only.
    OtherPrograms,
}

impl PolicyKind {
    /// Where it takes effect.
    pub const fn effect(self) -> Effect {
        match self {
            Self::TwoStep
            | Self::MasterPassword
            | Self::Generator
            | Self::SingleOrganisation
            | Self::AccountRecovery
            | Self::VaultTimeout
            | Self::DataOwnership
            | Self::ExportBan
            | Self::RestrictedItems
            | Self::UriMatch
            | Self::Banner => Effect::Here,
            Self::RequireSso => Effect::WithSso,
            Self::DisableSend
            | Self::SendOptions
            | Self::FillOnLoad
            | Self::AutomaticSignIn
            | Self::RemovePin
            | Self::Autotype
            | Self::FillRules => Effect::OtherPrograms,
        }
    }

    /// The policy that must be on before this one may be.
    pub const fn needs(self) -> Option<Self> {
        match self {
            Self::RequireSso
            | Self::AccountRecovery
            | Self::VaultTimeout
            | Self::UriMatch
            | Self::Banner => Some(Self::SingleOrganisation),
            _ => None,
        }
    }

    /// What stands in the way of switching it on or off, given which policies are on.
    ///
    /// # Errors
    /// [`Obstacle`]; a policy that is on already may be saved with other data all the same.
    pub fn may_switch(self, on: bool, is_on: impl Fn(Self) -> bool) -> Result<(), Obstacle> {
        if on {
            return match self.needs() {
                Some(other) if !is_on(other) => Err(Obstacle::Needs(other)),
                _ => Ok(()),
            };
        }
        let needing: Vec<Self> = Self::ALL
            .iter()
            .copied()
            .filter(|other| other.needs() == Some(self) && is_on(*other))
            .collect();
        if needing.is_empty() {
            Ok(())
        } else {
            Err(Obstacle::NeededBy(needing))
        }
    }

    /// Whether it binds somebody who stands like this in its organisation. Staff of its provider are those
    /// who are members as well: staff alone is bound by nothing.
    pub const fn binds(self, role: OrganisationRole, status: MemberStatus, staff: bool) -> bool {
        let plain = matches!(role, OrganisationRole::User | OrganisationRole::Custom);
        let inside = matches!(status, MemberStatus::Accepted | MemberStatus::Confirmed);
        match self {
            Self::MasterPassword => inside && !staff,
            Self::AccountRecovery => !matches!(status, MemberStatus::Revoked),
            Self::TwoStep | Self::SingleOrganisation => plain && !staff,
            _ => plain && inside && !staff,
        }
    }

    /// Where it is found in addresses and texts.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TwoStep => "two-step",
            Self::MasterPassword => "master-password",
            Self::Generator => "generator",
            Self::SingleOrganisation => "single-organisation",
            Self::RequireSso => "require-sso",
            Self::DataOwnership => "data-ownership",
            Self::DisableSend => "disable-send",
            Self::SendOptions => "send-options",
            Self::AccountRecovery => "account-recovery",
            Self::VaultTimeout => "vault-timeout",
            Self::ExportBan => "export-ban",
            Self::FillOnLoad => "fill-on-load",
            Self::AutomaticSignIn => "automatic-sign-in",
            Self::RemovePin => "remove-pin",
            Self::RestrictedItems => "restricted-items",
            Self::UriMatch => "uri-match",
            Self::Autotype => "autotype",
            Self::Banner => "banner",
            Self::FillRules => "fill-rules",
        }
    }
}

/// What stands in the way of a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Another one must be on first.
    Needs(PolicyKind),
    /// Others are on that need it.
    NeededBy(Vec<PolicyKind>),
}

impl Obstacle {
    /// The code of the text that explains it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Needs(_) => "policy-needs",
            Self::NeededBy(_) => "policy-needed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_waits_for_the_one_that_it_needs() {
        use PolicyKind as K;
        let none = |_| false;
        for kind in K::ALL {
            let wanted = match kind {
                K::RequireSso | K::AccountRecovery | K::VaultTimeout | K::UriMatch | K::Banner => {
                    Err(Obstacle::Needs(K::SingleOrganisation))
                }
                _ => Ok(()),
            };
            assert_eq!(kind.may_switch(true, none), wanted, "{kind:?}");
            assert_eq!(
                kind.may_switch(true, |k| k == K::SingleOrganisation),
                Ok(())
            );
            assert_eq!(kind.may_switch(false, none), Ok(()));
        }
        let on = |kind| matches!(kind, K::SingleOrganisation | K::Banner | K::VaultTimeout);
        assert_eq!(
            K::SingleOrganisation.may_switch(false, on),
            Err(Obstacle::NeededBy(vec![K::VaultTimeout, K::Banner]))
        );
        assert_eq!(K::Banner.may_switch(false, on), Ok(()));
    }

    /// A row per policy that is no ordinary one: roles and states that it binds, `s` with staff too.
    #[test]
    fn whom_a_policy_binds() {
        use MemberStatus::{Accepted, Confirmed, Invited};
        use OrganisationRole::{Admin, Custom, Owner, User};
        let plain: &[OrganisationRole] = &[User, Custom];
        let all: &[OrganisationRole] = &[Owner, Admin, User, Custom];
        for kind in PolicyKind::ALL {
            let (roles, states, staff) = match kind {
                PolicyKind::MasterPassword => (all, &[Accepted, Confirmed][..], false),
                PolicyKind::AccountRecovery => (all, &[Invited, Accepted, Confirmed][..], true),
                PolicyKind::TwoStep | PolicyKind::SingleOrganisation => {
                    (plain, MemberStatus::ALL, false)
                }
                _ => (plain, &[Accepted, Confirmed][..], false),
            };
            for role in OrganisationRole::ALL {
                for status in MemberStatus::ALL {
                    let wanted = roles.contains(role) && states.contains(status);
                    assert_eq!(
                        kind.binds(*role, *status, false),
                        wanted,
                        "{kind:?} {role:?} {status:?}"
                    );
                    assert_eq!(
                        kind.binds(*role, *status, true),
                        wanted && staff,
                        "{kind:?} staff"
                    );
                }
            }
        }
    }

    #[test]
    fn numbers_are_those_of_the_wire_and_names_differ() {
        assert_eq!(PolicyKind::from_code(20), Some(PolicyKind::Banner));
        for gone in [13, 18, 19, 21, 23] {
            assert_eq!(PolicyKind::from_code(gone), None);
        }
        let mut names: Vec<_> = PolicyKind::ALL.iter().map(|kind| kind.key()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), PolicyKind::ALL.len());
    }
}
