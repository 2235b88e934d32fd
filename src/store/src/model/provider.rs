//! Providers.

use domain::{Email, Millis, ProviderId};
use sqlx::FromRow;

/// A provider to be made.
#[derive(Clone, Debug)]
pub struct NewProvider {
    /// Its id.
    pub id: ProviderId,
    /// Its name.
    pub name: String,
    /// Where its bills go.
    pub billing_email: Email,
    /// Now.
    pub at: Millis,
}

/// A provider.
#[derive(Clone, Debug, FromRow)]
pub struct Provider {
    /// Its id.
    pub id: ProviderId,
    /// Its name.
    pub name: String,
    /// Where its bills go.
    pub billing_email: Email,
    /// Whether it may be used.
    pub enabled: bool,
    /// Whether its staff must have two-step login.
    pub require_two_step: bool,
    /// When made.
    pub created_at: Millis,
}

/// A provider that a person works for, for the product switcher.
#[derive(Clone, Debug, FromRow)]
pub struct ProviderOfUser {
    /// Its id.
    pub id: ProviderId,
    /// Its name.
    pub name: String,
    /// As what the person works there.
    pub role: domain::ProviderRole,
    /// Whether its staff must have two-step login.
    pub require_two_step: bool,
}
