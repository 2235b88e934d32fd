//! A file goes out: encrypted part by part beside the page, and sent before the next one is read.

use crypto::{SymmetricKey, random};
use domain::{
    AppError, AttachmentId, ItemId,
    attachment::{FILE_MAX, NewAttachment, PART, SealedAttachment, sealed_size},
};
use futures_util::future::join;
use js_sys::Uint8Array;
use leptos::task::spawn_local;
use vault::file::{Ask, Told};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::super::server;
use super::item_key;
use super::remind::remind;
use super::request;
use super::transfer::{Stop, Way};
use super::waits::FAILURES;
use crate::WebError;
use crate::pages::worker::Helper;
use crate::wait::pause;

/// Encrypts a file, sends it, and shows it at its item.
pub(super) async fn send(way: Way, item: ItemId, name: &str, file: &File) -> Result<(), Stop> {
    let opened = way.cx.opened();
    let said = |error: WebError| Stop::Failed(error.explain(way.cx.t));
    let size = size_of(file).ok_or_else(|| way.failed("file-unread"))?;
    if size > FILE_MAX {
        return Err(way.failed("file-too-large"));
    }
    // A folder, or a file that went away, is noticed before anything is asked of the server.
    slice(way, file, 0, size.min(1)).await?;
    let parent = item_key(way.cx, item).ok_or(Stop::Cancelled)?;
    let mut rng = random::system();
    let key = SymmetricKey::make(&mut rng);
    let new = NewAttachment {
        item,
        name: parent.encrypt(name, &mut rng).to_string(),
        key: parent.wrap(&key, &mut rng).to_string(),
        size: i64::try_from(sealed_size(size)).map_err(|_| way.failed("file-too-large"))?,
    };
    let organisation = way.cx.organisation().map_err(said)?;
    let begun = server::attachment_begin(organisation, new).await;
    let id = begun.map_err(said)?;
    match sent(way, id, &key, file, size).await {
        Ok(made) => {
            opened.update(|vault| {
                vault.change(item, |sealed| {
                    // An item that was read meanwhile has it already.
                    sealed.attachments.retain(|one| one.id != made.id);
                    sealed.attachments.push(made);
                });
            });
            Ok(())
        }
        Err(stop) => {
            // Its storage is given back at once; if the server is not reached, after a day.
            spawn_local(async move {
                let _ = server::attachment_delete(organisation, id).await;
            });
            Err(stop)
        }
    }
}

async fn sent(
    way: Way,
    id: AttachmentId,
    key: &SymmetricKey,
    file: &File,
    size: u64,
) -> Result<SealedAttachment, Stop> {
    let broken = |code: String| way.failed(&code);
    way.goes_on()?;
    let helper = Helper::start::<Ask>("files", key).await.map_err(broken)?;
    let address = request::address(way, id);
    helper
        .ask(&Ask::Seal { size }, None)
        .await
        .map_err(broken)?;
    let mut plain = Plain {
        way,
        helper: &helper,
        file,
        size,
        read: 0,
    };
    let (mut done, mut sealed) = (0, plain.next_part().await?);
    // While one part is sent, the next one is encrypted.
    while let Some((number, bytes)) = sealed {
        way.goes_on()?;
        let part = format!("{address}/{number}");
        let (awaited, next) = join(request::put(way, &part, &bytes), plain.next_part()).await;
        if awaited?.next == Some(number) {
            return Err(way.failed("file-incomplete"));
        }
        done += u64::from(bytes.length());
        way.tell(done);
        remind();
        sealed = next?;
    }
    finish(way, id).await
}

/// A file as it is read and encrypted.
struct Plain<'a> {
    way: Way,
    helper: &'a Helper,
    file: &'a File,
    size: u64,
    /// Bytes that the helper got.
    read: u64,
}

impl Plain<'_> {
    /// The number and the bytes of the part that is to be sent next; none when all were given.
    async fn next_part(&mut self) -> Result<Option<(u32, Uint8Array)>, Stop> {
        let broken = |code: String| self.way.failed(&code);
        loop {
            let asked = self.helper.ask_for_file(&Ask::Part, None).await;
            match asked.map_err(broken)? {
                (Told::Part { number }, Some(bytes)) => return Ok(Some((number, bytes))),
                (Told::Hungry, _) => {
                    let end = self.size.min(self.read + PART);
                    let bytes = slice(self.way, self.file, self.read, end).await?;
                    self.read = end;
                    let fed = self.helper.ask(&Ask::Plain, Some(bytes)).await;
                    fed.map_err(broken)?;
                }
                (Told::Done, _) => return Ok(None),
                _ => return Err(self.way.failed("file-broken")),
            }
        }
    }
}

/// Shows the file to the item's readers. It may be asked again, so a lost answer costs nothing.
async fn finish(way: Way, id: AttachmentId) -> Result<SealedAttachment, Stop> {
    let said = |error: WebError| Stop::Failed(error.explain(way.cx.t));
    let organisation = way.cx.organisation().map_err(said)?;
    let mut failures = 0;
    loop {
        way.goes_on()?;
        match server::attachment_finish(organisation, id).await {
            Ok(made) => return Ok(made),
            Err(WebError::Lost) => {
                way.lost();
                pause(1_000).await;
            }
            // All of it is there: where files lie may be out of reach for a moment.
            Err(WebError::App(AppError::Internal { .. })) if failures < FAILURES => {
                failures += 1;
                way.lost();
                pause(1_000).await;
            }
            Err(error) => return Err(said(error)),
        }
    }
}

/// Bytes of a file.
pub(super) fn size_of(file: &File) -> Option<u64> {
    let size = file.size();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "sizes of files are whole numbers, and far smaller"
    )]
    (size.is_finite() && size >= 0.0).then_some(size as u64)
}

/// The bytes of a file from one place up to another.
async fn slice(way: Way, file: &File, from: u64, to: u64) -> Result<Uint8Array, Stop> {
    let unread = || way.failed("file-unread");
    #[expect(clippy::cast_precision_loss, reason = "files are small beside 2^53")]
    let part = file.slice_with_f64_and_f64(from as f64, to as f64);
    let buffer = part.map_err(|_| unread())?.array_buffer();
    let bytes = Uint8Array::new(&JsFuture::from(buffer).await.map_err(|_| unread())?);
    if u64::from(bytes.length()) == to - from {
        Ok(bytes)
    } else {
        Err(unread())
    }
}
