//! Files of items: their sizes, the parts in which they travel, and the storage that they take.

use serde::{Deserialize, Serialize};

use crate::{AttachmentId, ItemId, price::INCLUDED_STORAGE_GB};

/// Bytes of a plain file, at most: 500 MB.
pub const FILE_MAX: u64 = 500_000_000;
/// Most files of one item, those included that are still being sent.
pub const FILES_MAX: i64 = 100;
/// Most files that one person has under way to one organisation: begun, and not complete.
pub const UNDER_WAY_MAX: i64 = 20;
/// Bytes of one part of an encrypted file; only the last part is shorter.
pub const PART: u64 = 4 * 1024 * 1024;
/// Bytes of a GB as it is sold and shown.
pub const GB: i64 = 1_000_000_000;

/// Bytes before the ciphertext of an encrypted file (DOMAIN 4.6).
const HEAD: u64 = 49;
/// Bytes of a block of ciphertext.
const BLOCK: u64 = 16;

/// Bytes of a file of `plain` bytes once it is encrypted.
pub const fn sealed_size(plain: u64) -> u64 {
    HEAD + BLOCK * (plain / BLOCK + 1)
}

/// Bytes of the plain file in an encrypted one of `sealed` bytes, to within 15: up to 15 of them are padding.
pub const fn plain_size(sealed: u64) -> u64 {
    sealed.saturating_sub(HEAD + 1)
}

/// Whether an encrypted file can have this size: whole blocks behind the head, at least one, and not too many.
pub const fn is_sealed_size(size: u64) -> bool {
    size >= sealed_size(0) && size <= sealed_size(FILE_MAX) && (size - HEAD).is_multiple_of(BLOCK)
}

/// Parts of an encrypted file of so many bytes.
pub const fn parts(size: u64) -> u32 {
    // At most 120: see FILE_MAX.
    #[expect(clippy::cast_possible_truncation, reason = "no file has so many parts")]
    let parts = size.div_ceil(PART) as u32;
    parts
}

/// Bytes of the part with this number, from 0; none when there is no such part.
pub fn part_size(size: u64, part: u32) -> Option<u64> {
    let from = u64::from(part) * PART;
    (from < size).then(|| PART.min(size - from))
}

/// The part that is sent next when so many are there: the first one last, because the tag of the whole file, which
/// stands in it, is known at the end only. None when all are there.
pub fn next_part(size: u64, there: u32) -> Option<u32> {
    let all = parts(size);
    (there < all).then(|| (there + 1) % all)
}

/// A file as the item's readers see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedAttachment {
    /// Its id.
    pub id: AttachmentId,
    /// EncString of its name, under the item's key.
    pub name: String,
    /// EncString of its own key, under the item's key.
    pub key: String,
    /// Bytes of the encrypted file.
    pub size: i64,
}

/// A file that is about to be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAttachment {
    /// Of which item.
    pub item: ItemId,
    /// EncString of its name, under the item's key.
    pub name: String,
    /// EncString of its own key, under the item's key.
    pub key: String,
    /// Bytes of the encrypted file.
    pub size: i64,
}

/// How far a file that is being sent is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Awaited {
    /// The part to send next; none when all are there and the file can be finished.
    pub next: Option<u32>,
}

/// The storage of an organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Storage {
    /// Bytes of its files, those included that are still being sent.
    pub used: i64,
    /// Bytes that it bought, the included ones among them.
    pub bought: i64,
}

impl Storage {
    /// Of an organisation with so many GB beyond the included one.
    pub const fn new(used: i64, extra_gb: i32) -> Self {
        Self {
            used,
            bought: bought(extra_gb),
        }
    }

    /// Bytes that are free.
    pub const fn free(self) -> i64 {
        if self.used < self.bought {
            self.bought - self.used
        } else {
            0
        }
    }
}

/// Bytes that an organisation with so many GB beyond the included one has bought.
pub const fn bought(extra_gb: i32) -> i64 {
    (INCLUDED_STORAGE_GB as i64 + extra_gb as i64) * GB
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_those_of_the_format() {
        for (plain, sealed) in [
            (0, 65),
            (1, 65),
            (15, 65),
            (16, 81),
            (17, 81),
            (5_000, 5_057),
        ] {
            assert_eq!(sealed_size(plain), sealed);
            assert!(is_sealed_size(sealed));
            assert!(sealed_size(plain_size(sealed)) == sealed);
        }
        let largest = sealed_size(FILE_MAX);
        assert!(is_sealed_size(largest) && !is_sealed_size(largest + 16));
        for size in [0, 49, 64, 66, 80] {
            assert!(!is_sealed_size(size), "{size}");
        }
    }

    #[test]
    fn parts_are_sent_in_order_and_the_first_one_last() {
        let order = |size| {
            let sent = (0..).map_while(move |there| next_part(size, there));
            sent.collect::<Vec<_>>()
        };
        assert_eq!(order(65), [0]);
        assert_eq!(order(PART), [0]);
        assert_eq!(order(PART + 1), [1, 0]);
        assert_eq!(order(3 * PART + 1), [1, 2, 3, 0]);
        for size in [65, PART - 1, PART, PART + 1, sealed_size(FILE_MAX)] {
            let sum: u64 = (0..parts(size))
                .filter_map(|part| part_size(size, part))
                .sum();
            assert_eq!(sum, size);
            assert_eq!(part_size(size, parts(size)), None);
        }
        assert!(parts(sealed_size(FILE_MAX)) <= 120);
    }

    #[test]
    fn storage_is_never_less_than_nothing() {
        assert_eq!(Storage::new(0, 0).free(), GB);
        assert_eq!(Storage::new(GB, 1).free(), GB);
        assert_eq!(Storage::new(3 * GB, 1).free(), 0);
    }
}
