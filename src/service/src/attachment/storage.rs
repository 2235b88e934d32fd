//! How full an organisation's storage is.

use domain::attachment::Storage;

use crate::{
    Allowed,
    authz::ManageRules,
    error::{Error, Result},
};

/// Used of bought.
pub async fn storage(org: &Allowed<'_, ManageRules>) -> Result<Storage> {
    let mut reader = org.app().store().reader().await?;
    let found = reader.organisations().find(org.scope()).await?;
    Ok(found.ok_or_else(Error::not_found)?.storage())
}
