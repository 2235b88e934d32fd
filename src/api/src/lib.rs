//! Routes that are not pages: parse, call a verb, answer.

mod caller;
mod clients;
mod events;
mod failure;
mod file;
mod health;

use axum::{Router, routing::get};

pub use health::health;

/// Routes that ask who is asking; the caller stands in the request's extensions.
pub fn routes() -> Router {
    Router::new()
        .route("/api/provider/{provider}/clients.csv", get(clients::csv))
        .route("/api/provider/{provider}/events.csv", get(events::csv))
}
