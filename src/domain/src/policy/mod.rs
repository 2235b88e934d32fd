//! Policies of an organisation (DOMAIN 1.7): what there is, what each asks, whom it binds and what saving does.

mod data;
mod kind;
mod merge;
mod people;

pub use data::*;
pub use kind::{Effect, Obstacle, PolicyKind};
pub use merge::{Binding, Imposed, MyPolicies, Notice, PasswordRule};
pub use people::MemberFacts;

use serde::{Deserialize, Serialize};

use crate::{Email, MemberId, Millis};

/// A policy as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// Which one.
    pub kind: PolicyKind,
    /// Whether it is on.
    pub enabled: bool,
    /// What it asks in particular; what it would start with when it was never saved.
    pub data: PolicyData,
    /// When last saved; none when never.
    pub revised_at: Option<Millis>,
}

/// The policies of an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyPage {
    /// Name of the organisation.
    pub organisation: String,
    /// Whether its plan has policies; without it none can be saved and none binds.
    pub in_plan: bool,
    /// Every policy there is, in the order of their numbers.
    pub policies: Vec<Policy>,
}

/// Another state of a policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyForm {
    /// Which one.
    pub kind: PolicyKind,
    /// Whether it shall be on.
    pub enabled: bool,
    /// What it shall ask.
    pub data: PolicyData,
    /// When it was last saved, as the page knew it: another save meanwhile is not overwritten unseen.
    pub was: Option<Millis>,
    /// [`PolicyPreview::mark`] of the preview that was shown; none for a policy that locks nobody out.
    pub seen: Option<String>,
}

/// Most people that a preview names.
pub const PREVIEW_MAX: usize = 100;

/// What saving a policy would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyPreview {
    /// Who would be locked out and get a mail, at most [`PREVIEW_MAX`] of them by name.
    pub locked_out: Vec<LockedOut>,
    /// How many in all.
    pub count: usize,
    /// How many do not do what it asks and stay all the same: owners, administrators, staff, whoever asks.
    pub spared: usize,
    /// Stands for exactly this set of people.
    pub mark: String,
}

/// A member whom a policy would lock out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockedOut {
    /// The membership.
    pub member: MemberId,
    /// Name of the account.
    pub name: String,
    /// Its address.
    pub email: Email,
}
