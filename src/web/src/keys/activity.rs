//! The vault locks when nobody is there. Only in the browser.

use std::time::Duration;

use leptos::prelude::*;

use super::{KeyState, Keys, tabs};

/// How often the time is looked at, in seconds. A sleeping machine looks when it wakes.
const LOOK: u64 = 5;
/// Tabs tell each other no more often than this that a person is there, in milliseconds.
const TELL: f64 = 5_000.0;

/// Watches keys and pointer; locks after the minutes that the account chose, counted over all tabs.
pub(super) fn watch(keys: Keys) {
    let told = StoredValue::new(0.0_f64);
    let note = move || {
        let now = js_sys::Date::now();
        if now - told.get_value() > TELL {
            told.set_value(now);
            tabs::note_active(now);
        }
    };
    let look = move || {
        let minutes = keys.account().map_or(0, |mine| mine.lock_minutes);
        let idle = js_sys::Date::now() - tabs::active_at().max(told.get_value());
        let open = keys.state.get_untracked() == KeyState::Open;
        if open && minutes > 0 && idle >= f64::from(minutes) * 60_000.0 {
            keys.lock();
        }
    };
    note();
    let handles = [
        window_event_listener(leptos::ev::pointerdown, move |_| note()),
        window_event_listener(leptos::ev::keydown, move |_| note()),
        window_event_listener(leptos::ev::wheel, move |_| note()),
        // Before anything else after a sleep: what lies open is not shown to whoever opens the lid.
        window_event_listener(leptos::ev::focus, move |_| look()),
    ];
    let timer = set_interval_with_handle(look, Duration::from_secs(LOOK)).ok();
    on_cleanup(move || {
        for handle in handles {
            handle.remove();
        }
        if let Some(timer) = timer {
            timer.clear();
        }
    });
}
