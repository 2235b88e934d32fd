//! What the parts of the vault's page share.

use std::collections::HashSet;

use crypto::SymmetricKey;
use domain::item::{ItemKind, SealedItem, VaultHead, VaultOwner};
use domain::{AppError, CollectionId, ItemId, KeyNumber, OrganisationId};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use text::Text;

use super::files::Transfers;
use super::reprompt::{Tries, Waiting};
use crate::keys::{Keys, use_keys};
use crate::ui::query::use_query_link;
use crate::ui::toast::{Toasts, use_toasts};
use crate::{WebError, use_text};
use vault::fields::Plain;
use vault::place::{Filter, Place};
use vault::state::Vault;

/// How far the vault is opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Loading {
    /// Not begun, or locked again.
    #[default]
    Idle,
    /// So many items, of so many.
    Running(u32, u32),
    /// All of it is here.
    Done,
    /// It stopped; why, in words.
    Failed(String),
}

/// What a form begins from.
#[derive(Clone)]
pub(super) struct Seed {
    /// The item that is changed; none for a new one.
    pub(super) sealed: Option<SealedItem>,
    /// Its fields.
    pub(super) plain: Plain,
    /// Its collections.
    pub(super) collections: Vec<CollectionId>,
}

/// What waits for a person's word that unsaved changes, or files on their way, may go.
#[derive(Clone, Debug)]
pub(super) enum Leave {
    /// Close the form.
    Close,
    /// Show another item, or none.
    Select(Option<ItemId>),
    /// Begin a new item.
    New(ItemKind),
    /// Go to another part of this vault.
    Place(String),
    /// Go to another page.
    Page(String),
    /// Lock, by this.
    Lock(Callback<()>),
}

/// One vault in the browser.
#[derive(Clone, Copy)]
pub(super) struct VaultCx {
    pub(super) id: VaultOwner,
    pub(super) head: StoredValue<VaultHead>,
    pub(super) keys: Keys,
    pub(super) vault: RwSignal<Vault>,
    pub(super) loading: RwSignal<Loading>,
    pub(super) place: Memo<Place>,
    pub(super) search: RwSignal<String>,
    pub(super) selected: Memo<Option<ItemId>>,
    /// The open form.
    pub(super) seed: RwSignal<Option<Seed>>,
    /// Whether the open form holds changes that are not saved.
    pub(super) dirty: RwSignal<bool>,
    /// Chosen in the list, for what is done with several at once.
    pub(super) marked: RwSignal<HashSet<ItemId>>,
    /// What is asked about.
    pub(super) leave: RwSignal<Option<Leave>>,
    /// The shown item for which the master password was given again.
    pub(super) proven: RwSignal<Option<ItemId>>,
    /// What waits for the master password.
    pub(super) waiting: RwSignal<Option<Waiting>>,
    /// Wrong master passwords since the last right one.
    pub(super) tries: StoredValue<Tries>,
    /// Counts openings, so that what began before a lock ends there.
    pub(super) generation: StoredValue<u32>,
    /// Files on their way.
    pub(super) transfers: Transfers,
    /// So many changes of several items are under way.
    changes: RwSignal<u32>,
    pub(super) t: Text,
    pub(super) toasts: Toasts,
    /// Shows an item in the address.
    go: StoredValue<Callback<Option<ItemId>>>,
    /// Goes to another part of this vault.
    to: StoredValue<Callback<String>>,
    /// Whether the list stands right behind this page in the browser's history.
    pub(super) list_behind: StoredValue<bool>,
}

