//! Collections: encrypted names, and who may do what with them (DOMAIN 2.10).

mod create;
mod delete;
pub(crate) mod grants;
mod list;
mod rename;
mod rules;

pub use create::create;
pub use delete::delete;
pub use grants::{change_grants, grants};
pub use list::list;
pub use rename::rename;
pub use rules::{rules, set_rules};

use domain::{CollectionId, item::SealedCollection};
use store::{Tx, model::CollectionRow};

use crate::{
    OrganisationCtx,
    authz::{DeleteAnyCollection, Right as _},
    error::{Error, Result},
    vault::{is_admin, reach},
};

/// The collection with what the asker may do. Deleting takes the Manage right, and the role of an
/// admin where the organisation limits it.
pub(crate) fn sealed(org: &OrganisationCtx, row: CollectionRow) -> SealedCollection {
    SealedCollection {
        id: row.id,
        name: row.name,
        edit: row.edit,
        manage: row.manage,
        delete: DeleteAnyCollection::granted(org)
            || row.manage && (!org.access().rules.limit_deletion || is_admin(org)),
    }
}

/// The collection if the asker manages it; what is not managed is not found (DOMAIN 11.4 row 12).
async fn managed(org: &OrganisationCtx, tx: &mut Tx, id: CollectionId) -> Result<SealedCollection> {
    let row = tx
        .collections()
        .find(org.scope(), reach(org)?, id)
        .await?
        .filter(|row| row.manage)
        .ok_or_else(Error::not_found)?;
    Ok(sealed(org, row))
}
