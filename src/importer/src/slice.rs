//! Encrypting records, as many as make one transaction of the server's.

use crypto::{SymmetricKey, item, random};
use domain::import::IMPORT_SLICE_MAX;
use import::Item;
use vault::{
    ask::{BROKEN, Sealed, Slice},
    seal,
};

use crate::plain;

/// A slice ends behind the item with which it is larger than this, in bytes; what a server takes at once is more.
const BYTES: usize = 600_000;

/// Encrypts the items from a place on, without those that are left out.
///
/// # Errors
/// The code of the reason; none of a file that was read is expected, for what cannot be kept was refused then.
pub(crate) fn seal(
    organisation: &SymmetricKey,
    items: &[Item],
    from: usize,
    skip: impl Fn(usize) -> bool,
) -> Result<Slice, &'static str> {
    let mut rng = random::system();
    let mut slice = Slice {
        to: from,
        items: Vec::new(),
    };
    let mut bytes = 0;
    for (at, item) in items.iter().enumerate().skip(from) {
        if slice.items.len() >= IMPORT_SLICE_MAX || bytes > BYTES {
            break;
        }
        slice.to = at + 1;
        if skip(at) {
            continue;
        }
        let plain = plain::of(item);
        let (key, wrapped) = item::make_key(organisation, &mut rng);
        // As it was in the file: its name stays, whatever characters are in it.
        let data =
            seal::data(&key, &plain, Some((&plain, "{}")), "", &mut rng).map_err(|_| BROKEN)?;
        bytes += data.len();
        slice.items.push(Sealed {
            kind: plain.kind,
            key: wrapped.to_string(),
            data,
            favourite: item.favourite,
            created_at: item.created,
            folders: item.folders.clone(),
        });
    }
    Ok(slice)
}
