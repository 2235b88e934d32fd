//! The 64-byte key under which everything symmetric happens.

use core::fmt;

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use zeroize::{Zeroize as _, ZeroizeOnDrop, Zeroizing};

use crate::error::{CryptoError, Result};
use crate::random::CryptoRng;

/// Length of a symmetric key, in bytes.
pub const KEY_LEN: usize = 64;

/// 32 bytes for AES-256 and 32 bytes for HMAC-SHA256; wiped when dropped, never printed.
///
/// User keys, provider keys, organisation keys, item keys and file keys all have this form.
#[derive(Clone)]
pub struct SymmetricKey(Box<[u8; KEY_LEN]>);

impl SymmetricKey {
    /// A new random key.
    pub fn make(rng: &mut impl CryptoRng) -> Self {
        let mut key = Box::new([0; KEY_LEN]);
        rng.fill_bytes(key.as_mut_slice());
        Self(key)
    }

    /// The key with these bytes.
    ///
    /// # Errors
    /// [`CryptoError::KeyLength`] when there are not exactly 64.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let mut key = Box::new([0; KEY_LEN]);
        if bytes.len() != KEY_LEN {
            return Err(CryptoError::KeyLength);
        }
        key.copy_from_slice(bytes);
        Ok(Self(key))
    }

    /// The key that HKDF-Expand-SHA256 gives for `info` (no Extract: `prk` is uniform already).
    pub(crate) fn expand(prk: &[u8; 32], info: &[u8]) -> Self {
        let mut key = Box::new([0; KEY_LEN]);
        expand(prk, info, key.as_mut_slice());
        Self(key)
    }

    /// A key of its two halves.
    pub(crate) fn from_halves(aes: &[u8; 32], mac: &[u8; 32]) -> Self {
        let mut key = Box::new([0; KEY_LEN]);
        key[..32].copy_from_slice(aes);
        key[32..].copy_from_slice(mac);
        Self(key)
    }

    /// The key of a Send, from the 16 secret bytes in its link.
    pub fn from_send_secret(secret: &[u8; 16]) -> Self {
        let prk = Zeroizing::new(hmac_sha256(b"bitwarden-send", &[secret]));
        Self::expand(&prk, b"send")
    }

    /// All 64 bytes. For wrapping only.
    pub(crate) fn as_bytes(&self) -> &[u8; KEY_LEN] {
        &self.0
    }

    pub(crate) fn aes_half(&self) -> &[u8] {
        &self.0[..32]
    }

    pub(crate) fn mac_half(&self) -> &[u8] {
        &self.0[32..]
    }

    /// The public name of this key: 16 bytes of SHA-256 over its canonical `COSE_Key`, lower-case hex.
    ///
    /// Clients and server use it to notice that something was encrypted under another key.
    pub fn id(&self) -> String {
        // A COSE_Key map of two: key type 4 (symmetric), then k as 64 bytes.
        const HEADER: [u8; 6] = [0xa2, 0x01, 0x04, 0x20, 0x58, 0x40];
        let digest = Sha256::new()
            .chain_update(HEADER)
            .chain_update(self.0.as_slice())
            .finalize();
        hex(&digest[..16])
    }
}

impl PartialEq for SymmetricKey {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&*other.0).into()
    }
}

impl Eq for SymmetricKey {}

impl Drop for SymmetricKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl ZeroizeOnDrop for SymmetricKey {}

impl fmt::Debug for SymmetricKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SymmetricKey")
    }
}

/// HMAC-SHA256 over `parts` in a row.
pub(crate) fn hmac_sha256(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    // HMAC takes a key of any length.
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any key length");
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// HKDF-Expand-SHA256 into `out`, which is at most 64 bytes everywhere here.
pub(crate) fn expand(prk: &[u8; 32], info: &[u8], out: &mut [u8]) {
    Hkdf::<Sha256>::from_prk(prk)
        .expect("a whole hash is long enough")
        .expand(info, out)
        .expect("64 bytes are below the limit of 255 hashes");
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use core::fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}
