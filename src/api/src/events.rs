//! The event log of a provider as a file.

use std::collections::HashMap;

use axum::{
    extract::{Path, Query},
    response::Response,
};
use domain::{AppError, ProviderId, event::EventFilter};
use service::{Ctx, Error, authz, event_log};

use crate::{caller::Caller, failure::Failure, file};

/// `GET /api/provider/{provider}/events.csv`, with the parameters of the page that it is a file of.
pub(crate) async fn csv(
    Caller(cx): Caller,
    Path(provider): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response, Failure> {
    let filter = EventFilter::from_query(|key| query.get(key).cloned());
    let export = begin(&cx, &provider, &filter).await?;
    let name = text::Text::new(cx.lang()).events_csv_file();
    Ok(file::csv(name, export, |mut export| async move {
        Ok(export.next().await?.map(|part| (part, export)))
    }))
}

async fn begin(cx: &Ctx, provider: &str, filter: &EventFilter) -> Result<event_log::Export, Error> {
    let id: ProviderId = provider.parse().map_err(|_| AppError::NotFound)?;
    let provider = cx.provider(id).await?;
    let allowed = provider.may::<authz::SeeProviderEvents>()?;
    event_log::export(&allowed, filter)
}
