//! The one-time code of a login, with the time that it still holds.

use std::time::Duration;

use crypto::Totp;
use leptos::prelude::*;

use super::secret::CopySecret;
use crate::use_text;

/// Length of the ring's line in its own units.
const RING: f64 = 100.0;

/// The present code. A source that is none says so.
#[component]
pub(super) fn TotpCode(
    /// The secret, or an `otpauth://` address.
    source: String,
) -> impl IntoView {
    let t = use_text();
    let Ok(totp) = Totp::parse(&source) else {
        return view! { <span class="totp-wrong">{t.items_totp_wrong()}</span> }.into_any();
    };
    let now = RwSignal::new(seconds());
    let tick = set_interval_with_handle(
        move || {
            // The page may be gone by then.
            let _ = now.try_set(seconds());
        },
        Duration::from_secs(1),
    );
    on_cleanup(move || {
        if let Ok(tick) = tick {
            tick.clear();
        }
    });
    let totp = StoredValue::new(totp);
    let code = Memo::new(move |_| totp.with_value(|totp| totp.code_at(now.get())));
    let left = Memo::new(move |_| totp.with_value(|totp| totp.remaining(now.get())));
    let offset = move || {
        let period = totp.with_value(Totp::period);
        (RING - RING * share(left.get(), period)).to_string()
    };
    // Two halves are easier to read and to type.
    let halves = move || {
        let code = code.get();
        let (a, b) = code.split_at(code.len().div_ceil(2));
        format!("{a} {b}")
    };
    view! {
        <span class="totp" class:totp-ending=move || { left.get() <= 5 }>
            <code class="totp-code">{halves}</code>
            <svg class="totp-ring" viewBox="0 0 36 36" width="28" height="28" aria-hidden="true" focusable="false">
                <circle class="totp-track" cx="18" cy="18" r="15.915" fill="none" stroke-width="3"></circle>
                <circle
                    class="totp-left"
                    cx="18"
                    cy="18"
                    r="15.915"
                    fill="none"
                    stroke-width="3"
                    stroke-dasharray=RING.to_string()
                    stroke-dashoffset=offset
                    transform="rotate(-90 18 18)"
                ></circle>
            </svg>
            <span class="totp-seconds">{move || t.items_totp_left(left.get())}</span>
            <CopySecret value=Signal::derive(move || code.get()) label=t.items_copy(t.items_totp_code()) />
        </span>
    }
    .into_any()
}

#[expect(clippy::cast_precision_loss, reason = "both are at most 3,600")]
fn share(left: u64, period: u64) -> f64 {
    left as f64 / period.max(1) as f64
}

/// Seconds since 1970.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the time is positive and far smaller"
)]
fn seconds() -> u64 {
    (js_sys::Date::now() / 1000.0) as u64
}
