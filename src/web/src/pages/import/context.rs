//! What the parts of the import page share.

use std::collections::BTreeMap;

use crypto::SymmetricKey;
use domain::{
    AppError, KeyNumber,
    import::ImportState,
    item::{VaultHead, VaultOwner},
};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use text::Text;
use vault::ask::{Outline, Wanted};
use vault::entry::Collection;

use super::halt::Halt;
use super::place::{ByKey, by_key};
use crate::keys::{Keys, use_keys};
use crate::pages::worker::Work;
use crate::use_text;

/// Where the person is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// The server is asked whether there is anywhere to bring a file to.
    Asking,
    /// There is not.
    NotAllowed,
    /// Choosing a file; with what was wrong with the last one.
    Choose(Option<String>),
    /// Typing the password of an encrypted file.
    Password {
        /// Whether a key file may belong to it.
        key_file: bool,
        /// What was wrong with the last one.
        problem: Option<String>,
    },
    /// The file is being read.
    Reading,
    /// It is being compared with the vault.
    Comparing,
    /// It is read, and was not compared; with the reason.
    Uncompared(String),
    /// What would happen is shown.
    Ready,
    /// It is happening.
    Running,
    /// It stopped.
    Stopped(Halt),
    /// So many items were brought in.
    Finished(u32),
}

/// The page's own values.
#[derive(Clone, Copy)]
pub(super) struct ImportCx {
    pub(super) id: VaultOwner,
    pub(super) head: StoredValue<VaultHead>,
    pub(super) keys: Keys,
    pub(super) t: Text,
    pub(super) stage: RwSignal<Stage>,
    /// How far the stage is, of how much.
    pub(super) progress: RwSignal<(u32, u32)>,
    pub(super) work: Work,
    /// Which of the vault's keys the worker has.
    pub(super) under: StoredValue<KeyNumber>,
    pub(super) file: RwSignal<String>,
    /// The password of the file as it is typed, until the file is open.
    pub(super) password: RwSignal<String>,
    /// The key file that was chosen. Only in the browser, as the worker is.
    pub(super) key_file: RwSignal<Option<SendWrapper<web_sys::File>>>,
    pub(super) format: RwSignal<String>,
    pub(super) outline: RwSignal<Outline>,
    pub(super) collections: RwSignal<Vec<Collection>>,
    /// The collections by their names; each row of the places looks there.
    pub(super) by_key: Memo<ByKey>,
    /// The name of the collection, or of the own folder, for each folder, and at the end for items in none.
    pub(super) targets: StoredValue<Vec<RwSignal<String>>>,
    /// Whether the choices are those of an import that was begun before.
    pub(super) chosen: StoredValue<bool>,
    /// Some of them are another one than was proposed.
    pub(super) moved: RwSignal<bool>,
    /// The codes of what is wrong with some of them.
    pub(super) wrong: RwSignal<BTreeMap<usize, &'static str>>,
    pub(super) skip_known: RwSignal<bool>,
    /// Whether what is in the file's trash comes too.
    pub(super) trashed: RwSignal<bool>,
    /// Items that the vault held when the file was compared with it.
    pub(super) there: RwSignal<u32>,
    /// For how many collections there is room, when more are wanted.
    pub(super) no_room: RwSignal<Option<usize>>,
    /// The person wants it to stop.
    pub(super) stopping: RwSignal<bool>,
    /// What the server knows of an import of this file.
    pub(super) state: RwSignal<Option<ImportState>>,
}

impl ImportCx {
    /// Puts it into the context of the page.
    pub(super) fn provide(head: VaultHead) -> Self {
        let collections = RwSignal::new(Vec::new());
        let cx = Self {
            id: head.owner,
            head: StoredValue::new(head),
            keys: use_keys(),
            t: use_text(),
            stage: RwSignal::new(Stage::Choose(None)),
            progress: RwSignal::new((0, 0)),
            work: Work::new(),
            under: StoredValue::new(KeyNumber(0)),
            file: RwSignal::new(String::new()),
            password: RwSignal::new(String::new()),
            key_file: RwSignal::new(None),
            format: RwSignal::new(String::new()),
            outline: RwSignal::new(Outline::default()),
            collections,
            by_key: Memo::new(move |_| collections.with(|all| by_key(all))),
            targets: StoredValue::new(Vec::new()),
            chosen: StoredValue::new(false),
            moved: RwSignal::new(false),
            wrong: RwSignal::new(BTreeMap::new()),
            skip_known: RwSignal::new(true),
            trashed: RwSignal::new(false),
            there: RwSignal::new(0),
            no_room: RwSignal::new(None),
            stopping: RwSignal::new(false),
            state: RwSignal::new(None),
        };
        provide_context(cx);
        cx
    }

    /// Which of the file's items the person wants.
    pub(super) fn wanted(self) -> Wanted {
        Wanted {
            skip_known: self.skip_known.get(),
            trashed: self.trashed.get(),
        }
    }

    /// The vault's key, while the tab is open.
    pub(super) fn key(self) -> Option<SymmetricKey> {
        self.keys.vault(self.id).map(|(key, _)| key)
    }

    /// Refuses when the key was replaced since the worker got it.
    pub(super) fn sealing(self) -> Result<(SymmetricKey, KeyNumber), AppError> {
        let found = self.keys.vault(self.id);
        let (key, number) = found.ok_or_else(|| AppError::conflict("locked"))?;
        if self.under.get_value() == number {
            Ok((key, number))
        } else {
            Err(AppError::conflict("key-rotated"))
        }
    }

    /// Begins something; what was begun before ends.
    pub(super) fn begin(self) -> Run {
        Run {
            cx: self,
            number: self.work.begin(),
        }
    }

    /// Back to the beginning; nothing of the file is kept.
    pub(super) fn reset(self, problem: Option<String>) {
        self.work.close();
        let _ = self.password.try_set(String::new());
        let _ = self.key_file.try_set(None);
        let _ = self.outline.try_set(Outline::default());
        let _ = self.targets.try_update_value(Vec::clear);
        let _ = self.moved.try_set(false);
        let _ = self.state.try_set(None);
        let _ = self.no_room.try_set(None);
        let _ = self.wrong.try_set(BTreeMap::new());
        let _ = self.stage.try_set(Stage::Choose(problem));
    }
}

/// Something that takes its time.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub(super) cx: ImportCx,
    /// What it was begun under.
    pub(super) number: u32,
}

impl Run {
    /// Whether it was not cancelled, and the page is still there.
    pub(super) fn goes_on(self) -> bool {
        self.cx.work.goes_on(self.number)
    }

    /// Shows the next stage, if it goes on.
    pub(super) fn show(self, stage: Stage) {
        if self.goes_on() {
            self.cx.stage.set(stage);
        }
    }
}

/// The import of this page.
///
/// # Panics
/// Outside of the import page, where none of its parts stands.
pub(super) fn use_import() -> ImportCx {
    expect_context()
}
