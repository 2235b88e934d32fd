//! A file comes in: fetched part by part, decrypted beside the page, and handed to the browser when its tag fits.

use domain::{
    ItemId,
    attachment::{PART, SealedAttachment},
};
use futures_util::future::join;
use js_sys::{Array, Uint8Array};
use vault::file::Ask;
use web_sys::{Blob, BlobPropertyBag};

use super::remind::remind;
use super::transfer::{Stop, Way};
use super::{item_key, request};
use crate::pages::worker::Helper;
use crate::ui::save;

/// Fetches a file of an item, decrypts it and saves it under this name.
pub(super) async fn fetch(
    way: Way,
    item: ItemId,
    name: &str,
    file: &SealedAttachment,
) -> Result<(), Stop> {
    let broken = |code: String| way.failed(&code);
    let no_blob = || way.failed("file-broken");
    let parent = item_key(way.cx, item).ok_or(Stop::Cancelled)?;
    let key = parent.unwrap_str(&file.key);
    let key = key.map_err(|_| way.failed("file-changed"))?;
    let size = u64::try_from(file.size).unwrap_or_default();
    let helper = Helper::start::<Ask>("files", &key).await.map_err(broken)?;
    helper.ask(&Ask::Open, None).await.map_err(broken)?;
    let address = request::address(way, file.id);
    // The browser keeps what is decrypted, on the disk when there is much of it. Nobody has it before the tag fits.
    let parts = Array::new();
    let keep = |bytes: Option<Uint8Array>| {
        let bytes = bytes.ok_or_else(no_blob)?;
        let kept = blob(&Array::of1(&bytes), true).ok_or_else(no_blob)?;
        parts.push(&kept);
        Ok(())
    };
    let part = async |at: u64| {
        let end = size.min(at + PART);
        let bytes = request::get(way, &address, at, end).await?;
        Ok((bytes, end))
    };
    let mut fetched = if size > 0 { Some(part(0).await?) } else { None };
    // While one part is decrypted, the next one is fetched.
    while let Some((bytes, end)) = fetched {
        let next = async {
            if end < size {
                part(end).await.map(Some)
            } else {
                Ok(None)
            }
        };
        let (plain, next) = join(helper.ask_for_file(&Ask::Sealed, Some(bytes)), next).await;
        keep(plain.map_err(broken)?.1)?;
        way.tell(end);
        remind();
        fetched = next?;
    }
    let (_, last) = helper
        .ask_for_file(&Ask::Check, None)
        .await
        .map_err(broken)?;
    keep(last)?;
    way.goes_on()?;
    let whole = blob(&parts, false).ok_or_else(no_blob)?;
    let saved = save::save(&whole, name).ok_or_else(no_blob)?;
    saved.forget_soon();
    Ok(())
}

/// Bytes, or blobs in a row, that the browser takes for no kind that it would show.
fn blob(parts: &Array, bytes: bool) -> Option<Blob> {
    let kind = BlobPropertyBag::new();
    kind.set_type("application/octet-stream");
    if bytes {
        Blob::new_with_u8_array_sequence_and_options(parts, &kind).ok()
    } else {
        Blob::new_with_blob_sequence_and_options(parts, &kind).ok()
    }
}
