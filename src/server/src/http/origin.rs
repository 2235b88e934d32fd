//! Changes come from our own pages (DOMAIN 11.4 row 8).

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, Method, Request, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::router::App;

/// Refuses a request that changes something unless its `Origin` is ours. A browser always sends
/// it with such a request, and a foreign page cannot forge it.
pub(super) async fn check(State(app): State<App>, request: Request<Body>, next: Next) -> Response {
    let reads = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    if reads || is_ours(request.headers(), &app.public_url) {
        return next.run(request).await;
    }
    tracing::warn!(
        path = request.uri().path(),
        "a change from a foreign origin was refused"
    );
    (StatusCode::FORBIDDEN, "cross-origin request refused\n").into_response()
}

fn is_ours(headers: &HeaderMap, public_url: &str) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(origin) = text(header::ORIGIN) else {
        // Only a same-origin navigation or an old browser leaves it out; the newer header tells them apart.
        return text(header::HeaderName::from_static("sec-fetch-site")) == Some("same-origin");
    };
    if origin == public_url {
        return true;
    }
    // The same server under another of its names (localhost and 127.0.0.1): the page came from where
    // the request goes.
    let authority = origin.split_once("://").map(|(_, authority)| authority);
    authority.is_some() && authority == text(header::HOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_origin_may_change_things() {
        let asked = |pairs: &[(&'static str, &'static str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.insert(*name, value.parse().expect("a value"));
            }
            is_ours(&headers, "https://vault.example")
        };
        assert!(asked(&[("origin", "https://vault.example")]));
        assert!(asked(&[
            ("origin", "http://127.0.0.1:3000"),
            ("host", "127.0.0.1:3000")
        ]));
        assert!(asked(&[("sec-fetch-site", "same-origin")]));
        assert!(!asked(&[]));
        assert!(!asked(&[("origin", "null"), ("host", "vault.example")]));
        assert!(!asked(&[
            ("origin", "https://evil.example"),
            ("host", "vault.example")
        ]));
        assert!(!asked(&[("sec-fetch-site", "cross-site")]));
        assert!(!asked(&[
            ("origin", "https://evil.example"),
            ("sec-fetch-site", "same-origin")
        ]));
    }
}
