//! The vault as a whole: who reaches how far, and that staff came in.

mod head;
mod opened;

pub use head::head;
pub(crate) use opened::note_opened;

use domain::{permission::Standing, role::OrganisationRole};
use store::{Tx, model::Reach};

use crate::{
    authz::{EditAnyCollection, OrganisationCtx, Right as _, SeeAllCollections},
    error::{Error, Result},
};

/// Begins to change a vault: whoever synchronises sees from its revision that something is new.
pub(crate) async fn begin(org: &OrganisationCtx) -> Result<Tx> {
    let mut tx = org.app().store().begin().await?;
    tx.organisations()
        .touch_vault(org.scope(), org.now())
        .await?;
    Ok(tx)
}

/// Whether the person is staff, owner or admin.
pub(crate) const fn is_admin(org: &OrganisationCtx) -> bool {
    matches!(
        org.standing(),
        Standing::Provider(_)
            | Standing::Member(OrganisationRole::Owner | OrganisationRole::Admin, _)
    )
}

/// How far the person reaches in this vault.
pub(crate) fn reach(org: &OrganisationCtx) -> Result<Reach> {
    if EditAnyCollection::granted(org) {
        return Ok(Reach::All);
    }
    // Whoever is not staff stands here by a membership.
    let member = org.access().member.ok_or_else(Error::not_found)?;
    Ok(Reach::Rows {
        member,
        names: SeeAllCollections::granted(org),
        admin: is_admin(org),
    })
}
