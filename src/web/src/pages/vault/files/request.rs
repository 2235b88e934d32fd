//! Requests for the bytes of files, tried again until the server is reached.

use domain::{AppError, AttachmentId, attachment::Awaited};
use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, RequestCache, RequestInit, Response};

use super::transfer::{Stop, Way};
use crate::WebError;
use crate::wait::pause;

/// The first pause before a request is tried again, in milliseconds; it doubles up to [`LONGEST`].
const FIRST: i32 = 500;
/// The longest pause, in milliseconds.
const LONGEST: i32 = 8_000;
/// Whoever cancels waits no longer than this, in milliseconds.
const LOOK: i32 = 250;
/// So often in a row a server that answers with a failure of its own is asked again.
const FAILURES: u32 = 6;

/// Where the bytes of a file are.
pub(super) fn address(way: Way, id: AttachmentId) -> String {
    format!("/api/organisation/{}/attachment/{id}", way.cx.id)
}

/// Sends a part; gives which one is awaited now.
pub(super) async fn put(way: Way, address: &str, bytes: &Uint8Array) -> Result<Awaited, Stop> {
    let init = RequestInit::new();
    init.set_method("PUT");
    init.set_body(bytes);
    until_reached(way, address, &init, async |response: Response| {
        let text = JsFuture::from(response.text().ok()?).await.ok()?;
        serde_json::from_str(&text.as_string()?).ok()
    })
    .await
}

/// Fetches the bytes from one place up to another.
pub(super) async fn get(way: Way, address: &str, from: u64, to: u64) -> Result<Uint8Array, Stop> {
    let init = RequestInit::new();
    init.set_cache(RequestCache::NoStore);
    let range = format!("bytes={from}-{}", to.saturating_sub(1));
    if let Ok(headers) = Headers::new()
        && headers.set("range", &range).is_ok()
    {
        init.set_headers(&headers);
    }
    until_reached(way, address, &init, async |response: Response| {
        let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
        let bytes = Uint8Array::new(&buffer);
        // Cut off in the middle is not reached either.
        (u64::from(bytes.length()) == to - from).then_some(bytes)
    })
    .await
}

/// Asks until there is an answer that can be read. What the server refuses is told.
async fn until_reached<T>(
    way: Way,
    address: &str,
    init: &RequestInit,
    read: impl AsyncFn(Response) -> Option<T>,
) -> Result<T, Stop> {
    let (mut wait, mut failures) = (FIRST, 0);
    init.set_signal(way.cx.transfers.signal(way.number).as_ref());
    loop {
        way.goes_on()?;
        if let Some(response) = once(address, init).await {
            way.goes_on()?;
            match response.status() {
                200..300 => {
                    if let Some(answer) = read(response).await {
                        return Ok(answer);
                    }
                }
                // A server that starts anew, or a proxy before one that is gone.
                429 | 500.. if failures < FAILURES => failures += 1,
                _ => return Err(Stop::Failed(refusal(response).await.explain(way.cx.t))),
            }
        }
        way.goes_on()?;
        way.lost();
        let mut left = wait;
        while left > 0 {
            pause(left.min(LOOK)).await;
            way.goes_on()?;
            left -= LOOK;
        }
        wait = (wait * 2).min(LONGEST);
    }
}

/// One request; none when the server is not reached.
async fn once(address: &str, init: &RequestInit) -> Option<Response> {
    let answer = window().fetch_with_str_and_init(address, init);
    JsFuture::from(answer)
        .await
        .and_then(JsValue::dyn_into)
        .ok()
}

async fn refusal(response: Response) -> WebError {
    let text = async {
        let text = JsFuture::from(response.text().ok()?).await.ok()?;
        serde_json::from_str::<AppError>(&text.as_string()?).ok()
    };
    text.await.map_or(WebError::Lost, WebError::App)
}
