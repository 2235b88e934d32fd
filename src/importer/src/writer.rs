//! One vault, from its encrypted items to the bytes of a file.

use crypto::{SymmetricKey, random};
use domain::{
    CollectionId,
    export::ExportFormat,
    item::{SealedCollection, SealedItem, VaultOwner},
    kdf::KdfSettings,
};
use export::{Names, item, json::JsonFile, protect::protect, table::TableFile};
use vault::{
    ask::{BROKEN, Told},
    export::{Export, belongs},
};
use zeroize::Zeroizing;

use crate::survey::Counts;

/// A file in the making.
enum File {
    Json(JsonFile),
    Protected(JsonFile),
    Table(TableFile),
}

/// One vault. What is asked out of order is refused, and changes nothing. Items are kept as the server keeps them,
/// and opened one at a time.
#[derive(Default)]
pub(crate) struct Writer {
    owner: Option<VaultOwner>,
    names: Names,
    collections: Vec<CollectionId>,
    everything: bool,
    items: Vec<SealedItem>,
    counts: Counts,
    file: Option<File>,
    at: usize,
    written: Option<Zeroizing<Vec<u8>>>,
}

impl Writer {
    /// Answers a question.
    pub(crate) async fn ask(
        &mut self,
        key: &SymmetricKey,
        asked: Export,
    ) -> Result<Told, &'static str> {
        match asked {
            Export::Begin {
                owner,
                collections,
                everything,
            } => {
                self.begin(key, owner, collections, everything);
                Ok(Told::Done)
            }
            Export::Take { items } => self.take(key, items),
            Export::Survey => Ok(Told::Survey(Box::new(self.counts.survey()))),
            Export::Write { format } => self.write(format),
            Export::Step { items } => self.step(key, items),
            Export::Finish { password } => self.finish(&Zeroizing::new(password)).await,
        }
    }

    /// The bytes of the file, once.
    pub(crate) fn take_file(&mut self) -> Option<Zeroizing<Vec<u8>>> {
        self.written.take()
    }

    fn begin(
        &mut self,
        key: &SymmetricKey,
        owner: VaultOwner,
        collections: Vec<SealedCollection>,
        everything: bool,
    ) {
        let open = |one: &SealedCollection| Some((one.id, key.decrypt_str(&one.name).ok()?));
        *self = Self {
            owner: Some(owner),
            names: collections.iter().filter_map(open).collect(),
            collections: collections.iter().map(|one| one.id).collect(),
            everything,
            ..Self::default()
        };
    }

    fn take(&mut self, key: &SymmetricKey, items: Vec<SealedItem>) -> Result<Told, &'static str> {
        let owner = self.owner.ok_or(BROKEN)?;
        for sealed in items {
            if !belongs(&sealed, &self.collections, self.everything) {
                continue;
            }
            if !sealed.view_password {
                self.counts.hidden += 1;
            } else if let Some(item) = item::open(key, &sealed) {
                self.counts.add(&item, owner, &self.names);
                self.counts.with_files += usize::from(!sealed.attachments.is_empty());
                self.items.push(sealed);
            } else {
                self.counts.unreadable += 1;
            }
        }
        Ok(Told::Done)
    }

    fn write(&mut self, format: ExportFormat) -> Result<Told, &'static str> {
        let owner = self.owner.ok_or(BROKEN)?;
        let names = self.names.clone();
        self.file = Some(match format {
            ExportFormat::Json => File::Json(JsonFile::begin(owner, names)),
            ExportFormat::ProtectedJson => File::Protected(JsonFile::begin(owner, names)),
            ExportFormat::Csv => File::Table(TableFile::begin(owner, names)),
        });
        self.at = 0;
        self.written = None;
        Ok(self.progress())
    }

    fn step(&mut self, key: &SymmetricKey, items: usize) -> Result<Told, &'static str> {
        let file = self.file.as_mut().ok_or(BROKEN)?;
        for sealed in self.items.iter().skip(self.at).take(items) {
            // It opened before.
            let item = item::open(key, sealed).ok_or(BROKEN)?;
            match file {
                File::Json(json) | File::Protected(json) => json.add(&item),
                File::Table(table) => {
                    // What does not fit was said before.
                    table.add(&item);
                }
            }
        }
        self.at = self.at.saturating_add(items).min(self.items.len());
        Ok(self.progress())
    }

    async fn finish(&mut self, password: &str) -> Result<Told, &'static str> {
        if self.at < self.items.len() {
            return Err(BROKEN);
        }
        let protected = matches!(self.file, Some(File::Protected(_)));
        if protected == password.is_empty() {
            return Err(BROKEN);
        }
        let text = match self.file.take().ok_or(BROKEN)? {
            File::Json(json) => json.end(),
            File::Table(table) => table.end(),
            File::Protected(json) => {
                let plain = json.end();
                let mut rng = random::system();
                let sealed = protect(&plain, password, KdfSettings::ARGON2ID, &mut rng).await;
                Zeroizing::new(sealed.map_err(|_| BROKEN)?)
            }
        };
        self.written = Some(Zeroizing::new(text.as_bytes().to_vec()));
        Ok(Told::File)
    }

    fn progress(&self) -> Told {
        Told::Progress {
            done: self.at,
            total: self.items.len(),
            finished: self.at == self.items.len(),
        }
    }
}
