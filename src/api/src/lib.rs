//! Routes that are not pages: parse, call a verb, answer.

mod health;

use axum::Router;

pub use health::health;

/// Routes that ask who is asking; the caller stands in the request's extensions.
pub fn routes() -> Router {
    Router::new()
}
