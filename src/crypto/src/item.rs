//! Vault items: each has a key of its own, wrapped under the organisation's or the person's key.

use base64ct::{Base64, Encoding as _};
use sha2::{Digest as _, Sha256};

use crate::encstring::EncString;
use crate::error::{CryptoError, Result};
use crate::key::SymmetricKey;
use crate::random::CryptoRng;

/// A new item key, and the same wrapped under `parent`, as the item stores it.
pub fn make_key(parent: &SymmetricKey, rng: &mut impl CryptoRng) -> (SymmetricKey, EncString) {
    let key = SymmetricKey::make(rng);
    let wrapped = parent.wrap(&key, rng);
    (key, wrapped)
}

/// The key that an item's fields are under: its own, or `parent` when an old client made it without.
///
/// # Errors
/// As [`SymmetricKey::unwrap_str`].
pub fn open_key(parent: &SymmetricKey, wrapped: Option<&str>) -> Result<SymmetricKey> {
    wrapped.map_or_else(|| Ok(parent.clone()), |wrapped| parent.unwrap_str(wrapped))
}

/// Moves an item to another owner: only its key is wrapped anew, its fields stay as they are.
///
/// # Errors
/// As [`SymmetricKey::unwrap_str`].
pub fn rewrap_key(
    from: &SymmetricKey,
    to: &SymmetricKey,
    wrapped: &str,
    rng: &mut impl CryptoRng,
) -> Result<EncString> {
    Ok(to.wrap(&from.unwrap_str(wrapped)?, rng))
}

/// Opens a field that may be absent.
///
/// # Errors
/// As [`SymmetricKey::decrypt_str`].
pub fn decrypt_field(key: &SymmetricKey, field: Option<&str>) -> Result<Option<String>> {
    field.map(|field| key.decrypt_str(field)).transpose()
}

/// Encrypts a field; an empty one is absent.
pub fn encrypt_field(
    key: &SymmetricKey,
    plain: &str,
    rng: &mut impl CryptoRng,
) -> Option<EncString> {
    (!plain.is_empty()).then(|| key.encrypt(plain, rng))
}

/// Binds a login's address to its item: the encrypted base64 SHA-256 of it.
pub fn uri_checksum(key: &SymmetricKey, uri: &str, rng: &mut impl CryptoRng) -> EncString {
    key.encrypt(&digest(uri), rng)
}

/// Whether an address is the one that the item was made with. Clients drop those that are not.
///
/// # Errors
/// As [`SymmetricKey::decrypt_str`], except that a wrong key means a wrong checksum.
pub fn uri_matches(key: &SymmetricKey, uri: &str, checksum: &str) -> Result<bool> {
    match key.decrypt_str(checksum) {
        Ok(stored) => Ok(stored == digest(uri)),
        Err(CryptoError::WrongKey) => Ok(false),
        Err(other) => Err(other),
    }
}

fn digest(uri: &str) -> String {
    Base64::encode_string(&Sha256::digest(uri.as_bytes()))
}
