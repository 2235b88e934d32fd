//! Routes that are not pages: parse, call a verb, answer.

mod attachments;
mod caller;
mod clients;
mod events;
mod failure;
mod file;
mod health;

use axum::{
    Router,
    routing::{get, put},
};

pub use health::health;

/// Routes that ask who is asking; the caller stands in the request's extensions.
pub fn routes() -> Router {
    Router::new()
        .route("/api/provider/{provider}/clients.csv", get(clients::csv))
        .route(
            "/api/provider/{provider}/events.csv",
            get(events::of_provider),
        )
        .route(
            "/api/organisation/{organisation}/events.csv",
            get(events::of_organisation),
        )
}

/// Routes of the bytes of files: encrypted, so that compressing them is in vain; one request brings up to
/// [`domain::attachment::PART`] bytes.
pub fn files() -> Router {
    Router::new()
        .route(
            "/api/organisation/{organisation}/attachment/{attachment}",
            get(attachments::get),
        )
        .route(
            "/api/organisation/{organisation}/attachment/{attachment}/{part}",
            put(attachments::put),
        )
}
