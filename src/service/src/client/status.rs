//! How a client stands, kept beside it so that the list can be sorted by it.

use domain::Millis;
use store::{OrganisationScope, Tx};

use crate::error::{Error, Result};

/// Works out again how its owner stands and how far it is set up. Call it in every transaction that changes members,
/// collections, items, groups or policies, after the change.
pub(crate) async fn recompute(tx: &mut Tx, scope: OrganisationScope, now: Millis) -> Result<()> {
    tx.organisations()
        .lock(scope)
        .await?
        .ok_or_else(Error::not_found)?;
    tx.organisations().recompute_status(scope, now).await?;
    Ok(())
}
