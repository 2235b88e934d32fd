//! Encrypted files: `0x02 ‖ iv (16) ‖ tag (32) ‖ ciphertext`, the tag over iv and ciphertext.

use zeroize::Zeroizing;

use crate::encstring::{IV_LEN, MAC_LEN};
use crate::error::{CryptoError, Result};
use crate::key::SymmetricKey;
use crate::random::{self, CryptoRng};

/// The kind byte: as `EncString` type 2.
const KIND: u8 = 2;
/// Bytes before the ciphertext.
const HEADER: usize = 1 + IV_LEN + MAC_LEN;

/// Size in bytes of a file of `plain` bytes once encrypted; what an upload announces.
pub const fn sealed_size(plain: u64) -> u64 {
    HEADER as u64 + 16 * (plain / 16 + 1)
}

/// Encrypts a file under its own key.
pub fn seal(key: &SymmetricKey, plain: &[u8], rng: &mut impl CryptoRng) -> Vec<u8> {
    seal_with_iv(key, plain, random::bytes(rng))
}

pub(crate) fn seal_with_iv(key: &SymmetricKey, plain: &[u8], iv: [u8; IV_LEN]) -> Vec<u8> {
    let (data, mac) = key.seal_parts(plain, &iv);
    let mut file = Vec::with_capacity(HEADER + data.len());
    file.push(KIND);
    file.extend_from_slice(&iv);
    file.extend_from_slice(&mac);
    file.extend_from_slice(&data);
    file
}

/// Opens a file.
///
/// # Errors
/// [`CryptoError::File`] when it is none, [`CryptoError::WrongKey`] when the tag does not fit.
pub fn open(key: &SymmetricKey, file: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let (&kind, rest) = file.split_first().ok_or(CryptoError::File)?;
    let (iv, rest) = rest
        .split_first_chunk::<IV_LEN>()
        .ok_or(CryptoError::File)?;
    let (mac, data) = rest
        .split_first_chunk::<MAC_LEN>()
        .ok_or(CryptoError::File)?;
    if kind != KIND || data.is_empty() || !data.len().is_multiple_of(16) {
        return Err(CryptoError::File);
    }
    key.open_parts(iv, data, mac)
}
