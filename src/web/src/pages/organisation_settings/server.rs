//! What the page of settings asks of the server.

use domain::{OrganisationId, attachment::Storage, permission::CollectionRules};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::Answer;
#[cfg(feature = "ssr")]
use crate::cx::cx;
#[cfg(feature = "ssr")]
use service::{authz::ManageRules, collection};

/// Who may create and delete what.
#[server(name = OrganisationRules, prefix = "/api/fn", endpoint = "organisation/rules", input = Json)]
pub async fn rules(organisation: OrganisationId) -> Answer<CollectionRules> {
    let org = cx()?.organisation(organisation).await?;
    Ok(collection::rules(&org.may::<ManageRules>()?))
}

/// Changes it.
#[server(name = OrganisationSetRules, prefix = "/api/fn", endpoint = "organisation/set-rules", input = Json)]
pub async fn set_rules(
    organisation: OrganisationId,
    was: CollectionRules,
    rules: CollectionRules,
) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    Ok(collection::set_rules(&org.may::<ManageRules>()?, was, rules).await?)
}

/// How full the storage is.
#[server(name = OrganisationStorage, prefix = "/api/fn", endpoint = "organisation/storage", input = Json)]
pub async fn storage(organisation: OrganisationId) -> Answer<Storage> {
    let org = cx()?.organisation(organisation).await?;
    Ok(service::attachment::storage(&org.may::<ManageRules>()?).await?)
}
