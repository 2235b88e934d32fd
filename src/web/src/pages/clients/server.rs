//! What the pages of clients ask of the server.

use domain::{
    Money, OrganisationId, ProviderId, RequestId,
    client::{
        ClientDetail, ClientFilter, ClientPage, CreatedClient, NewClientForm, NewClientKeys,
        RenameForm,
    },
    page::Cursor,
    price::PriceTable,
    seats::SeatsForm,
};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::Answer;
#[cfg(feature = "ssr")]
use crate::cx::cx;
#[cfg(feature = "ssr")]
use service::{authz, client};

/// A page of the list.
#[server(name = ClientsList, prefix = "/api/fn", endpoint = "clients/list", input = Json)]
pub async fn list(
    provider: ProviderId,
    filter: ClientFilter,
    cursor: Cursor,
) -> Answer<ClientPage> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::SeeClients>()?;
    Ok(client::list(&allowed, &filter, &cursor).await?)
}

/// Today's prices, from which pages compute every sum.
#[server(name = ClientsPrices, prefix = "/api/fn", endpoint = "clients/prices", input = Json)]
pub async fn prices(provider: ProviderId) -> Answer<PriceTable> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::SeeClients>()?;
    Ok(client::price_table(&allowed).await?)
}

/// One client with its seats and storage.
#[server(name = ClientsGet, prefix = "/api/fn", endpoint = "clients/get", input = Json)]
pub async fn get(provider: ProviderId, organisation: OrganisationId) -> Answer<ClientDetail> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::SeeClients>()?;
    Ok(client::get(&allowed, organisation).await?)
}

/// Sets seats, limit and storage of a client.
#[server(name = ClientsEditSeats, prefix = "/api/fn", endpoint = "clients/edit-seats", input = Json)]
pub async fn edit_seats(
    provider: ProviderId,
    organisation: OrganisationId,
    form: SeatsForm,
) -> Answer<ClientDetail> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::EditClient>()?;
    Ok(client::edit_seats(&allowed, organisation, &form).await?)
}

/// Changes what a client is called and where its invoices go.
#[server(name = ClientsRename, prefix = "/api/fn", endpoint = "clients/rename", input = Json)]
pub async fn rename(
    provider: ProviderId,
    organisation: OrganisationId,
    form: RenameForm,
) -> Answer<ClientDetail> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::EditClient>()?;
    Ok(client::rename(&allowed, organisation, &form).await?)
}

/// Makes a client. The same `request` twice gives the same client.
#[server(name = ClientsCreate, prefix = "/api/fn", endpoint = "clients/create", input = Json)]
pub async fn create(
    provider: ProviderId,
    request: RequestId,
    form: NewClientForm,
    keys: NewClientKeys,
    agreed: Option<Money>,
) -> Answer<CreatedClient> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::CreateClient>()?;
    let request = client::NewClientRequest {
        id: request,
        form: &form,
        keys: &keys,
        agreed,
    };
    Ok(client::create(&allowed, request).await?)
}
