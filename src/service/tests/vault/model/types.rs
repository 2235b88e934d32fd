//! What the plain model speaks of: an organisation, who asks, and what is seen.

use domain::{
    CollectionId, GroupId, ItemId, MemberId, OrganisationRole,
    access::CollectionAccess,
    custom::{CustomPermission, CustomPermissions},
    permission::CollectionRules,
    role::MemberStatus,
};

/// A membership.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) id: MemberId,
    pub(super) person: u128,
    pub(super) role: OrganisationRole,
    pub(super) permissions: CustomPermissions,
    pub(super) status: MemberStatus,
}

/// A group with its members.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) id: GroupId,
    pub(super) members: Vec<MemberId>,
}

/// An item with its collections.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) id: ItemId,
    pub(super) collections: Vec<CollectionId>,
}

/// An organisation with everything that decides who reads what.
#[derive(Clone, Debug)]
pub(super) struct Plain {
    pub(super) rules: CollectionRules,
    pub(super) members: Vec<Member>,
    pub(super) groups: Vec<Group>,
    pub(super) collections: Vec<CollectionId>,
    pub(super) items: Vec<Item>,
    /// Rows of members.
    pub(super) member_rows: Vec<(CollectionId, MemberId, CollectionAccess)>,
    /// Rows of groups.
    pub(super) group_rows: Vec<(CollectionId, GroupId, CollectionAccess)>,
}

/// Who asks.
#[derive(Clone, Copy, Debug)]
pub(super) enum Asker<'a> {
    /// Provider user for the organisation.
    Staff,
    /// Confirmed member.
    Member(&'a Member),
}

impl Asker<'_> {
    /// O/A: the caller is Owner or Admin.
    pub(super) fn is_admin(self) -> bool {
        use OrganisationRole::{Admin, Owner};
        matches!(self, Self::Member(m) if matches!(m.role, Owner | Admin))
    }

    pub(super) fn is_staff(self) -> bool {
        matches!(self, Self::Staff)
    }

    /// A custom member with this permission.
    pub(super) fn custom(self, one: CustomPermission) -> bool {
        matches!(self, Self::Member(m) if m.role == OrganisationRole::Custom && m.permissions.has(one))
    }
}

/// What somebody may do in a collection; nothing of it is asked about one that is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rights {
    pub(super) view_items: bool,
    pub(super) view_password: bool,
    pub(super) edit: bool,
    pub(super) manage: bool,
    pub(super) delete: bool,
}

/// What is seen of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) collections: Vec<CollectionId>,
    pub(super) edit: bool,
    pub(super) delete: bool,
    pub(super) view_password: bool,
}

/// What is seen of the rows of a collection: whose, and which may be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rows {
    pub(super) members: Vec<(MemberId, CollectionAccess)>,
    pub(super) groups: Vec<(GroupId, CollectionAccess)>,
    pub(super) change_members: bool,
    pub(super) change_groups: bool,
}
