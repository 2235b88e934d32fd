//! What a page does when the server is away: reads are tried again with growing pauses, writes keep what was typed,
//! and a calm line at the top says so.

use std::time::Duration;

use leptos::{ev, prelude::*};

use crate::release::Release;
use crate::ui::icon::{Icon, IconName};
use crate::use_text;

/// The first pause before a read is tried again, in seconds; it doubles up to [`LONGEST`].
const FIRST: u64 = 1;
/// The longest pause, in seconds.
const LONGEST: u64 = 30;

/// When something was asked: how often the connection had been lost by then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked(u32);

/// Whether the server answers, shared by everything that asks it.
#[derive(Clone, Copy)]
pub struct Connection {
    lost: RwSignal<bool>,
    /// Counts losses, so that an answer to what was asked before the last one says nothing of the time after it.
    losses: StoredValue<u32>,
    pause: StoredValue<u64>,
    again: Trigger,
}

impl Connection {
    fn new() -> Self {
        Self {
            lost: RwSignal::new(false),
            losses: StoredValue::new(0),
            pause: StoredValue::new(FIRST),
            again: Trigger::new(),
        }
    }

    /// Puts the connection into the context; once, at the root.
    pub fn provide() {
        let connection = Self::new();
        provide_context(connection);
        Effect::new(move |_| {
            window_event_listener(ev::offline, move |_| connection.note_offline());
            window_event_listener(ev::online, move |_| {
                connection.note_answer(connection.asked());
                connection.retry();
            });
        });
    }

    /// The connection of this page; `None` outside of [`crate::App`].
    pub fn get() -> Option<Self> {
        use_context()
    }

    /// Notes that a request did not arrive. Those that fail while it is known already are of the same loss.
    pub fn note_lost(self) {
        if !self.lost.get_untracked() {
            self.note_offline();
        }
    }

    /// Notes that the network went away: nothing that was asked before tells when it is back.
    fn note_offline(self) {
        self.losses
            .update_value(|losses| *losses = losses.wrapping_add(1));
        self.lost.set(true);
    }

    /// To be kept when a request is sent, for [`Connection::note_answer`].
    pub fn asked(self) -> Asked {
        Asked(self.losses.get_value())
    }

    /// Notes that the server answered, whatever it said. What was asked before the connection was lost does not mean
    /// that it is back.
    pub fn note_answer(self, asked: Asked) {
        if asked != self.asked() {
            return;
        }
        self.pause.set_value(FIRST);
        if self.lost.get_untracked() {
            self.lost.set(false);
        }
    }

    /// Tells every read that waits to try again now.
    pub fn retry(self) {
        self.again.notify();
    }

    /// Follows the order to try again.
    pub(crate) fn track_retry(self) {
        self.again.track();
    }

    /// Follows whether the server answers.
    pub(crate) fn track_lost(self) {
        self.lost.track();
    }

    /// How long to wait before the next attempt; each call doubles it.
    pub(crate) fn next_pause(self) -> Duration {
        let pause = self.pause.get_value();
        self.pause.set_value((pause * 2).min(LONGEST));
        Duration::from_secs(pause)
    }
}

/// The line at the top that says that the server is away, with a button that tries at once; or that it was renewed.
#[component]
pub fn ConnectionBanner() -> impl IntoView {
    let t = use_text();
    let connection = Connection::get();
    let release = Release::provide();
    let lost = move || connection.is_some_and(|c| c.lost.get());
    let again = move || {
        if let Some(connection) = connection {
            connection.retry();
        }
    };
    view! {
        <div class="connection" role="status" aria-live="polite">
            {move || {
                if release.is_old() {
                    let reload = || {
                        // A page that cannot be reloaded stays as it is.
                        let _ = window().location().reload();
                    };
                    Some(line(IconName::Refresh, t.connection_renewed(), t.common_reload(), reload))
                } else {
                    lost().then(|| line(IconName::Offline, t.connection_lost(), t.common_retry(), again))
                }
            }}
        </div>
    }
}

fn line(
    icon: IconName,
    says: &'static str,
    button: &'static str,
    press: impl Fn() + 'static,
) -> AnyView {
    view! {
        <div class="connection-line">
            <Icon name=icon />
            <span>{says}</span>
            <button type="button" class="connection-retry" on:click=move |_| press()>
                {button}
            </button>
        </div>
    }
    .into_any()
}

/// What stands there for pages that do not come to life: no scripts, files that did not arrive, a page that stopped.
/// Markup that needs no script; see the style sheet for when it shows.
#[component]
pub fn Lifeless() -> impl IntoView {
    let t = use_text();
    // As markup, because a browser with scripts reads the inside of `noscript` as text, where hydration would look
    // for elements.
    let no_script = format!("<p class=\"lifeless\">{}</p>", t.connection_no_script());
    view! {
        <noscript inner_html=no_script></noscript>
        <p class="lifeless lifeless-failed" role="alert">
            {t.connection_failed()}
            " "
            <a href="" rel="external">{t.common_reload()}</a>
        </p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::Connection;

    #[test]
    fn only_what_was_asked_since_the_loss_ends_it() {
        Owner::new().with(|| {
            let connection = Connection::new();
            let before = connection.asked();
            connection.note_lost();
            connection.note_answer(before);
            assert!(connection.lost.get_untracked());

            let after = connection.asked();
            // Another request of the same loss fails.
            connection.note_lost();
            connection.note_answer(after);
            assert!(!connection.lost.get_untracked());

            let between = connection.asked();
            connection.note_lost();
            let during = connection.asked();
            connection.note_offline();
            connection.note_answer(between);
            connection.note_answer(during);
            assert!(connection.lost.get_untracked());
        });
    }
}
