//! A page whose rendering stands still is rendered anew.
//!
//! Rendering on several threads can lose a wake-up: all the data is there, nobody is told, and the page never comes.
//! The known cases are mended in the framework (leptos-rs/leptos#4851, #4673); under load our tests still see one page
//! in some ten thousand stand still. Asking again costs nothing, because reading changes nothing.

use std::time::Duration;

use axum::{body::Body, extract::Request, http::Method, middleware::Next, response::Response};

/// No page takes so long that works: the slowest takes some tens of milliseconds.
const STILL: Duration = Duration::from_secs(5);

/// Gives a page that was only asked for a second start.
pub(super) async fn once_more(request: Request, next: Next) -> Response {
    if request.method() != Method::GET {
        return next.run(request).await;
    }
    let (parts, _) = request.into_parts();
    let first = Request::from_parts(parts.clone(), Body::empty());
    if let Ok(response) = tokio::time::timeout(STILL, next.clone().run(first)).await {
        return response;
    }
    tracing::warn!(
        path = parts.uri.path(),
        "a page stood still and is rendered anew"
    );
    next.run(Request::from_parts(parts, Body::empty())).await
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use axum::{Router, middleware, routing::get};
    use tower::ServiceExt as _;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_page_that_never_comes_is_asked_for_again() {
        static CALLS: AtomicU32 = AtomicU32::new(0);
        let page = || async {
            if CALLS.fetch_add(1, Ordering::Relaxed) == 0 {
                std::future::pending::<()>().await;
            }
            "here"
        };
        let app = Router::new()
            .route("/page", get(page))
            .layer(middleware::from_fn(once_more));
        let request = Request::get("/page")
            .body(Body::empty())
            .expect("a request");
        let answer = app.oneshot(request).await.expect("an answer");
        assert_eq!(answer.status(), 200);
        assert_eq!(CALLS.load(Ordering::Relaxed), 2);
    }
}
