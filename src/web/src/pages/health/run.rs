//! Looking at everything, in this browser. Nothing of it is sent anywhere.

use domain::item::{SealedItem, VaultOwner};
use leptos::prelude::*;
use vault::health::{Look, Report};
use vault::open;

use crate::WebError;
use crate::keys::{KeyProblem, Keys};
use crate::new_password::rate;
use crate::pages::vault::item_page;
use crate::wait::Turns;

/// Up to this score a password counts as weak: under a hundred million guesses.
const WEAK: u8 = 2;

/// What is shown while it goes on.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub(super) id: VaultOwner,
    pub(super) keys: Keys,
    /// How many steps are done, of how many.
    pub(super) progress: RwSignal<(u32, u32)>,
    /// Items that the person sees.
    pub(super) items: u32,
}

impl Run {
    /// Looks at every login; none when the page went away.
    pub(super) async fn all(self) -> Result<Option<Report>, KeyProblem> {
        let opened = self.keys.open_vault(self.id).await?;
        let mut look = Look::default();
        let (mut after, mut done) = (None, 0);
        let mut turns = Turns::begin();
        loop {
            let page = item_page(self.id, opened.1, after).await?;
            for sealed in &page.items {
                // Nothing more is opened once the tab is locked.
                if self.progress.is_disposed() {
                    return Ok(None);
                }
                add(&mut look, &opened.0, sealed);
                turns.give().await;
            }
            done += u32::try_from(page.items.len()).unwrap_or(u32::MAX);
            if !self.show(done, self.items.max(done) * 2) {
                return Ok(None);
            }
            after = page.after;
            if after.is_none() {
                break;
            }
        }
        let passwords = look.passwords();
        let total = done + u32::try_from(passwords.len()).unwrap_or(u32::MAX);
        for (password, words) in passwords {
            let rating = rate(&password, words).await.ok_or(WebError::Lost)?;
            if rating.common || rating.score <= WEAK {
                look.weak(&password);
            }
            done += 1;
            turns.give().await;
            if !self.show(done, total) {
                return Ok(None);
            }
        }
        Ok(Some(look.report()))
    }

    /// Says how far it is; false when the page is gone.
    fn show(self, done: u32, total: u32) -> bool {
        // It gives back what it could not set.
        self.progress.try_set((done, total)).is_none()
    }
}

fn add(look: &mut Look, key: &crypto::SymmetricKey, sealed: &SealedItem) {
    match open::whole(key, sealed) {
        #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970")]
        Some(plain) => look.add(sealed, &plain, js_sys::Date::now() as i64),
        None => look.add_damaged(),
    }
}
