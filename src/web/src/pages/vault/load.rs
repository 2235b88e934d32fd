//! Opening a vault: fetched page by page, decrypted in slices, shown as it comes.

use crypto::SymmetricKey;
use domain::item::SealedItem;
use futures_util::future::{OptionFuture, join};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::{Loading, VaultCx};
use super::item_page::item_page;
use super::server;
use crate::keys::KeyProblem;
use crate::wait::pause;
use vault::entry::Item;
use vault::open;
use vault::state::Vault;

/// The browser gets its turn after so many milliseconds of decrypting.
const SLICE: f64 = 8.0;
/// How far it is, is told no more often than this, in milliseconds.
const TELL: f64 = 200.0;
/// The list is drawn anew when one of so many items is not shown yet: so all drawing together grows as the vault does,
/// and not as its square.
const PART: u32 = 4;

/// Opens the vault of the page, from the beginning.
pub(super) fn load(cx: VaultCx) {
    begin(cx, true);
}

/// Opens it; once more, if it may, when the key was replaced while that was going on. A server that says so for ever
/// is not asked for ever.
fn begin(cx: VaultCx, again: bool) {
    let generation = cx.generation.get_value().wrapping_add(1);
    cx.generation.set_value(generation);
    cx.vault.update(|vault| *vault = Vault::default());
    let total = u32::try_from(cx.head.with_value(|h| h.items)).unwrap_or(0);
    cx.loading.set(Loading::Running(0, total));
    spawn_local(async move {
        let mut run = Run {
            cx,
            generation,
            waiting: Vec::new(),
            told_at: 0.0,
            done: 0,
            total,
        };
        match run.all().await {
            Err(problem) if run.goes_on() => {
                if again && problem.is_rotated() {
                    begin(cx, false);
                } else {
                    cx.loading.set(Loading::Failed(problem.explain(cx.t)));
                }
            }
            _ => {}
        }
    });
}

/// Forgets everything that was opened: what is being opened stops at once, the rest goes when the parts that show it
/// are gone. Told earlier, they would look for what is not there any more.
pub(super) fn forget(cx: VaultCx) {
    cx.generation.update_value(|g| *g = g.wrapping_add(1));
    cx.transfers.cut_off();
    queue_microtask(move || {
        // When the page goes away, too, its values went with it.
        let _ = cx.vault.try_update(|vault| *vault = Vault::default());
        let _ = cx.loading.try_set(Loading::Idle);
        let _ = cx.seed.try_set(None);
        cx.forget_changes();
        let _ = cx.dirty.try_set(false);
        let _ = cx.leave.try_set(None);
        cx.unmark();
        let _ = cx.proven.try_set(None);
        let _ = cx.waiting.try_set(None);
    });
}

struct Run {
    cx: VaultCx,
    generation: u32,
    waiting: Vec<Item>,
    told_at: f64,
    done: u32,
    total: u32,
}

impl Run {
    /// Whether nobody locked the vault or left the page meanwhile.
    fn goes_on(&self) -> bool {
        self.cx.generation.try_get_value() == Some(self.generation)
    }

    async fn all(&mut self) -> Result<(), KeyProblem> {
        let (key, number) = self.cx.keys.open_vault(self.cx.id).await?;
        if !self.goes_on() {
            return Ok(());
        }
        let collections = server::collection_list(self.cx.id).await?;
        if !self.goes_on() {
            return Ok(());
        }
        let collections = collections
            .into_iter()
            .map(|sealed| open::collection(&key, sealed))
            .collect();
        self.cx
            .vault
            .update(|vault| vault.set_collections(collections));
        let mut arrived = Some(item_page(self.cx.id, number, None).await?);
        while let Some(page) = arrived {
            // The next page is under way while this one is decrypted.
            let next = page
                .after
                .map(|after| item_page(self.cx.id, number, Some(after)));
            let (next, goes_on) = join(OptionFuture::from(next), self.open(&key, page.items)).await;
            if !goes_on {
                return Ok(());
            }
            arrived = next.transpose()?;
        }
        self.show();
        if self.cx.vault.with_untracked(Vault::misses_collections) {
            self.cx.opened().collections().await?;
            if !self.goes_on() {
                return Ok(());
            }
        }
        self.cx.loading.set(Loading::Done);
        Ok(())
    }

    /// Decrypts a page in slices; false when the vault was closed meanwhile.
    async fn open(&mut self, key: &SymmetricKey, items: Vec<SealedItem>) -> bool {
        let mut began = js_sys::Date::now();
        for sealed in items {
            self.waiting.push(open::glance(key, sealed));
            self.done += 1;
            let now = js_sys::Date::now();
            if now - began < SLICE {
                continue;
            }
            if now - self.told_at >= TELL {
                if u32::try_from(self.waiting.len()).is_ok_and(|new| new * PART >= self.done) {
                    self.show();
                }
                self.tell();
            }
            pause(0).await;
            if !self.goes_on() {
                return false;
            }
            began = js_sys::Date::now();
        }
        self.goes_on()
    }

    /// Puts what is decrypted into the list.
    fn show(&mut self) {
        let items = std::mem::take(&mut self.waiting);
        self.cx.vault.update(|vault| vault.add(items));
    }

    /// Says how far it is.
    fn tell(&mut self) {
        let total = self.total.max(self.done);
        self.cx.loading.set(Loading::Running(self.done, total));
        self.told_at = js_sys::Date::now();
    }
}
