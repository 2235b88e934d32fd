//! What the vault holds goes into a file, which only the browser can write.

use domain::{AppError, event::EventKind, export::ExportFormat};
use store::model::NewEvent;

use crate::{
    Allowed,
    authz::{ExportItems, OpenVault, Right as _},
    error::{Error, Result},
    policy,
    vault::reach,
};

/// Lets a person write a file, and notes it. Asked before every file.
///
/// Whoever may export writes everything that it sees; every other member what is in the collections that it
/// manages. Staff is no member and exports nothing (DOMAIN 2.9).
///
/// # Errors
/// `NotFound` for whoever may write nothing, `policy-export` for whom a policy of the organisation forbids it.
pub async fn export(org: &Allowed<'_, OpenVault>, format: ExportFormat) -> Result<()> {
    let mut tx = org.app().store().begin().await?;
    let policies = policy::of(tx.policies(), org.user()).await?;
    if policies.bans_export_of(org.id().into()) {
        return Err(AppError::forbidden("policy-export").into());
    }
    if !ExportItems::granted(org) {
        if org.staff_of().is_some() {
            return Err(Error::not_found());
        }
        let seen = tx.collections().list(org.scope(), reach(org)?).await?;
        if !seen.iter().any(|collection| collection.manage) {
            return Err(Error::not_found());
        }
    }
    let event = NewEvent {
        subject: Some(format.name().to_owned()),
        ..org.event(EventKind::VaultExported)
    };
    tx.events().insert(&event).await?;
    tx.save().await?;
    Ok(())
}
