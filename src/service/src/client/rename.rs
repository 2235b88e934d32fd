//! What a client is called, and where its invoices go.

use domain::{
    AppError, OrganisationId,
    client::{ClientDetail, RenameForm},
    event::EventKind,
};
use store::model::NewEvent;

use super::get::detail;
use crate::{
    Allowed,
    authz::{EditBilling, EditClient},
    error::{Error, Result},
};

/// Sets name and billing address. Where invoices go is for provider admins.
///
/// # Errors
/// `Invalid` for fields that break a rule; `Forbidden` (`billing-needs-admin`) when the billing
/// address changes and the asker may not.
pub async fn rename(
    provider: &Allowed<'_, EditClient>,
    organisation: OrganisationId,
    form: &RenameForm,
) -> Result<ClientDetail> {
    let (name, billing_email) = form.check().map_err(AppError::Invalid)?;
    let mut tx = provider.app().store().begin().await?;
    let scope = tx
        .access()
        .client(provider.scope(), organisation)
        .await?
        .ok_or_else(Error::not_found)?;
    let before = tx
        .organisations()
        .lock(scope)
        .await?
        .ok_or_else(Error::not_found)?;
    if billing_email != before.billing_email && provider.may::<EditBilling>().is_err() {
        return Err(AppError::forbidden("billing-needs-admin").into());
    }
    if name == before.name && billing_email == before.billing_email {
        return Ok(detail(before));
    }
    tx.organisations()
        .rename(scope, &name, &billing_email, provider.now())
        .await?;
    let subject = if name == before.name {
        name
    } else {
        format!("{} → {name}", before.name)
    };
    tx.events()
        .insert(&NewEvent {
            organisation: Some(organisation),
            subject: Some(subject),
            ..provider.event(EventKind::OrganisationUpdated)
        })
        .await?;
    let after = tx
        .organisations()
        .find(scope)
        .await?
        .ok_or_else(Error::not_found)?;
    tx.save().await?;
    Ok(detail(after))
}
