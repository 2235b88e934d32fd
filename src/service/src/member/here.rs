//! The organisation whose page is shown, for the frame around that page.

use domain::account::Here;

use crate::{
    OrganisationCtx,
    error::{Error, Result},
};

/// Name and ways around: everybody who stands in it knows that.
pub async fn here(org: &OrganisationCtx) -> Result<Here> {
    let mut reader = org.app().store().reader().await?;
    let found = reader.organisations().find(org.scope()).await?;
    let name = found.ok_or_else(Error::not_found)?.name;
    Ok(Here {
        id: org.id(),
        name,
        provider: org.staff_of(),
        standing: org.standing(),
        rules: org.access().rules,
    })
}
