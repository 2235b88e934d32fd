//! From a password and a key file to the keys of a database.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256, Sha512};
use zeroize::Zeroizing;

use super::{header::Header, key_file};
use crate::decrypt::DecryptError;

/// The block that stands for the header among those that are authenticated.
const HEADER: u64 = u64::MAX;

/// The keys of a database; wiped when dropped.
pub(super) struct Keys {
    /// The key of the cipher.
    pub(super) cipher: Zeroizing<[u8; 32]>,
    /// What the keys are made of that authenticate.
    mac: Zeroizing<[u8; 64]>,
}

impl Keys {
    /// Derives the keys. An empty password beside a key file is none.
    ///
    /// # Errors
    /// As [`Kdf::derive`](super::kdf::Kdf::derive).
    pub(super) fn derive(
        header: &Header<'_>,
        password: &str,
        key_file: Option<&[u8]>,
    ) -> Result<Self, DecryptError> {
        let mut parts = Sha256::new();
        if key_file.is_none() || !password.is_empty() {
            parts.update(Sha256::digest(password.as_bytes()));
        }
        if let Some(file) = key_file {
            parts.update(key_file::read(file).as_slice());
        }
        let composite = Zeroizing::new(parts.finalize().into());
        let derived = header.kdf.derive(&composite)?;
        let with_seed = Sha256::new()
            .chain_update(header.seed)
            .chain_update(derived.as_slice());
        let mac = Sha512::new()
            .chain_update(header.seed)
            .chain_update(derived.as_slice())
            .chain_update([1]);
        Ok(Self {
            cipher: Zeroizing::new(with_seed.finalize().into()),
            mac: Zeroizing::new(mac.finalize().into()),
        })
    }

    /// Whether these are the keys of the database with this header.
    pub(super) fn fits(&self, header: &Header<'_>) -> bool {
        self.verify(HEADER, &[header.bytes], header.tag)
    }

    /// Whether the tag is that of the block with this number, compared in constant time.
    pub(super) fn verify(&self, number: u64, parts: &[&[u8]], tag: &[u8; 32]) -> bool {
        let key = Sha512::new()
            .chain_update(number.to_le_bytes())
            .chain_update(self.mac.as_slice());
        let key = Zeroizing::new(<[u8; 64]>::from(key.finalize()));
        // A key of any length is one.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.as_slice()) else {
            return false;
        };
        for part in parts {
            mac.update(part);
        }
        mac.verify_slice(tag).is_ok()
    }
}
