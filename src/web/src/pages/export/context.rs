//! What the parts of the export page share.

use domain::{
    export::ExportFormat,
    item::{VaultHead, VaultOwner},
};
use leptos::prelude::*;
use text::Text;
use vault::export::Survey;

use crate::keys::{Keys, use_keys};
use crate::new_password::NewPassword;
use crate::pages::worker::Work;
use crate::ui::save::Saved;
use crate::{WebError, use_text};

/// Where the person is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// The vault is fetched and counted.
    Loading,
    /// It could not be; why, in words.
    Failed(String),
    /// There is nothing that the person may write.
    NotAllowed,
    /// The person chooses.
    Ready,
    /// The file is being written.
    Writing,
    /// The file of this name and format was handed to the browser.
    Done(String, ExportFormat),
}

/// The page's own values.
#[derive(Clone, Copy)]
pub(super) struct ExportCx {
    pub(super) id: VaultOwner,
    pub(super) head: StoredValue<VaultHead>,
    pub(super) keys: Keys,
    pub(super) t: Text,
    pub(super) work: Work,
    pub(super) stage: RwSignal<Stage>,
    /// How far the stage is, of how much.
    pub(super) progress: RwSignal<(u32, u32)>,
    pub(super) survey: RwSignal<Survey>,
    /// The name of the chosen format.
    pub(super) format: RwSignal<String>,
    /// The password of an encrypted file.
    pub(super) password: NewPassword,
    /// The master password.
    pub(super) present: RwSignal<String>,
    /// Why the last attempt failed.
    pub(super) error: RwSignal<Option<WebError>>,
    pub(super) busy: RwSignal<bool>,
    /// The person wants it to stop.
    pub(super) stopping: RwSignal<bool>,
    /// What the browser was handed, as long as it reads it.
    pub(super) saved: StoredValue<Option<Saved>>,
}

impl ExportCx {
    /// Puts it into the context of the page.
    pub(super) fn provide(head: VaultHead) -> Self {
        let cx = Self {
            id: head.owner,
            head: StoredValue::new(head),
            keys: use_keys(),
            t: use_text(),
            work: Work::new(),
            stage: RwSignal::new(Stage::Loading),
            progress: RwSignal::new((0, 0)),
            survey: RwSignal::new(Survey::default()),
            format: RwSignal::new(ExportFormat::default().name().to_owned()),
            password: NewPassword::default(),
            present: RwSignal::new(String::new()),
            error: RwSignal::new(None),
            busy: RwSignal::new(false),
            stopping: RwSignal::new(false),
            saved: StoredValue::new(None),
        };
        provide_context(cx);
        cx
    }

    /// The chosen format.
    pub(super) fn chosen(self) -> ExportFormat {
        self.format
            .with(|name| ExportFormat::parse(name).unwrap_or_default())
    }

    /// Items that a file of this format holds.
    pub(super) fn count(self, format: ExportFormat) -> usize {
        self.survey.with(|survey| match format {
            ExportFormat::Csv => survey.items.saturating_sub(survey.table.left),
            ExportFormat::Json | ExportFormat::ProtectedJson => survey.items,
        })
    }

    /// Nothing of what was typed or read is kept. The page may be gone.
    pub(super) fn forget(self) {
        self.work.close();
        if let Some(saved) = self.saved.try_update_value(Option::take).flatten() {
            saved.forget();
        }
        self.forget_passwords();
        let _ = self.error.try_set(None);
        let _ = self.busy.try_set(false);
        let _ = self.survey.try_set(Survey::default());
        let _ = self.stage.try_set(Stage::Loading);
    }

    /// What was typed is not needed any more.
    pub(super) fn forget_passwords(self) {
        for typed in [self.present, self.password.password, self.password.repeated] {
            let _ = typed.try_set(String::new());
        }
    }
}

/// The export of this page.
///
/// # Panics
/// Outside of the export page, where none of its parts stands.
pub(super) fn use_export() -> ExportCx {
    expect_context()
}
