//! One error for everything that keys do.

use thiserror::Error;

use crate::encstring::{FormError, Kind};

/// Why a key operation did not happen. Never carries secret bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CryptoError {
    /// The text is not an encrypted value.
    #[error("malformed encrypted value: {0}")]
    Form(#[from] FormError),
    /// A known form that is refused because it is unauthenticated, dead or not for this key.
    #[error("type {} is refused", .0.digit())]
    Refused(Kind),
    /// The tag does not fit: another key, or somebody changed the bytes.
    #[error("wrong key, or the value was changed")]
    WrongKey,
    /// What came out is not UTF-8 text.
    #[error("decrypted bytes are not text")]
    NotText,
    /// What came out is not a key of 64 bytes.
    #[error("not a key of 64 bytes")]
    KeyLength,
    /// The server asks for a key derivation below the floor: a downgrade.
    #[error("key derivation is too weak")]
    KdfTooWeak,
    /// The server asks for a key derivation above what a browser can do.
    #[error("key derivation is out of range")]
    KdfTooStrong,
    /// A file names a key derivation that is not known here.
    #[error("unknown key derivation")]
    KdfUnknown,
    /// Not an RSA-2048 public key with exponent 65537 as SPKI DER.
    #[error("not an RSA-2048 public key")]
    PublicKey,
    /// Not an RSA-2048 private key as PKCS#8 DER.
    #[error("not an RSA-2048 private key")]
    PrivateKey,
    /// The public key that the server shows is not that of the private key.
    #[error("public and private key do not belong together")]
    PairMismatch,
    /// The ring holds no keys, or was locked meanwhile.
    #[error("locked")]
    Locked,
    /// The ring does not hold the key of this organisation or provider.
    #[error("no key for this id")]
    NoKey,
    /// The browser offers no `WebCrypto`: the page is not on https or localhost.
    #[error("no WebCrypto here: https or localhost is needed")]
    NoWebCrypto,
    /// The platform's own cryptography failed.
    #[error("the platform's cryptography failed")]
    Platform,
    /// RSA outside a browser was not built in (feature `native-rsa`).
    #[error("RSA is not built into this program")]
    NoRsa,
    /// An encrypted file is shorter than its header or of an unknown kind.
    #[error("not an encrypted file")]
    File,
}

/// What key operations return.
pub type Result<T> = core::result::Result<T, CryptoError>;