impl VaultCx {
    /// Puts it into the context of the page.
    pub(super) fn provide(head: VaultHead) -> Self {
        let query = use_query_map();
        let link = use_query_link();
        let navigate = use_navigate();
        let to = Callback::new({
            let navigate = navigate.clone();
            move |href: String| navigate(&href, NavigateOptions::default())
        });
        let selected = Memo::new(move |_| query.with(|q| q.get("item")?.parse().ok()));
        let list_behind = StoredValue::new(false);
        let go = Callback::new(move |item: Option<ItemId>| {
            let id = item.map(|id| id.to_string());
            let to = untrack(|| link(&[("item", id.as_deref()), ("created", None)]));
            // One step back from an item is the list, as the back button of a phone is used.
            let from_list: bool = selected.get_untracked().is_none();
            let replace = !from_list || item.is_none() || list_behind.get_value();
            if !replace {
                list_behind.set_value(true);
            }
            let options = NavigateOptions {
                replace,
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate(&to, options);
        });
        let cx = Self {
            id: head.owner,
            head: StoredValue::new(head),
            keys: use_keys(),
            vault: RwSignal::new(Vault::default()),
            loading: RwSignal::new(Loading::Idle),
            place: Memo::new(move |_| {
                query.with(|q| q.get("in").map_or(Place::All, |text| Place::parse(&text)))
            }),
            search: RwSignal::new(String::new()),
            selected,
            seed: RwSignal::new(None),
            dirty: RwSignal::new(false),
            marked: RwSignal::new(HashSet::new()),
            leave: RwSignal::new(None),
            proven: RwSignal::new(None),
            waiting: RwSignal::new(None),
            tries: StoredValue::new(Tries::default()),
            generation: StoredValue::new(0),
            transfers: Transfers::new(),
            changes: RwSignal::new(0),
            t: use_text(),
            toasts: use_toasts(),
            go: StoredValue::new(go),
            to: StoredValue::new(to),
            list_behind,
        };
        // Another part of the vault is another list than the one behind.
        Effect::new(move |_| {
            cx.place.track();
            cx.list_behind.set_value(false);
        });
        // An item that is shown again asks again.
        Effect::new(move |_| {
            let shown = cx.selected.get();
            if cx.proven.with_untracked(|id| id.is_some() && *id != shown) {
                cx.proven.set(None);
            }
        });
        provide_context(cx);
        cx
    }

    /// The vault's key, while the tab is open.
    pub(super) fn key(self) -> Option<SymmetricKey> {
        self.sealing().map(|(key, _)| key)
    }

    /// The vault's key and its number, for what is to be sealed under it.
    pub(super) fn sealing(self) -> Option<(SymmetricKey, KeyNumber)> {
        self.keys.vault(self.id)
    }

    /// Whose it is, for what only an organisation's vault has.
    ///
    /// # Errors
    /// `NotFound` in a person's own vault.
    pub(super) fn organisation(self) -> Result<OrganisationId, WebError> {
        let organisation = self.id.organisation();
        organisation.ok_or(WebError::App(AppError::NotFound))
    }

    /// What is shown of the vault.
    pub(super) fn filter(self) -> Filter {
        Filter {
            place: self.place.get(),
            search: self.search.get(),
        }
    }

    /// Shows an item; asks first when a form holds unsaved changes.
    pub(super) fn select(self, item: Option<ItemId>) {
        self.leave_for(Leave::Select(item));
    }

    /// Closes the form; asks first when it holds unsaved changes.
    pub(super) fn close_form(self) {
        self.leave_for(Leave::Close);
    }

    /// Chooses nothing any more.
    pub(super) fn unmark(self) {
        // The page may be gone.
        let _ = self.marked.try_set(HashSet::new());
    }

    /// Of what is chosen only these stay so: the others are done.
    pub(super) fn keep_marked(self, left: &[ItemId]) {
        let _ = self.marked.try_set(left.iter().copied().collect());
    }

    /// Whether more of the vault may come: it is being opened, or will be.
    pub(super) fn is_opening(self) -> bool {
        // What still listens while the page goes away hears of nothing.
        let opening = |loading: &Loading| matches!(loading, Loading::Idle | Loading::Running(..));
        self.loading.try_with(opening).unwrap_or(false)
    }

    /// A change of several items begins.
    pub(super) fn change_begins(self) {
        let _ = self.changes.try_update(|count| *count += 1);
    }

    /// One that began has ended. The page may be gone.
    pub(super) fn change_ends(self) {
        let _ = self
            .changes
            .try_update(|count| *count = count.saturating_sub(1));
    }

    /// What was begun before the keys went does not go on, even if its answer comes.
    pub(super) fn forget_changes(self) {
        let _ = self.changes.try_set(0);
    }

    /// Whether several items are being changed: the rest of them would stay as they are if the page were left.
    pub(super) fn is_changing(self) -> bool {
        // What still listens while the page goes away hears of nothing.
        self.changes.try_get().is_some_and(|count| count > 0)
    }

    /// Leaves; asks first when the form holds unsaved changes.
    pub(super) fn leave_for(self, to: Leave) {
        // Files and changes of many items go on beside another item, and end with the keys.
        let under_way = || self.transfers.is_sending() || self.is_changing();
        let cut_off = matches!(to, Leave::Lock(_)) && untrack(under_way);
        if cut_off || self.dirty.get_untracked() {
            self.leave.set(Some(to));
        } else {
            self.do_leave(to);
        }
    }

    /// Leaves, whatever the form holds.
    pub(super) fn do_leave(self, to: Leave) {
        self.leave.set(None);
        self.dirty.set(false);
        self.seed.set(None);
        match to {
            Leave::Close => {}
            Leave::Select(item) => self.go.get_value().run(item),
            Leave::New(kind) => self.begin(kind),
            Leave::Place(href) => self.to.get_value().run(href),
            // A whole page load: what is behind the address may not be a page of ours.
            Leave::Page(href) => {
                // Refused only for an address that is none.
                let _ = window().location().set_href(&href);
            }
            Leave::Lock(lock) => {
                // Asked and answered: nobody is told of them once more.
                self.transfers.stop();
                lock.run(());
            }
        }
    }

    /// Shows what is left when items went away, if one of them was shown.
    pub(super) fn leave_items(self, items: &[ItemId]) {
        let shown = self.selected.try_get_untracked().flatten();
        let gone = shown.is_some_and(|shown| items.contains(&shown));
        if gone && self.seed.with_untracked(Option::is_none) {
            self.select(None);
        }
    }

    /// Shows all there is when a collection went away that was shown.
    pub(super) fn leave_collection(self, id: CollectionId) {
        if self.place.try_get_untracked() == Some(Place::Collection(id)) {
            self.to.get_value().run(format!("/vault/{}", self.id));
        }
    }

    /// Whether there is such a collection.
    pub(super) fn has(self, id: CollectionId) -> bool {
        self.vault.with(|vault| vault.collection(id).is_some())
    }

    /// Whether the person may put items anywhere.
    pub(super) fn may_create(self) -> bool {
        if self.head.with_value(VaultHead::owned_elsewhere) {
            return false;
        }
        self.head.with_value(|head| head.see_all)
            || self
                .vault
                .with(|vault| vault.collections().iter().any(|c| c.sealed.edit))
    }

    /// Whether the person may bring a file in anywhere.
    pub(super) fn may_import(self) -> bool {
        // What still listens while the page goes away hears of nothing.
        let may = self.head.try_with_value(|head| {
            self.vault.try_with(|vault| {
                let collections = vault.collections().iter().map(|one| &one.sealed);
                crate::pages::import::may_import(head, collections)
            })
        });
        may.flatten().unwrap_or(false)
    }

    /// Whether the person may write anything into a file.
    pub(super) fn may_export(self) -> bool {
        let may = self.head.try_with_value(|head| {
            self.vault.try_with(|vault| {
                let collections = vault.collections().iter().map(|one| &one.sealed);
                vault::export::may(head, collections)
            })
        });
        may.flatten().unwrap_or(false)
    }

    /// Kinds that the person may make: no policy of the organisation leaves them out.
    pub(super) fn kinds(self) -> Vec<ItemKind> {
        self.head.with_value(|head| {
            let restricted = head.restricted();
            let kinds = ItemKind::ALL.iter().copied();
            kinds.filter(|kind| !restricted.contains(kind)).collect()
        })
    }

    /// Opens the form for a new item; asks first when a form holds unsaved changes.
    pub(super) fn new_item(self, kind: ItemKind) {
        if untrack(|| self.may_create()) && self.key().is_some() {
            self.leave_for(Leave::New(kind));
        }
    }

    /// Shows an empty form, in the collection that is shown.
    fn begin(self, kind: ItemKind) {
        let collections = match self.place.get_untracked() {
            Place::Collection(id) if untrack(|| self.has(id)) => vec![id],
            // Nobody needs a folder.
            _ if self.id.is_person() => Vec::new(),
            _ => self.only_collection(),
        };
        self.seed.set(Some(Seed {
            sealed: None,
            plain: Plain::new(kind),
            collections,
        }));
    }

    /// The one collection that there is, if there is one: nobody needs to choose it.
    fn only_collection(self) -> Vec<CollectionId> {
        self.vault
            .with_untracked(|vault| match vault.collections() {
                [only] if only.sealed.edit => vec![only.sealed.id],
                _ => Vec::new(),
            })
    }
}

/// The vault of this page.
///
/// # Panics
/// Outside of the vault's page, where none of its parts stands.
pub(super) fn use_vault() -> VaultCx {
    expect_context()
}
