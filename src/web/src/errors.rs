//! What a server function can fail with, and how it is said.

use domain::AppError;
use leptos::prelude::*;
use leptos::server_fn::codec::JsonEncoding;
use serde::{Deserialize, Serialize};
use text::Text;

/// The result of every server function: `#[server] async fn verb(form: Form) -> Answer<T>`.
pub type Answer<T> = Result<T, WebError>;

/// Why a server function gave no value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WebError {
    /// The server said no.
    App(AppError),
    /// The server was not reached, or something between gave an answer that is not ours. Whether a write was done
    /// is unknown; it may be sent again because writes carry their own key.
    Lost,
}

impl WebError {
    /// The code of the text that explains it (`error-<code>`).
    pub fn code(&self) -> &str {
        match self {
            Self::App(error) => error.code(),
            Self::Lost => "lost",
        }
    }

    /// What it means for a person, and what to do.
    pub fn explain(&self, t: Text) -> String {
        match self {
            Self::App(AppError::RateLimited { seconds }) => {
                t.error_wait(text::format::duration(t, i64::from(*seconds) * 1000))
            }
            Self::App(AppError::Internal { event_id }) if !event_id.is_empty() => {
                t.error_event(event_id)
            }
            Self::App(AppError::StorageFull { free, needed }) => {
                let size = |bytes: i64| text::format::bytes(t, u64::try_from(bytes).unwrap_or(0));
                t.error_storage_full_by(size(*free), size(*needed))
            }
            other => t.error(other.code()).to_owned(),
        }
    }

    /// The code of the rule that this field breaks, if it is one of those that the server named.
    pub fn field(&self, name: &str) -> Option<String> {
        match self {
            Self::App(error) => error
                .fields()
                .iter()
                .find(|f| f.field == name)
                .map(|f| f.code.to_string()),
            Self::Lost => None,
        }
    }
}

impl std::fmt::Display for WebError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::App(error) => error.fmt(f),
            Self::Lost => f.write_str("the server was not reached"),
        }
    }
}

impl std::error::Error for WebError {}

/// Also gives the response the status of the error, so that programs, logs and tests see it.
impl From<AppError> for WebError {
    fn from(error: AppError) -> Self {
        #[cfg(feature = "ssr")]
        crate::cx::answer_status(error.status());
        Self::App(error)
    }
}

/// What a verb refuses is told as it is; what failed on our side is logged and told as its number.
#[cfg(feature = "ssr")]
impl From<service::Error> for WebError {
    fn from(error: service::Error) -> Self {
        AppError::from(error).into()
    }
}

impl FromServerFnError for WebError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            // In the browser these two mean: no connection, or a page of a proxy instead of our answer.
            #[cfg(not(feature = "ssr"))]
            ServerFnErrorErr::Request(_) | ServerFnErrorErr::Deserialization(_) => Self::Lost,
            // On the server: what was sent is not what the function takes.
            #[cfg(feature = "ssr")]
            ServerFnErrorErr::Request(_) | ServerFnErrorErr::Deserialization(_) => {
                AppError::field("", "malformed").into()
            }
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) => {
                AppError::field("", "malformed").into()
            }
            _ => AppError::Internal {
                event_id: String::new(),
            }
            .into(),
        }
    }
}
