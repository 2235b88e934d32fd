//! The vault as it was open when something was asked of the server: what is answered after a lock, or after the
//! page went, changes nothing.

use crypto::SymmetricKey;
use domain::{
    AppError, ItemId,
    item::{SealedCollection, SealedItem},
};
use leptos::prelude::*;

use super::context::VaultCx;
use super::load::load;
use super::server;
use crate::WebError;
use vault::open;
use vault::state::Vault;

/// One opening of the vault.
#[derive(Clone, Copy)]
pub(super) struct Opened {
    pub(super) cx: VaultCx,
    generation: u32,
}

impl VaultCx {
    /// The vault as it is open now.
    pub(super) fn opened(self) -> Opened {
        Opened {
            cx: self,
            generation: self.generation.get_value(),
        }
    }
}

impl Opened {
    /// Whether nobody locked the vault or left the page meanwhile.
    pub(super) fn goes_on(self) -> bool {
        self.cx.generation.try_get_value() == Some(self.generation)
    }

    /// When the key was replaced meanwhile, everything is opened anew with the one that there is now: a second try goes
    /// through.
    pub(super) fn heed(self, problem: &WebError) {
        if self.goes_on() && problem.code() == "key-rotated" {
            load(self.cx);
        }
    }

    /// Changes what is shown.
    pub(super) fn update(self, change: impl FnOnce(&mut Vault)) {
        if self.goes_on() {
            self.cx.vault.update(change);
        }
    }

    /// Shows an item as the server has it now.
    pub(super) fn put(self, organisation: &SymmetricKey, sealed: SealedItem) {
        if self.goes_on() {
            let item = open::glance(organisation, sealed);
            self.update(|vault| vault.put(item));
        }
    }

    /// Says why something was refused. When the item is another than it was here, it is fetched.
    pub(super) async fn refused(self, id: ItemId, problem: WebError) {
        let gone = problem == WebError::App(AppError::NotFound);
        if self.goes_on() {
            let t = self.cx.t;
            self.cx.toasts.danger(if gone {
                t.error("item-gone").to_owned()
            } else {
                problem.explain(t)
            });
        }
        let changed = matches!(
            problem,
            WebError::App(AppError::NotFound | AppError::Conflict { .. })
        );
        if changed {
            self.fetch(id).await;
        }
    }

    /// Shows an item as the server has it now, or no more.
    pub(super) async fn fetch(self, id: ItemId) {
        let Some(organisation) = self.cx.key().filter(|_| self.goes_on()) else {
            return;
        };
        match server::item_get(self.cx.id, id).await {
            Ok(sealed) => self.put(&organisation, sealed),
            Err(WebError::App(AppError::NotFound)) => self.update(|vault| vault.remove(id)),
            Err(_) => {}
        }
    }

    /// Fetches the collections anew and gives them.
    pub(super) async fn collections(self) -> Result<Vec<SealedCollection>, WebError> {
        let sealed = server::collection_list(self.cx.id).await?;
        if let Some(key) = self.cx.key().filter(|_| self.goes_on()) {
            let opened = sealed
                .iter()
                .cloned()
                .map(|one| open::collection(&key, one));
            let opened = opened.collect();
            self.update(|vault| {
                vault.set_collections(opened);
                vault.forget_missing_collections();
            });
        }
        Ok(sealed)
    }
}
