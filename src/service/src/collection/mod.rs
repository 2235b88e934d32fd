//! Collections: encrypted names, and who may do what with them (DOMAIN 2.10).

mod candidates;
mod create;
mod create_set;
mod delete;
pub(crate) mod grants;
mod list;
mod rename;
mod rules;

pub use candidates::candidates;
pub use create::{create, create_all};
pub use create_set::create_set;
pub use delete::delete;
pub use grants::{change_grants, grants};
pub use list::list;
pub(crate) use rename::check_names;
pub use rename::rename;
pub use rules::{rules, set_rules};

use domain::{CollectionId, item::SealedCollection};
use store::{
    Tx,
    model::{CollectionRow, Reach},
};

use self::grants::{Whose, may_change, may_see};
use crate::{
    OrganisationCtx,
    authz::{DeleteAnyCollection, Right as _},
    error::{Error, Result},
    vault::{is_admin, reach},
};

/// The collection with what the asker may do.
pub(crate) fn sealed(org: &OrganisationCtx, row: CollectionRow) -> SealedCollection {
    SealedCollection {
        delete: may_delete(org, row.manage),
        access: may_see(org, row.manage),
        share_members: may_change(org, row.manage, Whose::Members),
        share_groups: may_change(org, row.manage, Whose::Groups),
        id: row.id,
        name: row.name,
        view_items: row.view_items,
        view_password: row.view_password,
        edit: row.edit,
        manage: row.manage,
    }
}

/// Whether the asker may delete a collection: it takes the Manage right, and the role of an admin
/// where the organisation limits it.
fn may_delete(org: &OrganisationCtx, manages: bool) -> bool {
    DeleteAnyCollection::granted(org)
        || manages && (!org.access().rules.limit_deletion || is_admin(org))
}

/// How far the asker's Manage right reaches for deleting: a custom member who edits every collection
/// has a permission of its own for deleting them, so that only rows count.
fn delete_reach(org: &OrganisationCtx) -> Result<Reach> {
    Ok(match (reach(org)?, org.access().member) {
        (Reach::All, Some(member)) if !is_admin(org) => Reach::Rows {
            member,
            names: true,
            admin: true,
        },
        (reach, _) => reach,
    })
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
