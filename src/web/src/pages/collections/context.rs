//! What the parts of the page share.

use domain::item::{SealedCollection, VaultHead};
use domain::{CollectionId, OrganisationId};
use leptos::prelude::*;
use leptos::task::spawn_local;
use vault::entry::Collection;
use vault::open;
use vault::state::Vault;

use crate::WebError;
use crate::keys::{KeyProblem, Keys, use_keys};
use crate::pages::many::Picked;
use crate::pages::vault::server;
use crate::wait::pause;

/// Milliseconds between two attempts to read what a lost connection left behind.
const AGAIN: i32 = 2_000;

/// What is asked about several collections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    /// Who may do what in them.
    Access(Vec<CollectionId>),
    /// Into which one they are moved.
    Move(Vec<CollectionId>),
    /// Whether they shall be gone.
    Delete(Vec<CollectionId>),
}

/// The collections of an organisation, opened.
#[derive(Clone, Copy)]
pub(super) struct CollectionsCx {
    pub(super) id: OrganisationId,
    pub(super) head: StoredValue<VaultHead>,
    keys: Keys,
    /// The collections without items; none as long as they are not here.
    pub(super) vault: RwSignal<Option<Result<Vault, WebError>>>,
    pub(super) picked: Picked<CollectionId>,
    pub(super) ask: RwSignal<Option<Ask>>,
    pub(super) busy: RwSignal<bool>,
    /// How far it is with so many at once as the server takes, of how many; nothing when one call does it all.
    pub(super) far: RwSignal<(u32, u32)>,
}

impl CollectionsCx {
    /// Puts it into the context of the page.
    pub(super) fn provide(id: OrganisationId, head: VaultHead) -> Self {
        let cx = Self {
            id,
            head: StoredValue::new(head),
            keys: use_keys(),
            vault: RwSignal::new(None),
            picked: Picked::new(),
            ask: RwSignal::new(None),
            busy: RwSignal::new(false),
            far: RwSignal::new((0, 0)),
        };
        provide_context(cx);
        cx
    }

    /// Fetches and opens them; what is shown stays until the new ones are here.
    pub(super) fn load(self) {
        spawn_local(async move {
            let found = match self.fetch().await {
                Err(KeyProblem::Locked) => return,
                found => found.map_err(KeyProblem::into_web_error),
            };
            // The page may be gone by now.
            let _ = self.vault.try_set(Some(found));
        });
    }

    /// The same where the connection may be lost: what is shown, and what is chosen of it, stays until it is back.
    pub(super) fn load_when_back(self) {
        spawn_local(async move {
            loop {
                match self.fetch().await {
                    Err(KeyProblem::Server(WebError::Lost)) => pause(AGAIN).await,
                    Err(KeyProblem::Locked) => return,
                    found => {
                        let found = found.map_err(KeyProblem::into_web_error);
                        let _ = self.vault.try_set(Some(found));
                        return;
                    }
                }
                // The page is gone, or its keys are.
                if self.vault.try_with_untracked(Option::is_some) != Some(true) {
                    return;
                }
            }
        });
    }

    async fn fetch(self) -> Result<Vault, KeyProblem> {
        let (key, _) = self.keys.open_organisation(self.id).await?;
        let sealed = server::collection_list(self.id.into()).await?;
        // Locked meanwhile, no name is opened any more: the page would keep it.
        if self.keys.organisation(self.id).is_none() {
            return Err(KeyProblem::Locked);
        }
        let opened = sealed.into_iter().map(|one| open::collection(&key, one));
        let mut vault = Vault::default();
        vault.set_collections(opened.collect());
        Ok(vault)
    }

    /// The key that names are sealed under, and its number.
    ///
    /// # Errors
    /// When the tab was locked meanwhile, or the server has no key for this person any more.
    pub(super) async fn sealing(
        self,
    ) -> Result<(crypto::SymmetricKey, domain::KeyNumber), WebError> {
        let key = self.keys.open_organisation(self.id).await;
        key.map_err(KeyProblem::into_web_error)
    }

    /// The collections that are here; whoever asks is told of changes.
    pub(super) fn collections(self) -> Vec<Collection> {
        self.vault.with(|vault| match vault {
            Some(Ok(vault)) => vault.collections().to_vec(),
            _ => Vec::new(),
        })
    }

    /// The chosen ones that something can be done with.
    pub(super) fn fit(self, may: fn(&SealedCollection) -> bool) -> Vec<CollectionId> {
        let chosen = self.picked.ids();
        let all = self.collections().into_iter();
        // What could not be opened has no name to be asked about.
        let fits = all.filter(|one| one.name.is_some() && may(&one.sealed));
        fits.map(|one| one.sealed.id)
            .filter(|id| chosen.contains(id))
            .collect()
    }

    /// It is done: nothing is chosen any more, and the table shows how it is now.
    pub(super) fn done(self) {
        let _ = self.ask.try_set(None);
        self.picked.clear();
        self.load();
    }
}

/// Whether the person can do something with it here. What could not be opened has no name to be asked about.
pub(super) const fn has_deed(one: &Collection) -> bool {
    one.name.is_some() && (one.sealed.share() || one.sealed.manage || one.sealed.delete)
}

/// The collections of this page.
///
/// # Panics
/// Outside of the page, where none of its parts stands.
pub(super) fn use_collections() -> CollectionsCx {
    expect_context()
}
