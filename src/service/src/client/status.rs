//! How a client stands, kept beside it so that the list can be sorted by it.

use domain::Millis;
use store::{OrganisationScope, Tx};

use crate::error::{Error, Result};

/// Works the status out from the owners again. Call it in every transaction that invites, accepts,
/// confirms, changes or removes an owner, after the change.
pub(crate) async fn recompute(tx: &mut Tx, scope: OrganisationScope, now: Millis) -> Result<()> {
    tx.organisations()
        .lock(scope)
        .await?
        .ok_or_else(Error::not_found)?;
    tx.organisations().recompute_status(scope, now).await?;
    Ok(())
}
