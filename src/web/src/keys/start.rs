//! What happens to keys when a page starts. Only in the browser.

use domain::AppError;
use leptos::prelude::*;

use super::{KeyProblem, KeyState, Keys, activity, server, tabs};
use crate::WebError;

impl Keys {
    /// Listens to the other tabs, watches for a person, and takes up what a reload left behind.
    pub(super) fn start(self) {
        activity::watch(self);
        tabs::listen(move |word| match word {
            tabs::Word::Locked => self.forget(),
            tabs::Word::SignedOut => {
                self.forget();
                leave("/sign-in");
            }
            tabs::Word::SignedIn => {
                // Another person may be signed in now: this page must not go on with the keys of the first.
                self.forget();
                leave("");
            }
        });
        match tabs::kept() {
            None => self.set(KeyState::Locked),
            Some(kept) => leptos::task::spawn_local(async move {
                if self.resume(&kept).await.is_err() {
                    self.set(KeyState::Locked);
                }
            }),
        }
    }

    /// Puts the two halves together.
    async fn resume(self, kept: &str) -> Result<(), KeyProblem> {
        let resumed = match server::resume().await {
            Ok(resumed) => resumed,
            Err(error) => {
                if error == WebError::App(AppError::Unauthenticated) {
                    tabs::drop_kept();
                }
                return Err(error.into());
            }
        };
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

    /// Forgets everything here and in all tabs, before the session ends.
    pub fn sign_out(self) {
        self.forget();
        tabs::tell(tabs::Word::SignedOut);
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
