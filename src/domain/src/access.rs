//! Who may do what in a collection: the five words of DOMAIN 1.4.

use serde::{Deserialize, Serialize};

use crate::{CollectionId, Email, GroupId, MemberId, codes::codes};

codes! {
    /// What a row gives to a member or to a group.
    pub enum CollectionAccess {
        /// See items.
        View = 0,
        /// See items, but not their passwords.
        ViewExceptPasswords = 1,
        /// Change items.
        Edit = 2,
        /// Change items, without seeing their passwords.
        EditExceptPasswords = 3,
        /// Change items and the collection itself.
        Manage = 4,
    }
}

/// The three columns that the wire and the database have for it. `manage` excludes the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccessColumns {
    /// Nothing may be changed.
    pub read_only: bool,
    /// Passwords stay hidden.
    pub hide_passwords: bool,
    /// The collection itself may be changed.
    pub manage: bool,
}

impl CollectionAccess {
    /// As columns.
    pub const fn columns(self) -> AccessColumns {
        AccessColumns {
            read_only: matches!(self, Self::View | Self::ViewExceptPasswords),
            hide_passwords: matches!(self, Self::ViewExceptPasswords | Self::EditExceptPasswords),
            manage: matches!(self, Self::Manage),
        }
    }

    /// Whether it gives all that the other word gives. Two of them give different things, so that neither covers the
    /// other: seeing passwords, and changing items without seeing them.
    pub const fn covers(self, other: Self) -> bool {
        let (own, other) = (self.columns(), other.columns());
        if own.manage || other.manage {
            return own.manage;
        }
        (other.read_only || !own.read_only) && (other.hide_passwords || !own.hide_passwords)
    }
}

impl From<AccessColumns> for CollectionAccess {
    fn from(columns: AccessColumns) -> Self {
        match columns {
            AccessColumns { manage: true, .. } => Self::Manage,
            AccessColumns {
                read_only: true,
                hide_passwords: true,
                ..
            } => Self::ViewExceptPasswords,
            AccessColumns {
                read_only: true, ..
            } => Self::View,
            AccessColumns {
                hide_passwords: true,
                ..
            } => Self::EditExceptPasswords,
            AccessColumns { .. } => Self::Edit,
        }
    }
}

/// What a member may do in a collection by a row of the member's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberGrant {
    /// Who.
    pub member: MemberId,
    /// What.
    pub access: CollectionAccess,
}

/// What the members of a group may do in a collection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupGrant {
    /// Which group.
    pub group: GroupId,
    /// What.
    pub access: CollectionAccess,
}

/// What a member or a group may do, seen from there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectionGrant {
    /// Where.
    pub collection: CollectionId,
    /// What.
    pub access: CollectionAccess,
}

/// What a group may do in a collection, where several of both are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupRight {
    /// Where.
    pub collection: CollectionId,
    /// Which group.
    pub group: GroupId,
    /// What.
    pub access: CollectionAccess,
}

/// A member's own row in a collection, as a list of rows shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantedMember {
    /// Who.
    pub id: MemberId,
    /// Name of the account, once there is one.
    pub name: Option<String>,
    /// Address.
    pub email: Email,
    /// What.
    pub access: CollectionAccess,
}

/// A group's row in a collection, as a list of rows shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantedGroup {
    /// Which group.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// What.
    pub access: CollectionAccess,
}

/// Who may do what in a collection, and which of it the asker may change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectionGrants {
    /// Members with a row of their own, in the order of their ids.
    pub members: Vec<GrantedMember>,
    /// Groups, in the order of their ids.
    pub groups: Vec<GrantedGroup>,
    /// Whether the asker may change the members' rows.
    pub change_members: bool,
    /// Whether the asker may change the groups' rows.
    pub change_groups: bool,
}

/// To whom a collection can be opened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidates {
    /// Members: id, name once there is an account, address.
    pub members: Vec<(MemberId, Option<String>, Email)>,
    /// Groups, by name.
    pub groups: Vec<(GroupId, String)>,
}

/// Another state of some rows of a collection; those that are not named stay as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantsChange {
    /// Rows of members to be set.
    pub members: Vec<MemberGrant>,
    /// Members whose row goes.
    pub members_out: Vec<MemberId>,
    /// Rows of groups to be set.
    pub groups: Vec<GroupGrant>,
    /// Groups whose row goes.
    pub groups_out: Vec<GroupId>,
}

impl GrantsChange {
    /// How many rows are touched.
    pub const fn len(&self) -> usize {
        self.members.len() + self.members_out.len() + self.groups.len() + self.groups_out.len()
    }

    /// Whether nothing is touched.
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// One that there is, or the new one at this place of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Of<T> {
    /// The one at this place, from 0.
    New(usize),
    /// One that there is.
    Old(T),
}

/// What a group may do in a collection, of which either may be new.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetGrant {
    /// Where.
    pub collection: Of<CollectionId>,
    /// Which group.
    pub group: Of<GroupId>,
    /// What.
    pub access: CollectionAccess,
}

/// A whole structure of collections, groups, and what the groups may do in the collections.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectionSet {
    /// EncStrings of the names of new collections.
    pub collections: Vec<String>,
    /// Names of new groups.
    pub groups: Vec<String>,
    /// Rights to be set.
    pub grants: Vec<SetGrant>,
}

/// Most rows that one call touches, over all its collections.
pub const GRANTS_MAX: usize = 5_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_its_columns() {
        for &word in CollectionAccess::ALL {
            let columns = word.columns();
            assert_eq!(CollectionAccess::from(columns), word);
            assert!(!columns.manage || !(columns.read_only || columns.hide_passwords));
        }
    }

    #[test]
    fn a_word_covers_those_that_give_no_more() {
        use CollectionAccess::{Edit, EditExceptPasswords, Manage, View, ViewExceptPasswords};
        let covered = |word: CollectionAccess| {
            let all = CollectionAccess::ALL.iter().copied();
            all.filter(|other| word.covers(*other)).collect::<Vec<_>>()
        };
        assert_eq!(covered(Manage), CollectionAccess::ALL);
        assert_eq!(
            covered(Edit),
            [View, ViewExceptPasswords, Edit, EditExceptPasswords]
        );
        assert_eq!(
            covered(EditExceptPasswords),
            [ViewExceptPasswords, EditExceptPasswords]
        );
        assert_eq!(covered(View), [View, ViewExceptPasswords]);
        assert_eq!(covered(ViewExceptPasswords), [ViewExceptPasswords]);
    }
}
