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
    let date = date_at(ms as f64);
    // JavaScript counts minutes west of UTC.
    Zone {
        offset_minutes: -(date.get_timezone_offset() as i32),
    }
}

/// One of the two midnights of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Midnight {
    /// At which it begins.
    Begins,
    /// At which it ends: when clocks are changed that day, another distance from UTC holds there.
    Ends,
}

/// How many minutes before the same midnight of UTC a day like `2026-11-23` begins or ends here; only in the browser.
#[expect(
    clippy::cast_possible_truncation,
    reason = "months, days and offsets are far smaller"
)]
pub fn midnight_offset(day: &str, which: Midnight) -> Option<i32> {
    // A date without a time is one of UTC.
    let begins = js_sys::Date::parse(day);
    if !begins.is_finite() {
        return None;
    }
    let utc = match which {
        Midnight::Begins => begins,
        Midnight::Ends => begins + 86_400_000.0,
    };
    let at = date_at(utc);
    let (month, date) = (
        at.get_utc_month().cast_signed(),
        at.get_utc_date().cast_signed(),
    );
    let here = js_sys::Date::new_with_year_month_day(at.get_utc_full_year(), month, date);
    Some(((utc - here.get_time()) / 60_000.0).round() as i32)
}

fn date_at(ms: f64) -> js_sys::Date {
    js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(ms))
}
