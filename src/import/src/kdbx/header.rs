//! The part of a database that anybody may read: which ciphers it takes, and what they need.

use sha2::{Digest as _, Sha256};

use super::{cipher::Cipher, cursor::Cursor, dictionary::Dictionary, is_kdbx_4, kdf::Kdf};
use crate::{decrypt::DecryptError, parser::ParseError};

/// Bytes of the signatures and the version, which stand before the fields.
const START: usize = 12;

/// The kinds of fields that are looked at.
const END: u8 = 0;
const CIPHER: u8 = 2;
const COMPRESSION: u8 = 3;
const SEED: u8 = 4;
const IV: u8 = 7;
const KDF: u8 = 11;

/// A header.
pub(super) struct Header<'a> {
    /// All of it, as it is authenticated.
    pub(super) bytes: &'a [u8],
    /// What authenticates it.
    pub(super) tag: &'a [u8; 32],
    pub(super) cipher: Cipher,
    /// Whether the contents are packed with gzip.
    pub(super) packed: bool,
    pub(super) seed: &'a [u8; 32],
    pub(super) iv: &'a [u8],
    pub(super) kdf: Kdf<'a>,
}

/// Reads a header, and what stands behind it.
pub(super) fn read(bytes: &[u8]) -> Result<(Header<'_>, &[u8]), DecryptError> {
    let (header, hash, body) = parse(bytes)?;
    // Tells bytes that were changed by accident without the key.
    if Sha256::digest(header.bytes).as_slice() != hash {
        return Err(ParseError::Malformed.into());
    }
    Ok((header, body))
}

/// Reads a header, its hash, and what stands behind it.
pub(super) fn parse(bytes: &[u8]) -> Result<(Header<'_>, &[u8; 32], &[u8]), DecryptError> {
    let malformed = || DecryptError::File(ParseError::Malformed);
    if !is_kdbx_4(bytes) {
        return Err(DecryptError::Malformed);
    }
    let mut cursor = Cursor(bytes);
    cursor.take(START).ok_or_else(malformed)?;
    let (mut cipher, mut packing, mut seed, mut iv, mut kdf) = (None, None, None, None, None);
    loop {
        let (kind, value) = cursor.field().ok_or_else(malformed)?;
        match kind {
            END => break,
            CIPHER => cipher = Some(value),
            COMPRESSION => packing = Some(value),
            SEED => seed = <&[u8; 32]>::try_from(value).ok(),
            IV => iv = Some(value),
            KDF => kdf = Dictionary::open(value),
            // Comments, and what plug-ins keep there.
            _ => {}
        }
    }
    let all = bytes.len() - cursor.0.len();
    let hash = cursor.array().ok_or_else(malformed)?;
    let tag = cursor.array().ok_or_else(malformed)?;
    let header = Header {
        bytes: bytes.get(..all).ok_or_else(malformed)?,
        tag,
        cipher: Cipher::named(cipher.ok_or_else(malformed)?).ok_or(DecryptError::Cipher)?,
        packed: match packing {
            Some([0, 0, 0, 0]) => false,
            Some([1, 0, 0, 0]) => true,
            _ => return Err(malformed()),
        },
        seed: seed.ok_or_else(malformed)?,
        iv: iv.ok_or_else(malformed)?,
        kdf: Kdf::read(kdf.ok_or_else(malformed)?)?,
    };
    Ok((header, hash, cursor.0))
}
