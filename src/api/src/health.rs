//! Whether this server lives, and whether it should get work.

use axum::{Router, extract::State, http::StatusCode, routing::get};
use service::Portaal;

/// `/healthz`: the process answers. `/readyz`: the database answers and has the schema of this program.
pub fn health(portaal: Portaal) -> Router {
    Router::new()
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(ready))
        .with_state(portaal)
}

async fn ready(State(portaal): State<Portaal>) -> (StatusCode, &'static str) {
    match portaal.ready().await {
        Ok(true) => (StatusCode::OK, "ready\n"),
        Ok(false) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the schema is of another version\n",
        ),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (
                StatusCode::SERVICE_UNAVAILABLE,
                "the database does not answer\n",
            )
        }
    }
}
