//! What happens to keys when a page starts. Only in the browser.

use domain::AppError;
use leptos::prelude::*;

use super::{KeyProblem, KeyState, Keys, activity, server, tabs};
use crate::connection::Connection;
use crate::{Answer, WebError};

impl Keys {
    /// Listens to the other tabs, watches for a person, and takes up what a reload left behind.
    pub(super) fn start(self) {
        // Asked before this page counts as activity.
        let idle = js_sys::Date::now() - tabs::active_at();
        activity::watch(self);
        let shown_again = window_event_listener(leptos::ev::pageshow, move |event| {
            // A page that the browser had put aside heard nothing of what happened meanwhile.
            if event.persisted() {
                self.forget();
                leave("");
            }
        });
        on_cleanup(move || shown_again.remove());
        tabs::listen(move |word| match word {
            tabs::Word::Locked => self.forget(),
            tabs::Word::LockMinutes(minutes) => self.note_lock_minutes(minutes),
            tabs::Word::PasswordChanged => self.note_weak(false),
            tabs::Word::SignedOut => {
                self.forget();
                tabs::clear();
                leave(&crate::next::sign_in());
            }
            tabs::Word::SignedIn => {
                // Another person may be signed in now: this page must not go on with the keys of the first.
                self.forget();
                leave("");
            }
        });
        self.weak.set(tabs::is_weak());
        match tabs::kept() {
            None => self.set(KeyState::Locked),
            Some(kept) => self.take_up(kept, idle),
        }
    }

    /// Takes up what a reload left behind. A server that is away is no reason to lock: it is asked again, as for
    /// everything that is read, until it answers.
    fn take_up(self, kept: String, idle: f64) {
        let connection = Connection::get();
        let again = Trigger::new();
        let asks = StoredValue::new(false);
        Effect::new(move |_| {
            again.track();
            if let Some(connection) = connection {
                connection.track_retry();
            }
            let waits = self.state.get_untracked() == KeyState::Starting;
            if asks.get_value() || !waits {
                return;
            }
            asks.set_value(true);
            let kept = kept.clone();
            leptos::task::spawn_local(async move {
                let asked = connection.map(Connection::asked);
                let resumed = self.resume(&kept, idle).await;
                asks.set_value(false);
                let lost = matches!(resumed, Err(KeyProblem::Server(WebError::Lost)));
                match connection.zip(asked) {
                    Some((connection, _)) if lost => {
                        connection.note_lost();
                        set_timeout(move || again.notify(), connection.next_pause());
                        return;
                    }
                    Some((connection, asked)) => connection.note_answer(asked),
                    None => {}
                }
                if resumed.is_err() && self.state.get_untracked() == KeyState::Starting {
                    self.set(KeyState::Locked);
                }
            });
        });
    }

    /// Puts the two halves together, unless the vault was left alone for too long before the page was loaded.
    async fn resume(self, kept: &str, idle: f64) -> Result<(), KeyProblem> {
        let begun = self.forgotten.get_value();
        let answer = server::resume().await;
        if !matches!(answer, Err(WebError::Lost)) {
            // Another tab locked meanwhile; perhaps this one was even unlocked since, and kept another half.
            self.not_forgotten_since(begun)?;
        }
        let resumed = match answer {
            Ok(resumed) => resumed,
            Err(error) => {
                if error == WebError::App(AppError::Unauthenticated) {
                    tabs::drop_kept();
                }
                return Err(error.into());
            }
        };
        let minutes = f64::from(resumed.keys.lock_minutes);
        if minutes > 0.0 && idle >= minutes * 60_000.0 {
            self.time_is_up(&resumed.keys.policies);
            return Err(KeyProblem::Locked);
        }
        let opened = resumed
            .half
            .ok_or(KeyProblem::Locked)
            .and_then(|half| Ok(crypto::unwrap_for_tab(kept, &half)?));
        match opened {
            Ok(user_key) => self.open_account(user_key, resumed.keys).await,
            Err(problem) => {
                tabs::drop_kept();
                Err(problem)
            }
        }
    }

    /// Forgets everything here and in all tabs, ends the session by `ask`, and sends the other tabs to signing in. They
    /// are told last: told earlier, they would ask a server that still knows them.
    ///
    /// # Errors
    /// What the server refuses; the vault is locked then.
    pub async fn sign_out(self, ask: impl Future<Output = Answer<()>>) -> Answer<()> {
        self.forget();
        tabs::tell(tabs::Word::Locked);
        self.ending.set_value(true);
        let done = ask.await;
        self.ending.set_value(done.is_ok());
        done?;
        tabs::clear();
        tabs::tell(tabs::Word::SignedOut);
        Ok(())
    }

    /// Tells the other tabs that the session is another one.
    pub fn signed_in(self) {
        tabs::tell(tabs::Word::SignedIn);
    }
}

/// Leaves the page; an empty address loads it anew.
fn leave(address: &str) {
    let location = window().location();
    // Refused only for addresses that are none.
    let _ = if address.is_empty() {
        location.reload()
    } else {
        location.assign(address)
    };
}
