//! Who asks, as the server's layer found out.

use axum::{extract::FromRequestParts, http::request::Parts};
use domain::AppError;
use service::Ctx;

use crate::failure::Failure;

/// The signed-in person. A request without one is refused with 401.
#[derive(Clone, Debug)]
pub(crate) struct Caller(pub(crate) Ctx);

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let found = parts.extensions.get::<Ctx>().cloned();
        found.map(Self).ok_or(Failure(AppError::Unauthenticated))
    }
}
