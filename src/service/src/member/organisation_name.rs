//! What an organisation is called, for those who may enter it.

use crate::{
    OrganisationCtx,
    error::{Error, Result},
};

/// Its name: everybody who stands in it knows that.
pub async fn organisation_name(org: &OrganisationCtx) -> Result<String> {
    let mut reader = org.app().store().reader().await?;
    let found = reader.organisations().find(org.scope()).await?;
    Ok(found.ok_or_else(Error::not_found)?.name)
}
