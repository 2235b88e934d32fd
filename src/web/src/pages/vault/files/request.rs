//! Requests for the bytes of files, tried again until the server is reached.

use std::pin::pin;

use domain::{AppError, AttachmentId, attachment::Awaited};
use futures_util::future::{Either, select};
use js_sys::{Date, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, RequestCache, RequestInit, Response};

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

/// What became of one request.
enum Tried<T> {
    /// The server answered it.
    Answered(T),
    /// It is sent again, not before so many milliseconds if the server asked for that.
    Again(Option<i32>),
    /// The server refused it.
    Refused(WebError),
}

/// Asks until there is an answer that can be read; [`Waits`] says what is asked again. What the server refuses is told.
/// A server that stands still in the middle is not reached either: parts may be sent twice.
async fn until_reached<T>(
    way: Way,
    address: &str,
    init: &RequestInit,
    read: impl AsyncFn(Response) -> Option<T>,
) -> Result<T, Stop> {
    let mut waits = Waits::new();
    loop {
        way.goes_on()?;
        let cut = way.cx.transfers.cut(way.number);
        init.set_signal(cut.as_ref().map(AbortController::signal).as_ref());
        let late = pin!(pause(waits.patience()));
        let tried = {
            let trying = pin!(one_try(address, init, &mut waits, &read));
            match select(trying, late).await {
                Either::Left((tried, _)) => Some(tried),
                Either::Right(_) => None,
            }
        };
        way.goes_on()?;
        let asked = match tried {
            Some(Tried::Answered(answer)) => return Ok(answer),
            Some(Tried::Refused(error)) => return Err(Stop::Failed(error.explain(way.cx.t))),
            Some(Tried::Again(asked)) => asked,
            None => {
                waits.ran_out();
                if let Some(cut) = cut {
                    cut.abort();
                }
                None
            }
        };
        way.lost();
        let mut left = waits.pause(asked);
        while left > 0 {
            pause(left.min(LOOK)).await;
            way.goes_on()?;
            left -= LOOK;
        }
    }
}

/// Asks once, and reads the answer.
async fn one_try<T>(
    address: &str,
    init: &RequestInit,
    waits: &mut Waits,
    read: &impl AsyncFn(Response) -> Option<T>,
) -> Tried<T> {
    let Some(response) = once(address, init).await else {
        return Tried::Again(None);
    };
    match response.status() {
        200..300 => read(response)
            .await
            .map_or(Tried::Again(None), Tried::Answered),
        status if waits.waits_out(status) => Tried::Again(retry_after(&response)),
        _ => Tried::Refused(refusal(response).await),
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
