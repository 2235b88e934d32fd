//! A provider, as its settings page shows it.

use serde::{Deserialize, Serialize};

use crate::{Email, ProviderId};

/// A provider's own settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderSettings {
    /// Which provider.
    pub id: ProviderId,
    /// Its name.
    pub name: String,
    /// Where its bills go.
    pub billing_email: Email,
    /// Whether its staff must have two-step login.
    pub require_two_step: bool,
    /// Members without two-step login, who would be shut out.
    pub without_two_step: u32,
    /// Whether the person who asks has it.
    pub own_two_step: bool,
}

/// Changing them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderForm {
    /// Its name.
    pub name: String,
    /// Where its bills go.
    pub billing_email: String,
    /// Whether its staff must have two-step login.
    pub require_two_step: bool,
}
