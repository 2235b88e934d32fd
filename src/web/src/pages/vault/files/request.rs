//! Requests for the bytes of files, tried again until the server is reached.

use domain::{AppError, AttachmentId, attachment::Awaited};
use js_sys::{Date, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, RequestCache, RequestInit, Response};

use super::transfer::{Stop, Way};
use super::waits::{self, Waits};
use crate::WebError;
use crate::wait::pause;

/// Whoever cancels waits no longer than this, in milliseconds.
const LOOK: i32 = 250;

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

/// Asks until there is an answer that can be read; [`Waits`] says what is asked again. What the server refuses is told.
async fn until_reached<T>(
    way: Way,
    address: &str,
    init: &RequestInit,
    read: impl AsyncFn(Response) -> Option<T>,
) -> Result<T, Stop> {
    let mut waits = Waits::new();
    init.set_signal(way.cx.transfers.signal(way.number).as_ref());
    loop {
        way.goes_on()?;
        let mut asked = None;
        if let Some(response) = once(address, init).await {
            way.goes_on()?;
            match response.status() {
                200..300 => {
                    if let Some(answer) = read(response).await {
                        return Ok(answer);
                    }
                }
                status if waits.waits_out(status) => asked = retry_after(&response),
                _ => return Err(Stop::Failed(refusal(response).await.explain(way.cx.t))),
            }
        }
        way.goes_on()?;
        way.lost();
        let mut left = waits.pause(asked);
        while left > 0 {
            pause(left.min(LOOK)).await;
            way.goes_on()?;
            left -= LOOK;
        }
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

/// When a server that cannot answer now wants to be asked again, in milliseconds from now.
fn retry_after(response: &Response) -> Option<i32> {
    let text = response.headers().get("retry-after").ok()??;
    waits::asked(&text, |moment| Date::parse(moment) - Date::now())
}

async fn refusal(response: Response) -> WebError {
    let text = async {
        let text = JsFuture::from(response.text().ok()?).await.ok()?;
        serde_json::from_str::<AppError>(&text.as_string()?).ok()
    };
    text.await.map_or(WebError::Lost, WebError::App)
}
