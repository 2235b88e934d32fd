//! From a master password to keys.

use core::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use base64ct::{Base64, Encoding as _};
use sha2::{Digest as _, Sha256};
use zeroize::{ZeroizeOnDrop, Zeroizing};

use crate::error::{CryptoError, Result};
use crate::key::{SymmetricKey, expand, hmac_sha256};
use crate::platform;

/// How a master password becomes a master key. The server names it, so it is [checked](Kdf::check).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kdf {
    /// PBKDF2-HMAC-SHA256 (type 0).
    Pbkdf2 {
        /// Rounds: 600,000 to 2,000,000.
        iterations: u32,
    },
    /// Argon2id version 1.3 (type 1).
    Argon2id {
        /// Passes over the memory: 2 to 10.
        iterations: u32,
        /// Memory in MiB: 16 to 1,024.
        memory_mib: u32,
        /// Lanes: 1 to 16.
        parallelism: u32,
    },
}

impl Default for Kdf {
    fn default() -> Self {
        Self::Pbkdf2 {
            iterations: 600_000,
        }
    }
}

impl Kdf {
    /// The Argon2id setting that official clients propose today: 6 passes, 32 MiB, 4 lanes.
    pub const fn argon2id() -> Self {
        Self::Argon2id {
            iterations: 6,
            memory_mib: 32,
            parallelism: 4,
        }
    }

    /// Refuses settings outside the limits.
    ///
    /// Every derivation does this first: a hostile server that names a weak setting
    /// would otherwise receive an authentication hash that is cheap to guess from.
    ///
    /// # Errors
    /// [`CryptoError::KdfTooWeak`] under the floor, [`CryptoError::KdfTooStrong`] over the ceiling.
    pub fn check(self) -> Result<()> {
        let weak = match self {
            Self::Pbkdf2 { iterations } => iterations < 600_000,
            Self::Argon2id {
                iterations,
                memory_mib,
                parallelism,
            } => iterations < 2 || memory_mib < 16 || parallelism < 1,
        };
        if weak {
            return Err(CryptoError::KdfTooWeak);
        }
        self.check_ceiling()
    }

    /// Refuses settings that a browser cannot do.
    fn check_ceiling(self) -> Result<()> {
        let strong = match self {
            Self::Pbkdf2 { iterations } => iterations > 2_000_000,
            Self::Argon2id {
                iterations,
                memory_mib,
                parallelism,
            } => iterations > 10 || memory_mib > 1_024 || parallelism > 16,
        };
        if strong {
            Err(CryptoError::KdfTooStrong)
        } else {
            Ok(())
        }
    }

    /// Reads the numbers of a file: type 0 or 1, iterations, memory in MiB and lanes (Argon2id only).
    fn from_numbers(
        kind: u8,
        iterations: u32,
        memory_mib: Option<u32>,
        parallelism: Option<u32>,
    ) -> Result<Self> {
        match (kind, memory_mib, parallelism) {
            (0, ..) => Ok(Self::Pbkdf2 { iterations }),
            (1, Some(memory_mib), Some(parallelism)) => Ok(Self::Argon2id {
                iterations,
                memory_mib,
                parallelism,
            }),
            _ => Err(CryptoError::KdfUnknown),
        }
    }
}

/// The salt that a new account gets: its e-mail address, trimmed and in Unicode lower case.
///
/// An existing account keeps the salt that it was made with: derive with the one the server returns.
pub fn salt_from_email(email: &str) -> String {
    email.trim().to_lowercase()
}

/// 32 bytes straight from the password; wiped when dropped, never printed, never sent.
pub struct MasterKey(Zeroizing<[u8; 32]>);

/// Derives the master key. In a browser PBKDF2 runs in `WebCrypto`, off the main thread.
///
/// # Errors
/// As [`Kdf::check`]; in a browser also [`CryptoError::NoWebCrypto`].
pub async fn derive_master_key(password: &str, salt: &str, kdf: Kdf) -> Result<MasterKey> {
    kdf.check()?;
    derive_unchecked(password, salt, kdf).await
}

