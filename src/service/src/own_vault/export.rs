//! What the vault holds goes into a file, which only the browser can write.

use domain::{AppError, event::EventKind, export::ExportFormat, item::VaultOwner};
use store::model::NewEvent;

use crate::{account::log, error::Result, own_vault::OwnVault, policy};

/// Lets the person write a file, and notes it. Asked before every file.
///
/// # Errors
/// `policy-export-own` for whom a policy of one of his organisations forbids it.
pub async fn export(own: &OwnVault, format: ExportFormat) -> Result<()> {
    let mut tx = own.app().store().begin().await?;
    let policies = policy::of(tx.policies(), own.user()).await?;
    if policies.bans_export_of(VaultOwner::Person) {
        return Err(AppError::forbidden("policy-export-own").into());
    }
    let event = NewEvent {
        subject: Some(format.name().to_owned()),
        ..own.event(EventKind::OwnVaultExported)
    };
    log(&mut tx, own, own.user(), event).await?;
    tx.save().await?;
    Ok(())
}
