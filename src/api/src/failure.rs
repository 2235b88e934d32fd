//! How a route says no.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::AppError;

/// A refusal, answered with its status and its code as JSON.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) AppError);

impl From<service::Error> for Failure {
    fn from(error: service::Error) -> Self {
        Self(error.into())
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let status =
            StatusCode::from_u16(self.0.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, Json(self.0)).into_response()
    }
}
