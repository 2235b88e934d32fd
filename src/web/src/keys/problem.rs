//! Why keys could not be opened.

use crypto::CryptoError;
use domain::AppError;
use text::Text;

use crate::WebError;

/// Why keys could not be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyProblem {
    /// The master password is another one.
    WrongPassword,
    /// The tab is locked, or was locked meanwhile.
    Locked,
    /// The server was not reached or said no.
    Server(WebError),
    /// The keys do not fit, or the server shows what it must not.
    Crypto(CryptoError),
}

impl KeyProblem {
    /// What it means for a person, and what to do.
    pub fn explain(&self, t: Text) -> String {
        match self {
            Self::Server(error) => error.explain(t),
            Self::WrongPassword => t.error("wrong-password").to_owned(),
            other => other.clone().into_web_error().explain(t),
        }
    }

    /// Whether an organisation's key was replaced by another one.
    pub fn is_rotated(&self) -> bool {
        matches!(self, Self::Server(error) if error.code() == "key-rotated")
    }

    /// The same for forms, which show what the server says: a wrong password belongs to its field.
    pub fn into_web_error(self) -> WebError {
        match self {
            Self::Server(error) => error,
            Self::WrongPassword => AppError::field("password", "wrong-password").into(),
            Self::Locked | Self::Crypto(CryptoError::Locked) => AppError::conflict("locked").into(),
            Self::Crypto(CryptoError::KdfTooWeak | CryptoError::KdfTooStrong) => {
                AppError::conflict("kdf-refused").into()
            }
            Self::Crypto(CryptoError::PairMismatch) => AppError::conflict("key-pair").into(),
            Self::Crypto(CryptoError::NoWebCrypto) => AppError::conflict("no-webcrypto").into(),
            Self::Crypto(_) => AppError::conflict("keys-broken").into(),
        }
    }
}

impl From<WebError> for KeyProblem {
    fn from(error: WebError) -> Self {
        Self::Server(error)
    }
}

impl From<CryptoError> for KeyProblem {
    fn from(error: CryptoError) -> Self {
        match error {
            CryptoError::Locked => Self::Locked,
            other => Self::Crypto(other),
        }
    }
}
