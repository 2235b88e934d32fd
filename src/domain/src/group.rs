//! Groups of members, who share what the group may do (DOMAIN 1.4). Their names are plain text.

use serde::{Deserialize, Serialize};

use crate::{CollectionId, Email, GroupId, MemberId, access::CollectionGrant};

/// Longest name of a group, in characters (DOMAIN 1.4).
pub const GROUP_NAME_MAX: usize = 100;
/// Most groups of an organisation.
pub const GROUPS_MAX: i64 = 1_000;
/// Most groups that are deleted at once.
pub const GROUPS_AT_ONCE_MAX: usize = 1_000;
/// Most members that come in or go out in one call.
pub const GROUP_CHANGES_MAX: usize = 5_000;

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
    /// Who is in it, in the order of their ids.
    pub members: Vec<GroupMember>,
    /// What it may do, in the order of the collections' ids.
    pub collections: Vec<CollectionGrant>,
}

/// A member of a group, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupMember {
    /// Who.
    pub id: MemberId,
    /// Name of the account, once there is one.
    pub name: Option<String>,
    /// Address.
    pub email: Email,
}

/// The groups of an organisation, with what the asker may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupPage {
    /// Name of the organisation.
    pub organisation: String,
    /// Its groups, by name.
    pub groups: Vec<GroupSummary>,
}

/// Another state of a group; what is not named stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupChange {
    /// Its name.
    pub name: String,
    /// Who comes in.
    pub members_in: Vec<MemberId>,
    /// Who goes out.
    pub members_out: Vec<MemberId>,
    /// Rights to be set.
    pub grants: Vec<CollectionGrant>,
    /// Collections in which it may do nothing any more.
    pub revoked: Vec<CollectionId>,
}