/// The key of a file that was exported under a password, from the numbers that stand in the file: type 0 or 1, iterations,
/// memory in MiB and lanes (Argon2id only).
///
/// The floor does not hold here: nothing is sent, so that a weak setting gives nothing away, and older exports
/// have one. The ceiling does.
///
/// # Errors
/// [`CryptoError::KdfUnknown`], [`CryptoError::KdfTooWeak`] for numbers that mean nothing,
/// [`CryptoError::KdfTooStrong`] over the ceiling; in a browser also [`CryptoError::NoWebCrypto`].
pub async fn derive_file_key(
    password: &str,
    salt: &str,
    kind: u8,
    iterations: u32,
    memory_mib: Option<u32>,
    parallelism: Option<u32>,
) -> Result<SymmetricKey> {
    let kdf = Kdf::from_numbers(kind, iterations, memory_mib, parallelism)?;
    let nothing = match kdf {
        Kdf::Pbkdf2 { iterations } => iterations == 0,
        Kdf::Argon2id {
            iterations,
            memory_mib,
            parallelism,
        } => iterations == 0 || memory_mib == 0 || parallelism == 0,
    };
    if nothing {
        return Err(CryptoError::KdfTooWeak);
    }
    kdf.check_ceiling()?;
    Ok(derive_unchecked(password, salt, kdf).await?.stretch())
}

/// For the published vectors, some of which lie below today's floor, and for files.
pub(crate) async fn derive_unchecked(password: &str, salt: &str, kdf: Kdf) -> Result<MasterKey> {
    match kdf {
        Kdf::Pbkdf2 { iterations } => {
            let key =
                platform::pbkdf2_sha256(password.as_bytes(), salt.as_bytes(), iterations).await?;
            Ok(MasterKey(key))
        }
        Kdf::Argon2id {
            iterations,
            memory_mib,
            parallelism,
        } => {
            let mut key = Zeroizing::new([0; 32]);
            let params = Params::new(
                memory_mib.saturating_mul(1_024),
                iterations,
                parallelism,
                Some(32),
            )
            .map_err(|_| CryptoError::KdfTooStrong)?;
            Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
                .hash_password_into(
                    password.as_bytes(),
                    &Sha256::digest(salt.as_bytes()),
                    key.as_mut_slice(),
                )
                .map_err(|_| CryptoError::Platform)?;
            Ok(MasterKey(key))
        }
    }
}

impl MasterKey {
    /// What proves the password to the server: PBKDF2 of one round over this key, salted with the password, base64.
    pub fn authentication_hash(&self, password: &str) -> String {
        Base64::encode_string(&*self.first_round(password))
    }

    /// What proves the password to this device only: the same with two rounds, base64. Never sent.
    pub fn local_hash(&self, password: &str) -> String {
        let first = self.first_round(password);
        let second = Zeroizing::new(hmac_sha256(self.0.as_slice(), &[first.as_slice()]));
        let mut both = Zeroizing::new([0; 32]);
        for (at, byte) in both.iter_mut().enumerate() {
            *byte = first[at] ^ second[at];
        }
        Base64::encode_string(&*both)
    }

    /// The key that wraps the user key.
    pub fn stretch(&self) -> SymmetricKey {
        let (mut aes, mut mac) = (Zeroizing::new([0; 32]), Zeroizing::new([0; 32]));
        expand(&self.0, b"enc", aes.as_mut_slice());
        expand(&self.0, b"mac", mac.as_mut_slice());
        SymmetricKey::from_halves(&aes, &mac)
    }

    /// PBKDF2's first block after one round is one HMAC over salt and block number.
    fn first_round(&self, password: &str) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(hmac_sha256(
            self.0.as_slice(),
            &[password.as_bytes(), &1_u32.to_be_bytes()],
        ))
    }

    #[cfg(feature = "selftest")]
    pub(crate) fn to_hex(&self) -> String {
        crate::key::hex(self.0.as_slice())
    }
}

impl ZeroizeOnDrop for MasterKey {}

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MasterKey")
    }
}
