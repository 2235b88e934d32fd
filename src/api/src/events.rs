//! Event logs as files: of a provider, and of one organisation.

use std::collections::HashMap;

use axum::{
    extract::{Path, Query},
    response::Response,
};
use domain::{AppError, OrganisationId, ProviderId, event::EventFilter};
use service::{Ctx, Error, authz, event_log};

use crate::{caller::Caller, failure::Failure, file};

/// `GET /api/provider/{provider}/events.csv`, with the parameters of the page that it is a file of.
pub(crate) async fn of_provider(
    Caller(cx): Caller,
    Path(provider): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response, Failure> {
    let export = begin_of_provider(&cx, &provider, &filter(&query)).await?;
    Ok(answer(&cx, export))
}

/// `GET /api/organisation/{organisation}/events.csv`, likewise.
pub(crate) async fn of_organisation(
    Caller(cx): Caller,
    Path(organisation): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response, Failure> {
    let export = begin_of_organisation(&cx, &organisation, &filter(&query)).await?;
    Ok(answer(&cx, export))
}

fn filter(query: &HashMap<String, String>) -> EventFilter {
    EventFilter::from_query(|key| query.get(key).cloned())
}

async fn begin_of_provider(
    cx: &Ctx,
    provider: &str,
    filter: &EventFilter,
) -> Result<event_log::Export, Error> {
    let id: ProviderId = provider.parse().map_err(|_| AppError::NotFound)?;
    let provider = cx.provider(id).await?;
    let allowed = provider.may::<authz::SeeProviderEvents>()?;
    event_log::export_of_provider(&allowed, filter)
}

async fn begin_of_organisation(
    cx: &Ctx,
    organisation: &str,
    filter: &EventFilter,
) -> Result<event_log::Export, Error> {
    let id: OrganisationId = organisation.parse().map_err(|_| AppError::NotFound)?;
    let org = cx.organisation(id).await?;
    let allowed = org.may::<authz::SeeEvents>()?;
    event_log::export_of_organisation(&allowed, filter)
}

fn answer(cx: &Ctx, export: event_log::Export) -> Response {
    let name = text::Text::new(cx.lang()).events_csv_file();
    file::csv(name, export, |mut export| async move {
        Ok(export.next().await?.map(|part| (part, export)))
    })
}
