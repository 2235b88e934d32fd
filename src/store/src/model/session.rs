//! Signed-in browsers.

use domain::{Email, Millis, SessionId, UserId};
use sqlx::FromRow;
use uuid::Uuid;

/// A session to be made.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// Its id.
    pub id: SessionId,
    /// SHA-256 of the token in the cookie.
    pub token_hash: Vec<u8>,
    /// Whose.
    pub user: UserId,
    /// The account's stamp at sign-in.
    pub security_stamp: Uuid,
    /// From which address.
    pub ip: String,
    /// With which browser.
    pub agent: String,
    /// Now.
    pub at: Millis,
    /// When it ends at the latest, unless it is used.
    pub expires_at: Millis,
}

/// A live session with what each request needs of its account.
#[derive(Clone, Debug, FromRow)]
pub struct LiveSession {
    /// Its id.
    pub id: SessionId,
    /// Whose.
    pub user_id: UserId,
    /// The account's address.
    pub email: Email,
    /// The account's name.
    pub name: String,
    /// The account's language.
    pub lang: Option<String>,
    /// Whether two-step login is on.
    pub two_step: bool,
    /// Minutes without activity until the vault locks.
    pub lock_minutes: i32,
    /// Whether somebody else set the master password, so that nothing but changing it is open.
    pub must_change_password: bool,
    /// When made.
    pub created_at: Millis,
    /// When last used (to the minute).
    pub seen_at: Millis,
    /// When it ends.
    pub expires_at: Millis,
}

/// A session in the list on the account page.
#[derive(Clone, Debug, FromRow)]
pub struct SessionRow {
    /// Its id.
    pub id: SessionId,
    /// From which address.
    pub ip: String,
    /// With which browser.
    pub agent: String,
    /// When made.
    pub created_at: Millis,
    /// When last used.
    pub seen_at: Millis,
}
