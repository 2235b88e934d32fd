//! The event log of a provider as a file.

use std::collections::HashMap;

use axum::{
    body::{Body, Bytes},
    extract::{Path, Query},
    http::header,
    response::{IntoResponse, Response},
};
use domain::{AppError, ProviderId, event::EventFilter};
use service::{Ctx, Error, authz, event_log};

use crate::{caller::Caller, failure::Failure};

/// `GET /api/provider/{provider}/events.csv`, with the parameters of the page that it is a file of.
///
/// The rows are read and sent in parts, so that a long log costs no more memory than a short one.
pub(crate) async fn csv(
    Caller(cx): Caller,
    Path(provider): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response, Failure> {
    let filter = EventFilter::from_query(|key| query.get(key).cloned());
    let export = begin(&cx, &provider, &filter).await?;
    let parts = futures_util::stream::try_unfold(export, |mut export| async move {
        match export.next().await {
            Ok(part) => Ok(part.map(|part| (Bytes::from(part), export))),
            // The head is out: ending the connection tells the browser that the file is not whole.
            Err(error) => Err(std::io::Error::other(AppError::from(error).to_string())),
        }
    });
    let name = text::Text::new(cx.lang()).events_csv_file();
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}.csv\""),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, Body::from_stream(parts)).into_response())
}

async fn begin(cx: &Ctx, provider: &str, filter: &EventFilter) -> Result<event_log::Export, Error> {
    let id: ProviderId = provider.parse().map_err(|_| AppError::NotFound)?;
    let provider = cx.provider(id).await?;
    let allowed = provider.may::<authz::SeeProviderEvents>()?;
    event_log::export(&allowed, filter)
}
