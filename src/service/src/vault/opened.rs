//! The event that staff of the provider opened a client's vault.

use domain::{Millis, event::EventKind};

use crate::{OrganisationCtx, error::Result};

/// Written once in so long for each person and organisation (DOMAIN 1.8, event 1903).
const WINDOW: Millis = 60 * 60 * 1000;

/// Notes that the contents of the vault were handed out. Members leave no trace by opening their own.
pub(crate) async fn note_opened(org: &OrganisationCtx) -> Result<()> {
    if org.staff_of().is_none() {
        return Ok(());
    }
    let now = org.now();
    let bucket = format!("vault-opened:{}:{}", org.user(), org.id());
    let mut tx = org.app().store().begin().await?;
    let (count, _) = tx.limits().hit(&bucket, now, now - WINDOW).await?;
    if count == 1 {
        tx.events()
            .insert(&org.event(EventKind::ClientVaultOpened))
            .await?;
    }
    tx.save().await?;
    Ok(())
}
