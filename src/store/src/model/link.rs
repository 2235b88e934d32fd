//! Links in mails.

use domain::{
    Email, Millis,
    link::{LinkPurpose, LinkState},
};
use sqlx::FromRow;
use uuid::Uuid;

/// A link, by the hash of its token.
#[derive(Clone, Debug, FromRow)]
pub struct Link {
    /// SHA-256 of the token.
    pub token_hash: Vec<u8>,
    /// What it is for.
    pub purpose: LinkPurpose,
    /// The membership, for invitations.
    pub target_id: Option<Uuid>,
    /// Whom it was sent to, for invitations.
    pub email: Option<Email>,
    /// Whether it still works.
    pub state: LinkState,
    /// When made.
    pub created_at: Millis,
    /// Until when it works.
    pub expires_at: Millis,
}
