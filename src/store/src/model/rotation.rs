//! An organisation's key, and the one that shall replace it.

use domain::{Email, KeyNumber, Millis, UserId, rotation::Target};
use sqlx::FromRow;

/// The key that an organisation has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyRow {
    /// Which one.
    pub number: KeyNumber,
    /// Since when.
    pub made_at: Millis,
}

/// A rotation that has begun.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Rotation {
    /// Whose browser does it.
    pub user_id: UserId,
    /// The account's address.
    pub email: Email,
    /// Whether as staff of the provider, with the provider's key at hand.
    pub as_staff: bool,
    /// The new key under that person's user key (EncString 2).
    pub new_key: String,
    /// The new public key, SPKI in base64.
    pub public_key: String,
    /// The private key of that pair under the new key (EncString 2).
    pub private_key: String,
    /// Since when.
    pub started_at: Millis,
}

/// Somebody who has the organisation's key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyHolder {
    /// As what.
    pub target: Target,
    /// The account's address.
    pub email: Email,
    /// The account's public key, SPKI in base64.
    pub public_key: String,
    /// SHA-256 of the public key that was confirmed.
    pub pinned: Option<Vec<u8>>,
}
