//! Which policies bind a person.

use domain::{
    UserId,
    plan::Feature,
    policy::{Binding, MyPolicies, PolicyData, PolicyKind},
    role::MemberStatus,
};
use store::{
    OrganisationScope, Policies,
    model::{Organisation, PolicyOfUser},
};

use crate::{Ctx, error::Result};

/// What the organisations of the person who asks want of him: of those that let him in or will.
pub async fn mine(cx: &Ctx) -> Result<MyPolicies> {
    let mut reader = cx.app().store().reader().await?;
    of(reader.policies(), cx.user()).await
}

/// The same for an account.
pub(crate) async fn of<M>(mut policies: Policies<'_, M>, user: UserId) -> Result<MyPolicies> {
    Ok(merged(policies.of_user(user).await?))
}

/// The same of what was read of an account already.
pub(crate) fn merged(rows: Vec<PolicyOfUser>) -> MyPolicies {
    let inside = |row: &PolicyOfUser| {
        matches!(row.status, MemberStatus::Accepted | MemberStatus::Confirmed) && binds(row)
    };
    MyPolicies::of(rows.into_iter().filter(inside).map(binding))
}

/// Whether a policy binds the person whose it is, in whatever state; none does in a plan without policies.
pub(crate) fn binds(row: &PolicyOfUser) -> bool {
    row.plan.tier.has(Feature::Policies) && row.kind.binds(row.role, row.status, row.staff)
}

fn binding(row: PolicyOfUser) -> Binding {
    Binding {
        organisation: row.organisation_id,
        name: row.name,
        kind: row.kind,
        data: read(row.kind, row.data.as_deref()),
    }
}

/// What is kept of a policy. Only what was checked is kept; should it not be readable, the policy asks the least.
pub(crate) fn read(kind: PolicyKind, data: Option<&str>) -> PolicyData {
    PolicyData::from_json(kind, data.unwrap_or("null")).unwrap_or_else(|| PolicyData::fresh(kind))
}

/// What a policy of an organisation asks, if it is on and the plan has policies. Whom it binds is
/// [`PolicyKind::binds`].
pub(crate) async fn active<M>(
    mut policies: Policies<'_, M>,
    scope: OrganisationScope,
    organisation: &Organisation,
    kind: PolicyKind,
) -> Result<Option<PolicyData>> {
    if !organisation.plan.tier.has(Feature::Policies) {
        return Ok(None);
    }
    let row = policies.find(scope, kind).await?;
    let on = row.filter(|row| row.enabled);
    Ok(on.map(|row| read(kind, row.data.as_deref())))
}
