//! The import while it grows: what converters of all formats write into.

use std::cmp::Reverse;

use domain::{item::FORMER_KEPT, name};

use crate::{
    body::{Body, Uri},
    fit,
    folders::{Folders, Placed},
    model::{Import, Item},
    parser::Options,
    report::{Hint, Hinted, Reason, Refused},
    ssh, uri,
};

/// What a converter makes of a record: an item, nothing on purpose, or a refusal.
pub(crate) type Outcome = Result<Option<Item>, Wrong>;

/// Why a record is refused, and the column or field that is to blame.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Wrong(pub(crate) Option<&'static str>, pub(crate) Reason);

impl From<Reason> for Wrong {
    fn from(reason: Reason) -> Self {
        Self(None, reason)
    }
}

/// The import while it grows.
#[derive(Default)]
pub(crate) struct Draft {
    pub(crate) options: Options,
    import: Import,
    folders: Folders,
    part: Option<&'static str>,
    row: usize,
    records: usize,
}

impl Draft {
    pub(crate) fn new(options: Options) -> Self {
        Self {
            options,
            ..Self::default()
        }
    }

    pub(crate) fn into_import(mut self) -> Import {
        self.import.vault.folders = self.folders.into_names();
        self.import
    }

    /// Records so far, whatever became of them.
    pub(crate) const fn records(&self) -> usize {
        self.records
    }

    /// Names the file of the archive that is read from here on.
    pub(crate) const fn set_part(&mut self, part: &'static str) {
        self.part = Some(part);
    }

    /// Begins a record: refusals and hints are about it from here on.
    pub(crate) const fn begin(&mut self, row: usize) {
        self.row = row;
        self.records += 1;
    }

    /// Ends a record with what its converter made of it.
    pub(crate) fn end(&mut self, outcome: Outcome) {
        let kept = outcome.and_then(|item| match item {
            Some(item) => self.keep(item),
            None => Ok(()),
        });
        if let Err(Wrong(column, reason)) = kept {
            self.import.report.refused.push(Refused {
                part: self.part,
                row: self.row,
                column: column.map(str::to_owned),
                reason,
            });
        }
    }

    fn keep(&mut self, mut item: Item) -> Result<(), Wrong> {
        if name::is_blank(&item.name) {
            "--".clone_into(&mut item.name);
        }
        if item.deleted.is_some() && !self.options.trashed {
            self.hint(Hint::Trashed);
            return Ok(());
        }
        if let Body::SshKey(key) = &mut item.body {
            if key.fingerprint.is_empty() {
                key.fingerprint = ssh::fingerprint(&key.public_key);
            }
            // Other clients stop at a key with a part missing.
            let whole = key.texts().iter().all(|(_, text)| !text.is_empty());
            if !whole {
                item.degrade();
                self.hint(Hint::OtherKind);
            }
        }
        // A former password without text would stop other clients.
        item.history.retain(|former| !former.password.is_empty());
        // Not every file has the latest first.
        item.history.sort_by_key(|former| Reverse(former.until));
        let former_left = item.history.len() > FORMER_KEPT;
        item.history.truncate(FORMER_KEPT);
        item.folders.sort_unstable();
        item.folders.dedup();
        fit::check(&item)?;
        if former_left {
            self.hint(Hint::FormerLeft);
        }
        // What is in the trash becomes an ordinary item too, of which the trash speaks.
        if item.archived && item.deleted.is_none() {
            self.hint(Hint::Archived);
        }
        self.import.report.counts.add(item.kind());
        self.import.vault.items.push(item);
        Ok(())
    }

    /// Says something about the record, once.
    pub(crate) fn hint(&mut self, hint: Hint) {
        let hinted = Hinted {
            part: self.part,
            row: self.row,
            hint,
        };
        let hints = &mut self.import.report.hints;
        let mut of_record = hints.iter().rev().take_while(|other| other.row == self.row);
        if !of_record.any(|other| *other == hinted) {
            hints.push(hinted);
        }
    }

    /// The place of a folder, for a converter that knows it before the record that lies in it.
    pub(crate) fn place(&mut self, above: Placed, name: &str) -> Placed {
        self.folders.place(above, name)
    }

    /// The place of the record's folder with this name, which is made if need be; without a name there is none.
    pub(crate) fn folder(&mut self, name: &str) -> Option<usize> {
        let placed = self.place(Placed::default(), name);
        if let Some(hint) = placed.hint {
            self.hint(hint);
        }
        placed.folder
    }

    /// The folder of formats that nest with `\`.
    pub(crate) fn backslashed_folder(&mut self, name: &str) -> Option<usize> {
        self.folder(&name.replace('\\', "/"))
    }

    /// The addresses of a login, in the form in which they are kept.
    pub(crate) fn uris<'a>(&mut self, values: impl IntoIterator<Item = &'a str>) -> Vec<Uri> {
        let mut uris = Vec::new();
        for value in values {
            if let Some((uri, cut)) = uri::tidy(value) {
                if cut {
                    self.hint(Hint::AddressCut);
                }
                uris.push(Uri {
                    uri,
                    matching: None,
                });
            }
        }
        uris
    }
}
