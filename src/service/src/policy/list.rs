//! The policies of an organisation.

use domain::{
    plan::Feature,
    policy::{Policy, PolicyData, PolicyKind, PolicyPage},
};

use super::bound::read;
use crate::{
    Allowed,
    authz::ManagePolicies,
    error::{Error, Result},
};

/// Every policy that there is, those that were never saved included. In a plan without policies too, to read.
pub async fn list(org: &Allowed<'_, ManagePolicies>) -> Result<PolicyPage> {
    let mut reader = org.app().store().reader().await?;
    let organisation = reader
        .organisations()
        .find(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    let rows = reader.policies().list(org.scope()).await?;
    let policy = |kind: PolicyKind| match rows.iter().find(|row| row.kind == kind) {
        Some(row) => Policy {
            kind,
            enabled: row.enabled,
            data: read(kind, row.data.as_deref()),
            revised_at: Some(row.revised_at),
        },
        None => Policy {
            kind,
            enabled: false,
            data: PolicyData::fresh(kind),
            revised_at: None,
        },
    };
    Ok(PolicyPage {
        organisation: organisation.name,
        in_plan: organisation.plan.tier.has(Feature::Policies),
        policies: PolicyKind::ALL.iter().copied().map(policy).collect(),
    })
}
