//! One file, from its bytes to encrypted records; and the way to what writes files.

use std::{collections::HashSet, mem};

use crypto::{SymmetricKey, mark, unwrap_for_tab};
use domain::item::{ItemKind, SealedItem};
use import::{DecryptError, Format, Import, Options, ParseError, Parser, Unrecognised};
use vault::ask::{Ask, BROKEN, Told, Wanted};
use zeroize::{Zeroize as _, Zeroizing};

use crate::{outline, plain, plain::Digest, slice, writer::Writer};

/// One file. What is asked out of order is refused, and changes nothing.
#[derive(Default)]
pub struct Reader {
    pub(crate) key: Option<SymmetricKey>,
    /// An encrypted file, until its password is there.
    locked: Option<(Format, Zeroizing<Vec<u8>>)>,
    mark: String,
    lines: bool,
    parser: Option<Parser>,
    import: Import,
    /// Kinds that stay behind.
    left: Vec<ItemKind>,
    /// What the vault holds.
    held: HashSet<Digest>,
    /// For each item whether the vault holds it, or the file before it; none until that is asked for.
    known: Option<Vec<bool>>,
    writer: Writer,
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reader")
    }
}

/// The code of a reason.
type Code = &'static str;

impl Reader {
    /// Answers a question; `bytes` are those of a file.
    pub async fn ask(&mut self, asked: Ask, bytes: Vec<u8>) -> Told {
        let bytes = Zeroizing::new(bytes);
        let told = match asked {
            Ask::Key { stored, mut half } => {
                self.key = unwrap_for_tab(&stored, &half).ok();
                half.zeroize();
                self.key.as_ref().map(|_| Told::Done).ok_or(BROKEN)
            }
            Ask::Open { name } => self.open(&name, bytes),
            Ask::Unlock { password } => self.unlock(&Zeroizing::new(password), &bytes).await,
            Ask::Read { records } => self.read(records),
            Ask::Known { items } => self.known(&items),
            Ask::Leave { kinds } => {
                self.left = kinds;
                Ok(Told::Done)
            }
            Ask::OneFolder => {
                for item in &mut self.import.vault.items {
                    item.folders.truncate(1);
                }
                Ok(Told::Done)
            }
            Ask::Outline { done } => self.outline(done),
            Ask::Seal { from, wanted } => self.seal(from, wanted),
            Ask::Export(asked) => match &self.key {
                Some(key) => self.writer.ask(key, asked).await,
                None => Err(BROKEN),
            },
        };
        told.unwrap_or_else(|code| Told::Failed(code.to_owned()))
    }

    /// The bytes of a file that was written, once.
    pub fn take_file(&mut self) -> Option<Zeroizing<Vec<u8>>> {
        self.writer.take_file()
    }

    fn open(&mut self, name: &str, bytes: Zeroizing<Vec<u8>>) -> Result<Told, Code> {
        // Nothing of a file before it is taken for this one, also when this one is not read.
        *self = Self {
            key: self.key.take(),
            held: mem::take(&mut self.held),
            ..Self::default()
        };
        let format = import::recognise(Some(name), &bytes).map_err(Unrecognised::code)?;
        if format.is_encrypted() {
            self.locked = Some((format, bytes));
            let key_file = format.takes_key_file();
            return Ok(Told::PasswordNeeded { key_file });
        }
        let key = self.key.as_ref().ok_or(BROKEN)?;
        // With the trash, so that each item has its place whether the trash is wanted or not.
        let options = Options { trashed: true };
        let parser = Parser::new(format, &bytes, options).map_err(ParseError::code)?;
        self.mark = mark::of(key, &bytes);
        self.lines = matches!(format.rows(), import::Rows::Lines);
        self.parser = Some(parser);
        Ok(Told::Format(format.code().to_owned()))
    }

    async fn unlock(&mut self, password: &str, key_file: &[u8]) -> Result<Told, Code> {
        let (format, bytes) = self.locked.as_ref().ok_or(BROKEN)?;
        let format = *format;
        let key_file = Some(key_file).filter(|file| !file.is_empty());
        let inside = import::decrypt(bytes, password, key_file)
            .await
            .map_err(DecryptError::code)?;
        let told = self.open("data.json", inside)?;
        // What is in a database is read like an export, which the person has never seen.
        Ok(match (format, told) {
            (Format::KeePassDatabase, Told::Format(_)) => Told::Format(format.code().to_owned()),
            (_, told) => told,
        })
    }

    fn read(&mut self, records: usize) -> Result<Told, Code> {
        let parser = self.parser.as_mut().ok_or(BROKEN)?;
        let progress = parser.step(records).map_err(ParseError::code)?;
        if progress.finished {
            self.import = self.parser.take().map(Parser::finish).unwrap_or_default();
        }
        Ok(Told::Progress {
            done: progress.done,
            total: progress.total,
            finished: progress.finished,
        })
    }

    fn known(&mut self, items: &[SealedItem]) -> Result<Told, Code> {
        let key = self.key.as_ref().ok_or(BROKEN)?;
        self.held.extend(
            items
                .iter()
                // What is in the trash is not there for whoever wants it.
                .filter(|item| item.deleted_at.is_none())
                .filter_map(|item| vault::open::whole(key, item))
                .map(|plain| plain::digest(&plain)),
        );
        Ok(Told::Done)
    }

    fn outline(&mut self, done: usize) -> Result<Told, Code> {
        if self.mark.is_empty() || self.parser.is_some() {
            return Err(BROKEN);
        }
        let items = &self.import.vault.items;
        let digests: Vec<Digest> = items
            .iter()
            .map(|item| plain::digest(&plain::of(item)))
            .collect();
        let before: HashSet<&Digest> = digests.iter().take(done).collect();
        let mut known = vec![false; items.len()];
        let mut order: Vec<_> = items
            .iter()
            .zip(&digests)
            .zip(&mut known)
            .enumerate()
            .collect();
        // Those of the trash last: nothing is left out because of what may stay behind itself.
        order.sort_by_key(|(_, ((item, _), _))| item.deleted.is_some());
        // In another folder of the file an equal item is another one.
        let mut seen = HashSet::new();
        for (at, ((item, digest), known)) in order {
            let held = self.held.contains(digest) && (at < done || !before.contains(digest));
            *known = !seen.insert((digest, &item.folders)) || held;
        }
        let mut outline = outline::of(&self.import, &known, &self.left);
        outline.mark.clone_from(&self.mark);
        outline.lines = self.lines;
        self.known = Some(known);
        Ok(Told::Outline(Box::new(outline)))
    }

    fn seal(&self, from: usize, wanted: Wanted) -> Result<Told, Code> {
        let key = self.key.as_ref().ok_or(BROKEN)?;
        // Before the outline nothing is read, or nobody knows what is to be left out.
        let known = self.known.as_ref().ok_or(BROKEN)?;
        if from > known.len() {
            return Err(BROKEN);
        }
        let items = &self.import.vault.items;
        let skip = |at: usize| {
            let known = known.get(at).copied().unwrap_or(false);
            let item = items.get(at);
            let trashed = item.is_some_and(|item| item.deleted.is_some());
            let left = item.is_some_and(|item| self.left.contains(&item.kind().item_kind()));
            left || known && wanted.skip_known || trashed && !wanted.trashed
        };
        slice::seal(key, items, from, skip).map(Told::Slice)
    }
}
