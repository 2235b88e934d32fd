//! A list as a file, sent while it is read.

use std::future::Future;

use axum::{
    body::{Body, Bytes},
    http::header,
    response::{IntoResponse, Response},
};
use domain::AppError;
use service::Error;

/// Answers with `<name>.csv`, part by part, so that a long list costs no more memory than a short one.
///
/// `next` gives a part with what is left to ask, or none at the end.
pub(crate) fn csv<E, F>(
    name: &str,
    export: E,
    next: impl FnMut(E) -> F + Send + 'static,
) -> Response
where
    E: Send + 'static,
    F: Future<Output = Result<Option<(String, E)>, Error>> + Send + 'static,
{
    let mut next = next;
    let parts = futures_util::stream::try_unfold(export, move |export| {
        let part = next(export);
        async move {
            match part.await {
                Ok(part) => Ok(part.map(|(part, export)| (Bytes::from(part), export))),
                // The head is out: ending the connection tells the browser that the file is not whole.
                Err(error) => Err(std::io::Error::other(AppError::from(error).to_string())),
            }
        }
    });
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}.csv\""),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, Body::from_stream(parts)).into_response()
}
