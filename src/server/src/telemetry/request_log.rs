//! One line for each request, written when the last byte of its answer has gone out.
//!
//! | field | meaning |
//! |---|---|
//! | `id` | of the request, 16 hexadecimal digits; the answer carries it as `x-request-id` |
//! | `method`, `path` | as asked, without the query string; parts of a path that are long enough for a token show as `…` |
//! | `route` | pattern that matched, `-` if none did |
//! | `status` | of the answer |
//! | `ms` | from the first line of the request to the last byte of the answer |
//! | `queries` | repository calls, as far as they ran under the request's [`Meter`] |
//! | `user` | id of whoever asked, `-` for a visitor |
//! | `ip` | address of the browser, behind trusted proxies; `-` for files and probes |
//! | `cut` | true if the browser went away before the answer's end |

use std::{
    fmt,
    net::IpAddr,
    pin::Pin,
    sync::{Arc, OnceLock},
    task::{Context, Poll},
    time::Instant,
};

use axum::{
    body::{Body, Bytes, HttpBody},
    extract::{MatchedPath, Request},
    middleware::Next,
    response::Response,
};
use http::{HeaderValue, Method};
use http_body::{Frame, SizeHint};
use store::{Meter, metered};
use tracing::Instrument as _;

use super::metrics;

/// Name of one request, in its answer and in every log line that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(String);

