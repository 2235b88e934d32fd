//! What the page asks of the server.

use domain::{OrganisationId, set_up::SetUpFacts};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};

use crate::Answer;

/// How far one organisation is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetUpSteps {
    /// Its name.
    pub name: String,
    /// What is there.
    pub facts: SetUpFacts,
}

/// What is there of owner, collections and items.
#[server(name = SetUpStepsOf, prefix = "/api/fn", endpoint = "set-up-steps/facts", input = Json)]
pub async fn set_up_steps(organisation: OrganisationId) -> Answer<SetUpSteps> {
    use domain::AppError;
    let org = crate::pages::vault::server::place(organisation).await?;
    let proof = org.may::<service::authz::SeeSetUp>()?;
    let facts = service::set_up_steps::facts(&proof)
        .await
        .map_err(AppError::from)?;
    let head = service::vault::head(&org.may::<service::authz::OpenVault>()?)
        .await
        .map_err(AppError::from)?;
    Ok(SetUpSteps {
        name: head.name,
        facts,
    })
}
