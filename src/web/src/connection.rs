//! What a page does when the server is away: reads are tried again with growing pauses, writes keep what was typed,
//! and a calm line at the top says so.

use std::time::Duration;

use leptos::prelude::*;

use crate::ui::icon::{Icon, IconName};
use crate::use_text;

/// The first pause before a read is tried again, in seconds; it doubles up to [`LONGEST`].
const FIRST: u64 = 1;
/// The longest pause, in seconds.
const LONGEST: u64 = 30;

/// Whether the server answers, shared by everything that asks it.
#[derive(Clone, Copy)]
pub struct Connection {
    lost: RwSignal<bool>,
    pause: StoredValue<u64>,
    again: Trigger,
}

impl Connection {
    /// Puts the connection into the context; once, at the root.
    pub fn provide() {
        provide_context(Self {
            lost: RwSignal::new(false),
            pause: StoredValue::new(FIRST),
            again: Trigger::new(),
        });
    }

    /// The connection of this page; `None` outside of [`crate::App`].
    pub fn get() -> Option<Self> {
        use_context()
    }

    /// Notes that a request did not arrive.
    pub fn note_lost(self) {
        self.lost.set(true);
    }

    /// Notes that the server answered, whatever it said.
    pub fn note_answer(self) {
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

    /// How long to wait before the next attempt; each call doubles it.
    pub(crate) fn next_pause(self) -> Duration {
        let pause = self.pause.get_value();
        self.pause.set_value((pause * 2).min(LONGEST));
        Duration::from_secs(pause)
    }
}

/// The line that says that the server is away, with a button that tries at once.
#[component]
pub fn ConnectionBanner() -> impl IntoView {
    let t = use_text();
    let connection = Connection::get();
    let lost = move || connection.is_some_and(|c| c.lost.get());
    view! {
        <div class="connection" role="status" aria-live="polite">
            <Show when=lost>
                <div class="connection-line">
                    <Icon name=IconName::Offline />
                    <span>{t.connection_lost()}</span>
                    <button
                        type="button"
                        class="connection-retry"
                        on:click=move |_| {
                            if let Some(connection) = connection {
                                connection.retry();
                            }
                        }
                    >
                        {t.common_retry()}
                    </button>
                </div>
            </Show>
        </div>
    }
}
