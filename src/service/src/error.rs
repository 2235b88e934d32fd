//! How a verb fails.

use domain::{AppError, FieldError};
use store::StoreError;

/// The result of every verb.
pub type Result<T> = std::result::Result<T, Error>;

/// A refusal that the person is told, or a failure of ours.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Said to the person as it is.
    #[error(transparent)]
    Refused(#[from] AppError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Something else of ours failed.
    #[error("{0}")]
    Internal(String),
}

impl Error {
    /// The refusal with a conflict code.
    pub fn conflict(code: &'static str) -> Self {
        Self::Refused(AppError::conflict(code))
    }

    /// Absent or foreign.
    pub const fn not_found() -> Self {
        Self::Refused(AppError::NotFound)
    }

    /// One field breaks one rule.
    pub fn field(field: &'static str, code: &'static str) -> Self {
        Self::Refused(AppError::Invalid(vec![FieldError::new(field, code)]))
    }
}

impl From<Error> for AppError {
    /// What crosses the wire. A failure of ours becomes an id; what it was is in the log under that id.
    fn from(error: Error) -> Self {
        match error {
            Error::Refused(refusal) => refusal,
            Error::Store(_) | Error::Internal(_) => {
                let random = crate::random::bytes::<6>(&crate::random::SystemRandom);
                let event_id = random
                    .iter()
                    .map(|b| format!("{b:02x}"))
                    .collect::<String>();
                tracing::error!(event_id, error = %error, "request failed");
                Self::Internal { event_id }
            }
        }
    }
}