impl RequestId {
    /// A random one. Without randomness the process could not work at all; then it is zero.
    fn new() -> Self {
        let mut bytes = [0; 8];
        let _ = getrandom::fill(&mut bytes);
        Self(format!("{:016x}", u64::from_be_bytes(bytes)))
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What inner layers learn about a request and the log line shall tell: an extension of the request.
#[derive(Clone, Debug, Default)]
pub struct Notes(Arc<Noted>);

#[derive(Debug, Default)]
struct Noted {
    user: OnceLock<String>,
    ip: OnceLock<IpAddr>,
}

impl Notes {
    /// Says who asks; the first call counts.
    pub fn user(&self, id: impl fmt::Display) {
        let _ = self.0.user.set(id.to_string());
    }

    /// Says from where, behind trusted proxies; the first call counts.
    pub fn ip(&self, address: IpAddr) {
        let _ = self.0.ip.set(address);
    }
}

/// The layer: `axum::middleware::from_fn(log_requests)`, put on with `Router::layer` so that the
/// matched route is known. Puts [`RequestId`], [`Notes`] and a [`Meter`] into the request's extensions.
pub async fn log_requests(mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = RequestId::new();
    let notes = Notes::default();
    let meter = Meter::default();
    let extensions = request.extensions_mut();
    extensions.insert(id.clone());
    extensions.insert(notes.clone());
    extensions.insert(meter.clone());
    let mut line = Line {
        started,
        method: request.method().clone(),
        path: shown_path(request.uri().path()),
        route: request
            .extensions()
            .get::<MatchedPath>()
            .map(|path| path.as_str().to_owned()),
        status: 0,
        finished: false,
        span: tracing::info_span!("request", %id),
        notes,
        meter: meter.clone(),
        _in_flight: metrics::InFlight::enter(),
    };
    let answer = metered(meter, next.run(request))
        .instrument(line.span.clone())
        .await;
    let (mut parts, body) = answer.into_parts();
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        parts.headers.insert("x-request-id", value);
    }
    line.status = parts.status.as_u16();
    line.finished = body.is_end_stream();
    Response::from_parts(parts, Body::new(Watched { body, line }))
}

/// A body that writes the line when it is through or dropped.
struct Watched {
    body: Body,
    line: Line,
}

impl HttpBody for Watched {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let this = self.get_mut();
        let frame = {
            let _entered = this.line.span.enter();
            Pin::new(&mut this.body).poll_frame(cx)
        };
        if matches!(frame, Poll::Ready(None)) || this.body.is_end_stream() {
            this.line.finished = true;
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// All that the line tells; written on drop.
struct Line {
    started: Instant,
    method: Method,
    path: String,
    route: Option<String>,
    status: u16,
    finished: bool,
    span: tracing::Span,
    notes: Notes,
    meter: Meter,
    _in_flight: metrics::InFlight,
}

impl Drop for Line {
    fn drop(&mut self) {
        let elapsed = self.started.elapsed();
        let route = self.route.as_deref().unwrap_or("-");
        metrics::request_done(&self.method, route, &self.path, self.status, elapsed);
        let _entered = self.span.enter();
        let ms = elapsed.as_secs_f64() * 1000.0;
        let user = self.notes.0.user.get().map_or("-", String::as_str);
        let ip = self
            .notes
            .0
            .ip
            .get()
            .map_or_else(|| "-".to_owned(), IpAddr::to_string);
        let (method, path, status) = (self.method.as_str(), self.path.as_str(), self.status);
        let (queries, cut) = (self.meter.queries(), !self.finished);
        if status >= 500 {
            tracing::error!(
                method, path, route, status, ms, queries, user, ip, cut, "answered"
            );
        } else if is_routine(path) {
            tracing::debug!(
                method, path, route, status, ms, queries, user, ip, cut, "answered"
            );
        } else {
            tracing::info!(
                method, path, route, status, ms, queries, user, ip, cut, "answered"
            );
        }
    }
}

/// Files and probes: told at level `debug` only.
fn is_routine(path: &str) -> bool {
    path.starts_with("/pkg/")
        || matches!(path, "/healthz" | "/readyz" | "/metrics" | "/favicon.svg")
}

/// The path without what could be a secret: a part longer than an id is taken for a token.
fn shown_path(path: &str) -> String {
    const LONGEST_ID: usize = 36;
    const ENOUGH: usize = 200;
    let mut shown = String::with_capacity(path.len());
    for (index, part) in path.split('/').enumerate() {
        if index > 0 {
            shown.push('/');
        }
        shown.push_str(if part.len() > LONGEST_ID { "…" } else { part });
        if shown.len() > ENOUGH {
            shown.push('…');
            break;
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use std::{
        io,
        sync::{Arc, Mutex},
    };

    use axum::{Extension, Router, body::Body, middleware, routing::get};
    use http::Request;
    use tower::ServiceExt as _;

    use super::{Notes, log_requests, shown_path};

    #[test]
    fn a_path_shows_no_token() {
        let token = "Zq3J0cGx0h1m5sL8tY2wE7rU4iO9pA6dF1gH3jK5lM0";
        for (path, shown) in [
            ("/", "/".to_owned()),
            (
                "/clients/0192f0c1-2d3e-7a4b-8c5d-6e7f8a9b0c1d",
                "/clients/0192f0c1-2d3e-7a4b-8c5d-6e7f8a9b0c1d".to_owned(),
            ),
            (&format!("/accept/{token}"), "/accept/…".to_owned()),
        ] {
            assert_eq!(shown_path(path), shown);
        }
        assert!(shown_path(&"/a".repeat(5000)).len() < 250);
    }

    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl io::Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0
                .lock()
                .map_err(|_| io::Error::other("poisoned"))?
                .extend(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[tokio::test]
    async fn the_line_tells_who_and_what_but_no_query_string() {
        let lines = Lines::default();
        let writer = lines.clone();
        let subscriber = tracing_subscriber::fmt()
            .json()
            .with_writer(move || writer.clone())
            .finish();
        let _guard = tracing::subscriber::set_default(subscriber);
        let app = Router::new()
            .route(
                "/clients/{id}",
                get(async |notes: Extension<Notes>| {
                    notes.user("u-7");
                    "hello"
                }),
            )
            .layer(middleware::from_fn(log_requests));
        let request = Request::get("/clients/c-1?token=s3cret")
            .body(Body::empty())
            .unwrap();
        let answer = app.oneshot(request).await.unwrap();
        let id = answer.headers()["x-request-id"]
            .to_str()
            .unwrap()
            .to_owned();
        assert_eq!(
            answer
                .headers()
                .get("content-length")
                .map(http::HeaderValue::as_bytes),
            Some(&b"5"[..])
        );
        axum::body::to_bytes(answer.into_body(), 100).await.unwrap();
        let told = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
        for part in [
            "\"route\":\"/clients/{id}\"",
            "\"path\":\"/clients/c-1\"",
            "\"user\":\"u-7\"",
            "\"status\":200",
            "\"cut\":false",
            &id,
        ] {
            assert!(told.contains(part), "{part} is missing in {told}");
        }
        assert!(!told.contains("s3cret"), "{told}");
    }
}
