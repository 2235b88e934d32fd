//! Files that stopped on their way, and bytes that nobody wants any more.

use domain::{AttachmentId, Millis};
use store::{System, model::StoppedFile};

use crate::{error::Result, portaal::Portaal};

/// Files that are looked for at once.
const BATCH: i64 = 100;
/// A released file is remembered for so long, and its bytes are deleted once more then: a part may have been under
/// way when they were deleted first.
const REMEMBERED: Millis = 60 * 60 * 1000;
/// Once so many files kept their bytes, the place is likely out of reach, and the rest is for the next time.
const REFUSED: u32 = 100;
/// So many files lose their bytes before somebody gets his answer: a place that is far away takes its time for each.
const AT_ONCE: usize = 20;

/// What was cleared away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Swept {
    /// Files that stopped on their way.
    pub(crate) stopped: u64,
    /// Released files whose bytes are gone for sure.
    pub(crate) released: u64,
}

/// Gives back the storage of files that stopped, and deletes the bytes of released ones. Several servers may do it at
/// the same time. What cannot be deleted now is tried again after the others.
pub(crate) async fn sweep(app: &Portaal) -> Result<Swept> {
    let now = app.now();
    let mut swept = Swept::default();
    loop {
        let mut reader = app.store().reader().await?;
        let stopped = reader.attachments().stopped(now, BATCH).await?;
        drop(reader);
        for file in &stopped {
            swept.stopped += u64::from(release(app, *file, now).await?);
        }
        if stopped.len() < usize::try_from(BATCH).unwrap_or(usize::MAX) {
            break;
        }
    }
    let mut refused = 0;
    while refused < REFUSED {
        let mut reader = app.store().reader().await?;
        let old = now - REMEMBERED;
        let gone = reader.attachments().released(old, BATCH).await?;
        drop(reader);
        for id in &gone {
            let deleted = app.blobs().delete(*id).await;
            let mut tx = app.store().begin().await?;
            match deleted {
                Ok(()) => {
                    tx.attachments().forget(*id).await?;
                    swept.released += 1;
                }
                Err(error) => {
                    tracing::error!(%id, %error, "the bytes of a deleted file are still there");
                    // Behind the others, which do not wait for it.
                    tx.attachments().postpone(*id, now).await?;
                    refused += 1;
                }
            }
            tx.save().await?;
        }
        if gone.len() < usize::try_from(BATCH).unwrap_or(usize::MAX) {
            break;
        }
    }
    Ok(swept)
}

/// Ends a file that stopped.
async fn release(app: &Portaal, file: StoppedFile, now: Millis) -> Result<bool> {
    let system = System::because("a file that stopped on its way is cleared away");
    let scope = system.organisation(file.organisation_id);
    let mut tx = app.store().begin().await?;
    tx.organisations().lock(scope).await?;
    // It may have gone on meanwhile.
    let row = tx.attachments().find(scope, file.id).await?;
    let waited = row.and_then(|row| row.expires_at);
    let stopped = waited.is_some_and(|until| until < now);
    if stopped {
        tx.attachments().release(scope, file.id, now).await?;
    }
    tx.save().await?;
    if stopped {
        delete_bytes(app, &[file.id]).await;
    }
    Ok(stopped)
}

/// Deletes the bytes of released files as far as that goes now; the rest is for [`sweep`], which knows of them.
pub(crate) async fn delete_bytes(app: &Portaal, files: &[AttachmentId]) {
    for id in files.iter().take(AT_ONCE) {
        if let Err(error) = app.blobs().delete(*id).await {
            tracing::warn!(%id, %error, "the bytes of a deleted file wait for housekeeping");
        }
    }
}
