//! The vault as a whole: who reaches how far, and that staff came in.

mod head;
mod opened;

pub use head::head;
pub(crate) use opened::note_opened;

use domain::{permission::Standing, role::OrganisationRole};
use store::{Rotations, Tx, model::Reach};

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

/// Begins to put something into a vault that lies under the organisation's key.
///
/// # Errors
/// `key-rotated` when the key was replaced since the person was let in here.
pub(crate) async fn begin_sealed(org: &OrganisationCtx) -> Result<Tx> {
    let mut tx = begin(org).await?;
    still_the_key(org, tx.rotations()).await?;
    Ok(tx)
}

/// Refuses (`key-rotated`) when the key was replaced since the person was let in. Call it under the organisation's lock
/// before something is written; after something was read, which then belongs to that key, since numbers only grow.
pub(crate) async fn still_the_key<M>(
    org: &OrganisationCtx,
    mut rotations: Rotations<'_, M>,
) -> Result<()> {
    let now = rotations.key(org.scope()).await?;
    if now.is_none_or(|key| key.number != org.access().key) {
        return Err(Error::conflict("key-rotated"));
    }
    Ok(())
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
