//! Whom switching a policy on locks out.

use super::PolicyKind;
use crate::role::{MemberStatus, OrganisationRole, RevocationReason};

/// What decides whether a member is locked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one independent fact"
)]
pub struct MemberFacts {
    /// As what it stands there.
    pub role: OrganisationRole,
    /// How far it has come.
    pub status: MemberStatus,
    /// Also works for the organisation's provider.
    pub staff: bool,
    /// Is the one who switches the policy on.
    pub acting: bool,
    /// Has two-step login.
    pub two_step: bool,
    /// Is accepted, confirmed or revoked in another organisation.
    pub elsewhere: bool,
}

impl MemberFacts {
    /// Whether the member does what a policy asks; always, for those that ask nothing that can be seen.
    pub const fn follows(self, kind: PolicyKind) -> bool {
        match kind {
            PolicyKind::TwoStep => self.two_step,
            PolicyKind::SingleOrganisation => !self.elsewhere,
            _ => true,
        }
    }

    /// Why switching a policy on locks the member out; none when it does not. Owners, administrators, whoever
    /// switches it on and those who are only invited stay.
    pub const fn locked_out_by(self, kind: PolicyKind) -> Option<RevocationReason> {
        let inside = matches!(
            self.status,
            MemberStatus::Accepted | MemberStatus::Confirmed
        );
        if self.acting
            || !inside
            || self.follows(kind)
            || !kind.binds(self.role, self.status, self.staff)
        {
            return None;
        }
        kind.reason()
    }
}

impl PolicyKind {
    /// Why whoever does not follow it is locked out; none for policies that lock nobody out.
    pub const fn reason(self) -> Option<RevocationReason> {
        match self {
            Self::TwoStep => Some(RevocationReason::TwoFactorPolicy),
            Self::SingleOrganisation => Some(RevocationReason::SingleOrgPolicy),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: MemberFacts = MemberFacts {
        role: OrganisationRole::User,
        status: MemberStatus::Confirmed,
        staff: false,
        acting: false,
        two_step: false,
        elsewhere: true,
    };

    #[test]
    fn who_is_locked_out() {
        use PolicyKind::{SingleOrganisation, TwoStep};
        assert_eq!(
            PLAIN.locked_out_by(TwoStep),
            Some(RevocationReason::TwoFactorPolicy)
        );
        assert_eq!(
            PLAIN.locked_out_by(SingleOrganisation),
            Some(RevocationReason::SingleOrgPolicy)
        );
        let follows = MemberFacts {
            two_step: true,
            elsewhere: false,
            ..PLAIN
        };
        for kind in PolicyKind::ALL.iter().copied() {
            assert_eq!(follows.locked_out_by(kind), None);
            if !matches!(kind, TwoStep | SingleOrganisation) {
                assert_eq!(PLAIN.locked_out_by(kind), None, "{kind:?}");
            }
            for spared in [
                MemberFacts {
                    acting: true,
                    ..PLAIN
                },
                MemberFacts {
                    staff: true,
                    ..PLAIN
                },
                MemberFacts {
                    role: OrganisationRole::Owner,
                    ..PLAIN
                },
                MemberFacts {
                    role: OrganisationRole::Admin,
                    ..PLAIN
                },
                MemberFacts {
                    status: MemberStatus::Invited,
                    ..PLAIN
                },
                MemberFacts {
                    status: MemberStatus::Revoked,
                    ..PLAIN
                },
            ] {
                assert_eq!(spared.locked_out_by(kind), None, "{kind:?} {spared:?}");
            }
        }
        let custom = MemberFacts {
            role: OrganisationRole::Custom,
            status: MemberStatus::Accepted,
            ..PLAIN
        };
        assert!(custom.locked_out_by(TwoStep).is_some());
    }
}
