//! One client.

use domain::{OrganisationId, client::ClientDetail};
use store::model::Organisation;

use crate::{
    Allowed,
    authz::SeeClients,
    error::{Error, Result},
};

/// The client with its seats and storage; not found when it is no client of this provider.
pub async fn get(
    provider: &Allowed<'_, SeeClients>,
    organisation: OrganisationId,
) -> Result<ClientDetail> {
    let mut reader = provider.app().store().reader().await?;
    let scope = reader
        .access()
        .client(provider.scope(), organisation)
        .await?
        .ok_or_else(Error::not_found)?;
    let found = reader.organisations().find(scope).await?;
    Ok(detail(found.ok_or_else(Error::not_found)?))
}

pub(super) fn detail(organisation: Organisation) -> ClientDetail {
    ClientDetail {
        organisation: organisation.id,
        seats: organisation.seats(),
        name: organisation.name,
        billing_email: organisation.billing_email,
        plan: organisation.plan,
        extra_storage_gb: organisation.extra_storage_gb,
        storage_used: organisation.storage_used,
        status: organisation.client_status,
        created_at: organisation.created_at,
    }
}
