//! What the page of policies asks of the server.

use domain::{
    OrganisationId,
    policy::{PolicyForm, PolicyKind, PolicyPage, PolicyPreview},
};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::Answer;
#[cfg(feature = "ssr")]
use crate::cx::cx;
#[cfg(feature = "ssr")]
use service::{authz::ManagePolicies, policy};

/// Every policy, as it stands.
#[server(name = PoliciesList, prefix = "/api/fn", endpoint = "policies/list", input = Json)]
pub async fn list(organisation: OrganisationId) -> Answer<PolicyPage> {
    let org = cx()?.organisation(organisation).await?;
    Ok(policy::list(&org.may::<ManagePolicies>()?).await?)
}

/// Whom switching one on would lock out.
#[server(name = PoliciesPreview, prefix = "/api/fn", endpoint = "policies/preview", input = Json)]
pub async fn preview(organisation: OrganisationId, kind: PolicyKind) -> Answer<PolicyPreview> {
    let org = cx()?.organisation(organisation).await?;
    Ok(policy::preview(&org.may::<ManagePolicies>()?, kind).await?)
}

/// Another state of one.
#[server(name = PoliciesSave, prefix = "/api/fn", endpoint = "policies/save", input = Json)]
pub async fn save(organisation: OrganisationId, form: PolicyForm) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    Ok(policy::save(&org.may::<ManagePolicies>()?, form).await?)
}
