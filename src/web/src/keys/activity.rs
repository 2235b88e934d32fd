//! The vault locks when nobody is there, after a warning. Only in the browser.
//!
//! What is being written in an open form goes with the keys. Kept in memory, or put aside under a key that the tab
//! itself holds, it would be the very thing that locking is there to take away. So that nobody loses work by thinking
//! for long, a dialog asks beforehand; see [`super::warning`].

use std::time::Duration;

use domain::policy::{MyPolicies, TimeoutAction};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{KeyState, Keys, tabs};
use crate::pages::sign_in::server::sign_out;

/// How often the time is looked at, in seconds. A sleeping machine looks when it wakes.
const LOOK: u64 = 1;
/// Tabs tell each other no more often than this that a person is there, in milliseconds.
const TELL: f64 = 5_000.0;
/// The server is told no more often than this, in milliseconds: it must not end the session of somebody who types for
/// long without asking it for anything. Its own clock allows for this (`Portaal::identify`).
const REPORT: f64 = 120_000.0;
/// How long before it locks the dialog asks, in milliseconds; half the time where that is less.
const WARN: f64 = 60_000.0;

/// Watches keys and pointer; locks after the minutes that the account chose, counted over all tabs.
pub(super) fn watch(keys: Keys) {
    let reported = StoredValue::new(js_sys::Date::now());
    let note = move || {
        // While the dialog asks, a hand that brushes the mouse is no answer.
        if keys.leaving.with_untracked(Option::is_some) {
            return;
        }
        let now = js_sys::Date::now();
        keys.note_active(now);
        if keys.session.get_value() && now - reported.get_value() > REPORT {
            reported.set_value(now);
            keys.report();
        }
    };
    note();
    let look = move || keys.look();
    let handles = [
        window_event_listener(leptos::ev::pointerdown, move |_| note()),
        window_event_listener(leptos::ev::pointermove, move |_| note()),
        window_event_listener(leptos::ev::keydown, move |_| note()),
        window_event_listener(leptos::ev::wheel, move |_| note()),
        // Before anything else after a sleep: what lies open is not shown to whoever opens the lid.
        window_event_listener(leptos::ev::focus, move |_| look()),
        window_event_listener(leptos::ev::visibilitychange, move |_| look()),
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

impl Keys {
    /// Notes for all tabs that a person is here.
    fn note_active(self, now: f64) {
        if now - self.active.get_value() > TELL {
            self.active.set_value(now);
            tabs::note_active(now);
        }
    }

    /// The person answers the warning: still here.
    pub(super) fn stay(self) {
        self.leaving.set(None);
        self.active.set_value(0.0);
        self.note_active(js_sys::Date::now());
    }

    /// The vault was left alone for too long: it locks, or the person is signed out where a policy says so.
    pub(super) fn time_is_up(self, policies: &MyPolicies) {
        let action = policies
            .timeout
            .as_ref()
            .and_then(|asked| asked.rules.action);
        if action != Some(TimeoutAction::SignOut) {
            return self.lock();
        }
        spawn_local(async move {
            // When the server is away the vault is locked all the same, and the session ends by itself.
            if self.sign_out(sign_out(None)).await.is_ok() {
                crate::next::go(&crate::next::sign_in());
            }
        });
    }

    /// Locks when the time is up, and warns when it soon is.
    fn look(self) {
        let minutes = self.account().map_or(0, |mine| mine.lock_minutes);
        let open = self.state.get_untracked() == KeyState::Open;
        let warned = if open && minutes > 0 {
            let wait = f64::from(minutes) * 60_000.0;
            let active = tabs::active_at().max(self.active.get_value());
            match left(wait, js_sys::Date::now() - active) {
                Left::Nothing => {
                    let policies = self.account().map(|mine| mine.policies);
                    return self.time_is_up(&policies.unwrap_or_default());
                }
                Left::Seconds(seconds) => Some(seconds),
                Left::Enough => None,
            }
        } else {
            None
        };
        if self.leaving.get_untracked() != warned {
            self.leaving.set(warned);
        }
    }
}

/// What is left of the time without activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    Enough,
    Seconds(u32),
    Nothing,
}

/// What is left of `wait` after `idle`, both in milliseconds.
fn left(wait: f64, idle: f64) -> Left {
    let left = wait - idle;
    if left <= 0.0 {
        Left::Nothing
    } else if left <= WARN.min(wait / 2.0) {
        Left::Seconds(seconds(left))
    } else {
        Left::Enough
    }
}

/// Milliseconds as seconds, begun ones counted.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "at most a minute, and above zero"
)]
fn seconds(left: f64) -> u32 {
    (left / 1000.0).ceil() as u32
}

#[cfg(test)]
mod tests {
    use super::{Left, left};

    const MINUTE: f64 = 60_000.0;

    #[test]
    fn it_warns_a_minute_before_and_halfway_where_that_is_all_there_is() {
        let quarter = 15.0 * MINUTE;
        assert_eq!(left(quarter, 0.0), Left::Enough);
        assert_eq!(left(quarter, 14.0 * MINUTE - 1.0), Left::Enough);
        assert_eq!(left(quarter, 14.0 * MINUTE), Left::Seconds(60));
        assert_eq!(left(quarter, quarter - 1.0), Left::Seconds(1));
        assert_eq!(left(quarter, quarter), Left::Nothing);
        assert_eq!(left(MINUTE, 0.4 * MINUTE), Left::Enough);
        assert_eq!(left(MINUTE, 0.5 * MINUTE), Left::Seconds(30));
        assert_eq!(left(MINUTE, 100.0 * MINUTE), Left::Nothing);
    }
}
