//! Rotation of an organisation's key: a new key, and everything that lay under the old one wrapped anew.
//!
//! The browser of one person does it piece by piece, and what it wrapped is put aside. Only when all is there does the
//! new key become the organisation's, in one step; until then nothing has changed.

use serde::{Deserialize, Serialize};

use crate::{CollectionId, Email, ItemId, MemberId, Millis, ProviderMemberId};

/// Which of an organisation's keys, one after the other: 1 is that which it was made with.
///
/// Whoever writes something under the organisation's key says under which, so that nothing is written under one that
/// was replaced meanwhile: nobody could open it any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KeyNumber(pub i32);

impl KeyNumber {
    /// What is said in the place of a number where something lies under a user key, which is never replaced.
    pub const OF_USER: Self = Self(0);
}

/// How an organisation's key stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RotationState {
    /// Which key it is.
    pub number: KeyNumber,
    /// When it was made.
    pub made_at: Millis,
    /// Who had it and is not in any more, latest first, at most [`LEAVERS_SHOWN`].
    pub leavers: Vec<Leaver>,
    /// How many there are of them.
    pub left: i64,
    /// What is to be wrapped anew in all.
    pub total: i64,
    /// The rotation that has begun and is not finished.
    pub running: Option<Running>,
    /// Members and staff whose public key is not the one that was confirmed; a rotation leaves nobody out, so it waits
    /// until they are removed or revoked.
    pub strangers: Vec<Email>,
    /// Name of the provider, if it is a client.
    pub provider: Option<String>,
}

/// Somebody who may have kept the key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaver {
    /// The address of the account.
    pub email: Email,
    /// When access ended.
    pub at: Millis,
}

/// A rotation that is not finished.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Running {
    /// Whose browser does it.
    pub by: Email,
    /// Since when.
    pub started_at: Millis,
    /// How much is wrapped anew.
    pub done: i64,
    /// Whether the person who asks began it, and may go on.
    pub mine: bool,
}

/// The beginning of a rotation: all of it made in the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RotationForm {
    /// The key that is replaced.
    pub under: KeyNumber,
    /// The new key under the user key of the person who begins (EncString 2), to go on with. Not under the public key:
    /// under that anybody could have put another one there.
    pub key: String,
    /// The organisation's new public key, SPKI in base64.
    pub public_key: String,
    /// The private key of that pair under the new key (EncString 2).
    pub private_key: String,
}

/// Something that is wrapped anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Target {
    /// An item's own key.
    Item(ItemId),
    /// A collection's name.
    Collection(CollectionId),
    /// The key for a member.
    Member(MemberId),
    /// The key for the provider, under the provider's.
    Provider,
    /// The key for one of the provider's people, where it is not one of them who rotates: the provider's key is not at
    /// hand, and the first of them who comes by puts it under it.
    Staff(ProviderMemberId),
    /// A member's user key, left for account recovery under the organisation's public key.
    Recovery(MemberId),
}

impl Target {
    /// As it is kept: the kind's number and the id. The provider has the id 0.
    pub const fn parts(self) -> (i16, uuid::Uuid) {
        match self {
            Self::Item(id) => (0, id.0),
            Self::Collection(id) => (1, id.0),
            Self::Member(id) => (2, id.0),
            Self::Provider => (3, uuid::Uuid::nil()),
            Self::Staff(id) => (4, id.0),
            Self::Recovery(id) => (5, id.0),
        }
    }

    /// Whether it lies under a public key (EncString 4) and not under a key (EncString 2).
    pub const fn is_under_a_public_key(self) -> bool {
        matches!(self, Self::Member(_) | Self::Staff(_) | Self::Recovery(_))
    }
}

/// Something that waits for being wrapped anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unwrapped {
    /// What.
    pub target: Target,
    /// As it is now: an item's key or a collection's name under the old key, a person's public key, a user key under the
    /// old public key; empty for the provider.
    pub was: String,
}

/// Something that was wrapped anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rewrapped {
    /// What.
    pub target: Target,
    /// What it was made from, as in [`Unwrapped::was`]: when that has changed by the end, it is done again.
    pub was: String,
    /// Under the new key; for people and the provider the new key itself, for them.
    pub now: String,
}

/// Most that one step takes or gives (DOMAIN 0, fact 24).
pub const ROTATION_SLICE: usize = 500;
/// Most leavers that are named.
pub const LEAVERS_SHOWN: i64 = 20;
