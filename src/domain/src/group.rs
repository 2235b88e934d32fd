//! Groups of members, who share what the group may do (DOMAIN 1.4). Their names are plain text.

use serde::{Deserialize, Serialize};

use crate::{GroupId, MemberId, access::CollectionGrant};

/// Longest name of a group, in characters (DOMAIN 1.4).
pub const GROUP_NAME_MAX: usize = 100;
/// Most groups of an organisation.
pub const GROUPS_MAX: i64 = 1_000;
/// Most members of a group in one save.
pub const GROUP_MEMBERS_MAX: usize = 10_000;

/// A group in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupSummary {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// How many members are in it.
    pub members: i64,
    /// In how many collections it may do something.
    pub collections: i64,
}

/// A group with who is in it and what it may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// When it last changed; a save must name it, so that nobody's change is lost.
    pub revised_at: crate::Millis,
    /// Who is in it, in the order of their ids.
    pub members: Vec<MemberId>,
    /// What it may do, in the order of the collections' ids.
    pub collections: Vec<CollectionGrant>,
}

/// What a group is to be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupForm {
    /// Its name.
    pub name: String,
    /// Who is in it.
    pub members: Vec<MemberId>,
    /// What it may do.
    pub collections: Vec<CollectionGrant>,
}
