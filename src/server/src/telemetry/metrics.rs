//! Numbers for Prometheus.
//!
//! | name | kind | meaning |
//! |---|---|---|
//! | `portaal_http_request_seconds` | histogram by `method`, `route`, `status` | from first line to last byte |
//! | `portaal_http_requests_in_flight` | gauge | requests being answered |
//! | `portaal_queue_depth` | gauge by `queue`, `state` | mails that wait, failed, are held |
//! | `portaal_resident_bytes` | gauge | memory of the process |
//! | `portaal_build_info` | gauge, always 1, by `version` | what runs |

use std::{fs, net::SocketAddr, sync::OnceLock, time::Duration};

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use http::Method;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use subtle::ConstantTimeEq as _;

use crate::config::Secret;

const SECONDS: &str = "portaal_http_request_seconds";
const IN_FLIGHT: &str = "portaal_http_requests_in_flight";
const QUEUE: &str = "portaal_queue_depth";

/// From half a millisecond to ten seconds; the aim for a list is 30 ms.
const BUCKETS: &[f64] = &[
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0,
];

static RECORDER: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

/// Starts to count; before, and if nobody calls it, counting costs next to nothing.
pub fn start() {
    RECORDER.get_or_init(|| {
        let handle = PrometheusBuilder::new()
            .set_buckets_for_metric(Matcher::Full(SECONDS.to_owned()), BUCKETS)
            .and_then(PrometheusBuilder::install_recorder)
            .inspect_err(|error| tracing::error!(%error, "no metrics"))
            .ok()?;
        metrics::gauge!("portaal_build_info", "version" => env!("CARGO_PKG_VERSION")).set(1.0);
        Some(handle)
    });
}

/// How many rows of a queue are in a state.
pub fn queue_depth(queue: &'static str, state: &'static str, rows: u32) {
    metrics::gauge!(QUEUE, "queue" => queue, "state" => state).set(f64::from(rows));
}

/// `/metrics` for those who send `token`.
pub fn router(token: Secret) -> Router {
    Router::new()
        .route("/metrics", get(with_token))
        .with_state(token)
}

/// Serves `/metrics` to everybody who reaches `address`, until the process ends.
///
/// # Errors
/// When the address cannot be had.
pub async fn serve(address: SocketAddr) -> anyhow::Result<()> {
    let listener = tokio::net::TcpListener::bind(address)
        .await
        .map_err(|error| anyhow::anyhow!("metrics.address: cannot listen on {address}: {error}"))?;
    let app = Router::new().route("/metrics", get(async || render()));
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok(())
}

async fn with_token(State(token): State<Secret>, headers: HeaderMap) -> Response {
    let sent = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.as_bytes().strip_prefix(b"Bearer "))
        .unwrap_or_default();
    if bool::from(sent.ct_eq(token.reveal().as_bytes())) {
        render()
    } else {
        (
            StatusCode::UNAUTHORIZED,
            [(header::WWW_AUTHENTICATE, "Bearer")],
        )
            .into_response()
    }
}

fn render() -> Response {
    let Some(handle) = RECORDER.get().and_then(Option::as_ref) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if let Some(bytes) = resident_bytes() {
        metrics::gauge!("portaal_resident_bytes").set(bytes);
    }
    handle.run_upkeep();
    (
        [(
            header::CONTENT_TYPE,
            "text/plain; version=0.0.4; charset=utf-8",
        )],
        handle.render(),
    )
        .into_response()
}

/// From the kernel's table of processes, in pages of 4 KiB; `None` on other systems.
fn resident_bytes() -> Option<f64> {
    let table = fs::read_to_string("/proc/self/statm").ok()?;
    let pages: f64 = table.split(' ').nth(1)?.parse().ok()?;
    Some(pages * 4096.0)
}

/// Counts one request as being answered until it is dropped.
pub(super) struct InFlight(());

impl InFlight {
    pub(super) fn enter() -> Self {
        metrics::gauge!(IN_FLIGHT).increment(1.0);
        Self(())
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        metrics::gauge!(IN_FLIGHT).decrement(1.0);
    }
}

/// One request more. A route that takes the rest of the path counts by path if it was found
/// there: server functions are a known, small number of paths, mistyped ones are not.
pub(super) fn request_done(
    method: &Method,
    route: &str,
    path: &str,
    status: u16,
    elapsed: Duration,
) {
    let route = if route.contains("{*") && path.starts_with("/api/") && status != 404 {
        path
    } else {
        route
    };
    metrics::histogram!(
        SECONDS,
        "method" => known(method),
        "route" => route.to_owned(),
        "status" => status.to_string()
    )
    .record(elapsed.as_secs_f64());
}

/// Browsers may invent methods, numbers must not grow without bound.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use axum::body::Body;
    use http::{Method, Request, StatusCode};
    use tower::ServiceExt as _;

    use super::{queue_depth, request_done, router, start};

    async fn ask(bearer: Option<&str>) -> (StatusCode, String) {
        let mut request = Request::get("/metrics");
        if let Some(bearer) = bearer {
            request = request.header("authorization", format!("Bearer {bearer}"));
        }
        let app = router("wonderland".parse().unwrap());
        let answer = app
            .oneshot(request.body(Body::empty()).unwrap())
            .await
            .unwrap();
        let status = answer.status();
        let body = axum::body::to_bytes(answer.into_body(), 1 << 20)
            .await
            .unwrap();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn who_has_the_token_reads_the_numbers() {
        start();
        queue_depth("mail", "waiting", 3);
        request_done(
            &Method::GET,
            "/clients/{id}",
            "/clients/1",
            200,
            Duration::from_millis(7),
        );
        request_done(
            &Method::POST,
            "/api/fn/{*rest}",
            "/api/fn/client/list",
            200,
            Duration::from_millis(7),
        );
        request_done(
            &Method::POST,
            "/api/fn/{*rest}",
            "/api/fn/guess",
            404,
            Duration::from_millis(7),
        );
        let (status, text) = ask(Some("wonderland")).await;
        assert_eq!(status, StatusCode::OK);
        for line in [
            "portaal_queue_depth{queue=\"mail\",state=\"waiting\"} 3",
            "portaal_http_request_seconds_bucket{method=\"GET\",route=\"/clients/{id}\",status=\"200\",le=\"0.01\"} 1",
            "route=\"/api/fn/client/list\"",
            "route=\"/api/fn/{*rest}\",status=\"404\"",
        ] {
            assert!(text.contains(line), "{line} is missing in\n{text}");
        }
        for wrong in [None, Some(""), Some("wonderlan"), Some("wonderlandx")] {
            assert_eq!(ask(wrong).await, (StatusCode::UNAUTHORIZED, String::new()));
        }
    }
}
