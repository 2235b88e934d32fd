//! Links in mails: a secret token that works once.

use serde::{Deserialize, Serialize};

use crate::codes::codes;

codes! {
    /// What a link is for. A token of one purpose is nothing for another (DOMAIN 11.4 row 42).
    pub enum LinkPurpose {
        /// Set up the first provider of this server.
        SetUp = 0,
        /// Join an organisation.
        JoinOrganisation = 1,
        /// Join a provider.
        JoinProvider = 2,
    }
}

codes! {
    /// Whether a link still works, and if not why.
    pub enum LinkState {
        /// It works until it expires.
        Live = 0,
        /// It did its work.
        Used = 1,
        /// A newer link took its place.
        Replaced = 2,
        /// The invitation was withdrawn.
        Cancelled = 3,
    }
}

/// What the holder of a link is told about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LinkProblem {
    /// No such link: mistyped, tampered with, or long gone.
    Unknown,
    /// Too old.
    Expired,
    /// Already used.
    Used,
    /// A newer mail has another link.
    Replaced,
    /// The invitation was withdrawn.
    Cancelled,
}

/// How long an invitation or set-up link lives (DOMAIN 5.1): 120 hours, in milliseconds.
pub const LINK_LIFE: crate::Millis = 120 * 60 * 60 * 1000;
