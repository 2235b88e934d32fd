//! How far one organisation is.

use domain::set_up::SetUpFacts;

use crate::{Allowed, authz::SeeSetUp, error::Result};

/// What is there of owner, collections and items.
pub async fn facts(org: &Allowed<'_, SeeSetUp>) -> Result<SetUpFacts> {
    let mut reader = org.app().store().reader().await?;
    Ok(reader.set_ups().facts(org.scope()).await?)
}
