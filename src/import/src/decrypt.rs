//! Files that are encrypted under a password of their own: exports (DOMAIN 10, item 3) and databases of KeePass.

use crypto::{CryptoError, EncString, Kind, derive_file_key};
use serde::Deserialize;
use thiserror::Error;
use zeroize::Zeroizing;

use crate::{archive, decode, kdbx, limits, parser::ParseError};

/// Why an encrypted export did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DecryptError {
    /// The file cannot be read at all.
    #[error("{0}")]
    File(#[from] ParseError),
    /// Not an export under a password, or a part of it is missing or malformed.
    #[error("malformed")]
    Malformed,
    /// The file asks for a key derivation that is not known or that no browser can do.
    #[error("key derivation is out of range")]
    KeyDerivation,
    /// The contents are under a cipher that is not known.
    #[error("cipher is not known")]
    Cipher,
    /// Another password; or another key file, for a format that has one.
    #[error("wrong password")]
    WrongPassword,
    /// The password fits, but the contents were changed or cut off.
    #[error("damaged")]
    Damaged,
    /// The browser's cryptography is missing or failed.
    #[error("the platform's cryptography failed")]
    Platform,
}

impl DecryptError {
    /// Its code, which names the text that people read.
    pub const fn code(self) -> &'static str {
        match self {
            Self::File(error) => error.code(),
            Self::Malformed => "malformed",
            Self::KeyDerivation => "key-derivation",
            Self::Cipher => "cipher",
            Self::WrongPassword => "wrong-password",
            Self::Damaged => "damaged",
            Self::Platform => "platform",
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Envelope {
    encrypted: bool,
    password_protected: bool,
    salt: String,
    kdf_type: u8,
    kdf_iterations: u32,
    kdf_memory: Option<u32>,
    kdf_parallelism: Option<u32>,
    #[serde(rename = "encKeyValidation_DO_NOT_EDIT")]
    validation: String,
    data: String,
}

/// Opens a file that is encrypted under a password. What comes out is [recognised](crate::recognise) anew.
///
/// A key file is taken by formats that [have one](Format::takes_key_file); there an empty password beside it is none.
///
/// # Errors
/// [`DecryptError`]; the password is told apart from damaged contents.
pub async fn decrypt(
    bytes: &[u8],
    password: &str,
    key_file: Option<&[u8]>,
) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    if bytes.len() > limits::BYTES {
        return Err(ParseError::TooLarge.into());
    }
    if kdbx::is_kdbx_4(bytes) {
        return kdbx::open(bytes, password, key_file);
    }
    let inner = archive::inner(bytes, &["data.json"])?;
    let text = decode::decode(inner.as_deref().map_or(bytes, Vec::as_slice))?;
    let file: Envelope = serde_json::from_str(&text.text).map_err(|_| DecryptError::Malformed)?;
    if !file.encrypted || !file.password_protected {
        return Err(DecryptError::Malformed);
    }
    let sealed = |text: &str| {
        EncString::parse_as(Kind::AesHmac, text, usize::MAX).map_err(|_| DecryptError::Malformed)
    };
    let (validation, data) = (sealed(&file.validation)?, sealed(&file.data)?);
    let key = derive_file_key(
        password,
        &file.salt,
        file.kdf_type,
        file.kdf_iterations,
        file.kdf_memory,
        file.kdf_parallelism,
    )
    .await
    .map_err(|error| match error {
        CryptoError::KdfUnknown | CryptoError::KdfTooWeak | CryptoError::KdfTooStrong => {
            DecryptError::KeyDerivation
        }
        _ => DecryptError::Platform,
    })?;
    key.decrypt_bytes(&validation)
        .map_err(|_| DecryptError::WrongPassword)?;
    key.decrypt_bytes(&data).map_err(|_| DecryptError::Damaged)
}
