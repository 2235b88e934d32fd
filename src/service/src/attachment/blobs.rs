//! Where the bytes of files lie, as a port.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use domain::AttachmentId;

use crate::{error::Error, ports::Later};

/// Keeps encrypted files outside of the database, in the parts in which they came. A part is at most
/// [`domain::attachment::PART`] bytes, so that none of this needs more memory for a large file than for a small one.
pub trait Blobs: Send + Sync {
    /// Keeps a part, in place of the one that was there. It outlives a loss of power when this returns.
    fn put(&self, id: AttachmentId, part: u32, bytes: Vec<u8>) -> Later<'_, Result<(), BlobError>>;

    /// A part; none when there is none.
    fn get(&self, id: AttachmentId, part: u32) -> Later<'_, Result<Option<Vec<u8>>, BlobError>>;

    /// The bytes of each part of a file that is there, by its number, without reading them.
    fn sizes(&self, id: AttachmentId) -> Later<'_, Result<Sizes, BlobError>>;

    /// Deletes every part of a file; it is no failure when there is none.
    fn delete(&self, id: AttachmentId) -> Later<'_, Result<(), BlobError>>;
}

/// How many bytes each part of a file has, by its number.
pub type Sizes = BTreeMap<u32, u64>;

/// Why a place for files does not do what it is asked. Holds no contents and no credentials.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("files: {0}")]
pub struct BlobError(pub String);

impl From<BlobError> for Error {
    fn from(error: BlobError) -> Self {
        Self::Internal(error.to_string())
    }
}

/// The parts of files, by file and number.
type Parts = BTreeMap<(AttachmentId, u32), Vec<u8>>;

/// Keeps files in memory, for tests and for programs that attach nothing. Clones share them.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    parts: Arc<Mutex<Parts>>,
}

impl Memory {
    /// How many parts are kept.
    pub fn parts(&self) -> usize {
        self.with(|parts| parts.len())
    }

    fn with<T>(&self, work: impl FnOnce(&mut Parts) -> T) -> T {
        work(&mut self.parts.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Blobs for Memory {
    fn put(&self, id: AttachmentId, part: u32, bytes: Vec<u8>) -> Later<'_, Result<(), BlobError>> {
        self.with(|parts| parts.insert((id, part), bytes));
        Box::pin(std::future::ready(Ok(())))
    }

    fn get(&self, id: AttachmentId, part: u32) -> Later<'_, Result<Option<Vec<u8>>, BlobError>> {
        let bytes = self.with(|parts| parts.get(&(id, part)).cloned());
        Box::pin(std::future::ready(Ok(bytes)))
    }

    fn sizes(&self, id: AttachmentId) -> Later<'_, Result<Sizes, BlobError>> {
        let sizes: Sizes = self.with(|parts| {
            let own = parts.iter().filter(|((of, _), _)| *of == id);
            own.map(|((_, part), bytes)| (*part, bytes.len() as u64))
                .collect()
        });
        Box::pin(std::future::ready(Ok(sizes)))
    }

    fn delete(&self, id: AttachmentId) -> Later<'_, Result<(), BlobError>> {
        self.with(|parts| parts.retain(|(of, _), _| *of != id));
        Box::pin(std::future::ready(Ok(())))
    }
}
