//! What a request can end in, as codes. The texts live in the language files as `error-<code>`.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// A code or a name that is nearly always a literal.
pub type Code = Cow<'static, str>;

/// Why a request was not done. Crosses the wire as JSON; holds no text for people and nothing secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "error", content = "detail", rename_all = "snake_case")]
pub enum AppError {
    /// Nobody is signed in, or no longer.
    #[error("not signed in")]
    Unauthenticated,
    /// The thing is visible to the person, but this may not be done to it.
    #[error("forbidden: {why}")]
    Forbidden {
        /// Which rule refused; text `error-<why>`.
        why: Code,
    },
    /// Absent, or another tenant's: the two are never told apart.
    #[error("not found")]
    NotFound,
    /// What was sent breaks the rules of one or more fields.
    #[error("invalid input: {0:?}")]
    Invalid(Vec<FieldError>),
    /// The request was fine but does not fit the state of things, e.g. the address is already a member.
    #[error("conflict: {code}")]
    Conflict {
        /// Which rule refused; text `error-<code>`.
        code: Code,
    },
    /// The file does not fit into the storage that the organisation bought.
    #[error("{needed} bytes do not fit into {free} free ones")]
    StorageFull {
        /// Bytes that are free.
        free: i64,
        /// Bytes of the encrypted file.
        needed: i64,
    },
    /// Too many attempts.
    #[error("rate limited for {seconds} s")]
    RateLimited {
        /// When it may be tried again, in seconds from now.
        seconds: u32,
    },
    /// Our fault; the details are in the log under this id.
    #[error("internal error {event_id}")]
    Internal {
        /// What a person can quote to the operator; may be empty when the failure has no log line.
        event_id: String,
    },
}

/// One field that breaks one rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The field's name in the form; empty when the form as a whole is meant.
    pub field: Code,
    /// Which rule it breaks; text `error-<code>`.
    pub code: Code,
}

impl FieldError {
    /// Names a field and the rule it breaks.
    pub fn new(field: impl Into<Code>, code: impl Into<Code>) -> Self {
        Self {
            field: field.into(),
            code: code.into(),
        }
    }
}

impl AppError {
    /// Not allowed, by the rule with this code.
    pub fn forbidden(why: impl Into<Code>) -> Self {
        Self::Forbidden { why: why.into() }
    }

    /// Does not fit the state of things, by the rule with this code.
    pub fn conflict(code: impl Into<Code>) -> Self {
        Self::Conflict { code: code.into() }
    }

    /// One field breaks one rule.
    pub fn field(field: impl Into<Code>, code: impl Into<Code>) -> Self {
        Self::Invalid(vec![FieldError::new(field, code)])
    }

    /// The HTTP status that says the same.
    pub const fn status(&self) -> u16 {
        match self {
            Self::Unauthenticated => 401,
            Self::Forbidden { .. } => 403,
            Self::NotFound => 404,
            Self::Invalid(_) => 422,
            Self::Conflict { .. } | Self::StorageFull { .. } => 409,
            Self::RateLimited { .. } => 429,
            Self::Internal { .. } => 500,
        }
    }

    /// The code of the text that explains it: of the rule that refused, or of the kind of error.
    pub fn code(&self) -> &str {
        match self {
            Self::Unauthenticated => "unauthenticated",
            Self::Forbidden { why } => why,
            Self::NotFound => "not-found",
            Self::Invalid(_) => "invalid",
            Self::Conflict { code } => code,
            Self::StorageFull { .. } => "storage-full",
            Self::RateLimited { .. } => "rate-limited",
            Self::Internal { .. } => "internal",
        }
    }

    /// The fields to mark in the form; empty for anything but [`AppError::Invalid`].
    pub fn fields(&self) -> &[FieldError] {
        match self {
            Self::Invalid(fields) => fields,
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::AppError;

    #[test]
    fn status_and_code_say_the_same() {
        let error = AppError::field("name", "too-long");
        assert_eq!((error.status(), error.code()), (422, "invalid"));
        assert_eq!(error.fields()[0].code, "too-long");
        let error = AppError::conflict("already-member");
        assert_eq!((error.status(), error.code()), (409, "already-member"));
        assert!(error.fields().is_empty());
    }
}
