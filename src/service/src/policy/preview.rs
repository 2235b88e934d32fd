//! Whom switching a policy on would lock out.

use domain::{
    UserId,
    policy::{LockedOut, MemberFacts, PREVIEW_MAX, PolicyKind, PolicyPreview},
};
use sha2::{Digest as _, Sha256};
use store::model::PolicyMember;

use crate::{Allowed, authz::ManagePolicies, error::Result};

/// What switching a policy on would do, as things are now. The mark in it is what [`super::save`] wants to see again.
pub async fn preview(org: &Allowed<'_, ManagePolicies>, kind: PolicyKind) -> Result<PolicyPreview> {
    let mut reader = org.app().store().reader().await?;
    let members = reader.policies().members(org.scope()).await?;
    let split = split(members, kind, org.user());
    Ok(PolicyPreview {
        count: split.out.len(),
        spared: split.spared,
        mark: mark(&split.out),
        locked_out: split
            .out
            .into_iter()
            .take(PREVIEW_MAX)
            .map(|member| LockedOut {
                member: member.id,
                name: member.name,
                email: member.email,
            })
            .collect(),
    })
}

/// Who does not do what a policy asks.
pub(super) struct Split {
    /// Those whom it locks out, in the order of their ids.
    pub(super) out: Vec<PolicyMember>,
    /// How many others.
    pub(super) spared: usize,
}

/// Looks at every member, for one who switches the policy on.
pub(super) fn split(members: Vec<PolicyMember>, kind: PolicyKind, acting: UserId) -> Split {
    let mut split = Split {
        out: Vec::new(),
        spared: 0,
    };
    for member in members {
        let facts = MemberFacts {
            acting: member.user_id == acting,
            ..facts(&member)
        };
        if facts.locked_out_by(kind).is_some() {
            split.out.push(member);
        } else if !facts.follows(kind) {
            split.spared += 1;
        }
    }
    split
}

/// What policies know of a member.
pub(super) const fn facts(member: &PolicyMember) -> MemberFacts {
    MemberFacts {
        role: member.role,
        status: member.status,
        staff: member.staff,
        acting: false,
        two_step: member.two_step,
        elsewhere: member.elsewhere,
    }
}

/// Stands for a set of people: equal sets have equal marks, and others do not.
pub(super) fn mark(people: &[PolicyMember]) -> String {
    let mut hash = Sha256::new();
    for member in people {
        hash.update(member.id.0.as_bytes());
    }
    hash.finalize().iter().map(|b| format!("{b:02x}")).collect()
}
