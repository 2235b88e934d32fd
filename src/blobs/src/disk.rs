//! Files in a folder.

use std::{
    fs::{self, DirBuilder, File},
    io::{self, ErrorKind, Write as _},
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
    sync::Arc,
};

use domain::AttachmentId;
use service::{
    attachment::{BlobError, Blobs, Sizes},
    ports::Later,
};

use crate::failed;

/// A folder: `<last two digits of the id>/<id>/<part>`. Readable by the owner of the process only.
#[derive(Clone, Debug)]
pub struct Disk {
    root: Arc<Path>,
}

impl Disk {
    /// Opens the folder, made when absent.
    ///
    /// # Errors
    /// When it cannot be made, or nothing can be written into it.
    pub fn open(root: &Path) -> io::Result<Self> {
        make_folder(root)?;
        tempfile::tempfile_in(root)?;
        Ok(Self { root: root.into() })
    }

    fn folder(&self, id: AttachmentId) -> PathBuf {
        let name = id.0.as_simple().to_string();
        // The first digits are the time: they would fill one folder after the other.
        let (_, last) = name.split_at(name.len() - 2);
        self.root.join(last).join(&name)
    }

    /// Runs what waits for the disk where nobody else waits for it.
    async fn blocking<T: Send + 'static>(
        what: &'static str,
        work: impl FnOnce() -> io::Result<T> + Send + 'static,
    ) -> Result<T, BlobError> {
        match tokio::task::spawn_blocking(work).await {
            Ok(done) => done.map_err(|error| failed(what, error)),
            Err(error) => Err(failed(what, error)),
        }
    }
}

impl Blobs for Disk {
    fn put(&self, id: AttachmentId, part: u32, bytes: Vec<u8>) -> Later<'_, Result<(), BlobError>> {
        let (folder, root) = (self.folder(id), Arc::clone(&self.root));
        Box::pin(Self::blocking("a part cannot be written", move || {
            write(&root, &folder, part, &bytes)
        }))
    }

    fn get(&self, id: AttachmentId, part: u32) -> Later<'_, Result<Option<Vec<u8>>, BlobError>> {
        let file = self.folder(id).join(part.to_string());
        Box::pin(Self::blocking("a part cannot be read", move || {
            absent_is_none(fs::read(file))
        }))
    }

    fn sizes(&self, id: AttachmentId) -> Later<'_, Result<Sizes, BlobError>> {
        let folder = self.folder(id);
        Box::pin(Self::blocking("a file cannot be looked at", move || {
            Ok(absent_is_none(sizes(&folder))?.unwrap_or_default())
        }))
    }

    fn delete(&self, id: AttachmentId) -> Later<'_, Result<(), BlobError>> {
        let folder = self.folder(id);
        Box::pin(Self::blocking("a file cannot be deleted", move || {
            absent_is_none(fs::remove_dir_all(folder)).map(drop)
        }))
    }
}

/// Under another name first, so that nobody ever finds a part that is not whole; written through before it gets its
/// name, and its name before anybody is told.
fn write(root: &Path, folder: &Path, part: u32, bytes: &[u8]) -> io::Result<()> {
    if !folder.is_dir() {
        make_folder(folder)?;
        let mut above = folder.parent();
        while let Some(folder) = above.filter(|folder| folder.starts_with(root)) {
            File::open(folder)?.sync_all()?;
            above = folder.parent();
        }
    }
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(folder.join(part.to_string()))
        .map_err(|error| error.error)?;
    File::open(folder)?.sync_all()
}

/// Of the parts that have their name; what is still being written has another one.
fn sizes(folder: &Path) -> io::Result<Sizes> {
    let mut sizes = Sizes::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let part = entry
            .file_name()
            .to_str()
            .and_then(|name| name.parse().ok());
        if let Some(part) = part {
            sizes.insert(part, entry.metadata()?.len());
        }
    }
    Ok(sizes)
}

fn make_folder(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

fn absent_is_none<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
