//! Moments.

use leptos::prelude::*;
use text::format::{self, Zone};

use crate::use_text;

/// A moment, in the zone of the person. The server does not know it and writes UTC, and says so; the browser changes
/// that once it runs.
#[component]
pub fn Moment(
    /// Milliseconds since 1970, UTC.
    ms: i64,
    /// Only the day.
    #[prop(optional)]
    date_only: bool,
) -> impl IntoView {
    let t = use_text();
    let zone = RwSignal::new(None::<Zone>);
    Effect::new(move |_| zone.set(Some(local_zone(ms))));
    let shown = move || match (zone.get(), date_only) {
        (Some(zone), true) => format::date(t, ms, zone),
        (Some(zone), false) => format::date_time(t, ms, zone),
        (None, true) => format::date(t, ms, Zone::UTC),
        (None, false) => format!("{} UTC", format::date_time(t, ms, Zone::UTC)),
    };
    view! { <time class="moment" datetime=format::iso(ms)>{shown}</time> }
}

/// The distance from UTC that holds here at that moment, summer time included; only in the browser.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "dates and offsets are far smaller"
)]
fn local_zone(ms: i64) -> Zone {
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(ms as f64));
    // JavaScript counts minutes west of UTC.
    Zone {
        offset_minutes: -(date.get_timezone_offset() as i32),
    }
}
