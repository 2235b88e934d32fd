//! Where the person who asks may take part.

use domain::{
    OrganisationId,
    policy::{PolicyData, PolicyKind},
    recovery::RecoveryPlace,
    role::MemberStatus,
};
use store::model::PolicyOfUser;

use crate::{Ctx, error::Result, policy};

/// Every organisation that confirmed the person and offers account recovery.
pub async fn places(cx: &Ctx) -> Result<Vec<RecoveryPlace>> {
    let mut reader = cx.app().store().reader().await?;
    let rows = reader.policies().of_user(cx.user()).await?;
    Ok(rows.into_iter().filter(offers).map(place).collect())
}

/// Whether the person whose policies these are is to take part in this organisation by its policy, and does not yet.
pub(crate) fn is_due(policies: &[PolicyOfUser], id: OrganisationId) -> bool {
    let mut here = policies.iter().filter(|row| row.organisation_id == id);
    here.any(|row| offers(row) && is_automatic(row) && !row.enrolled)
}

/// Whether the person whose policies these are can be given another master password somewhere.
pub(crate) fn is_possible(policies: &[PolicyOfUser]) -> bool {
    policies.iter().any(|row| offers(row) && row.enrolled)
}

fn offers(row: &PolicyOfUser) -> bool {
    row.kind == PolicyKind::AccountRecovery
        && row.status == MemberStatus::Confirmed
        && policy::binds(row)
}

fn is_automatic(row: &PolicyOfUser) -> bool {
    let rules = policy::read(row.kind, row.data.as_deref());
    matches!(rules, PolicyData::AccountRecovery(rules) if rules.auto_enroll_enabled)
}

fn place(row: PolicyOfUser) -> RecoveryPlace {
    RecoveryPlace {
        automatic: is_automatic(&row),
        organisation: row.organisation_id,
        name: row.name,
        enrolled: row.enrolled,
    }
}
