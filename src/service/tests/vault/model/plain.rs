//! The plain model: DOMAIN 1.4, 2.9 and 2.10, word for word, on lists in memory. It knows nothing of
//! how the product finds its answers.

use domain::{
    CollectionId,
    access::{AccessColumns, CollectionAccess},
    custom::CustomPermission,
};

use super::types::{Asker, Item, Plain, Rights, Rows, Seen};

impl Plain {
    /// "See/edit all items": owners and admins only with the setting, editAnyCollection, the provider.
    fn full(&self, who: Asker<'_>) -> bool {
        who.is_staff()
            || who.is_admin() && self.rules.admins_see_all
            || who.custom(CustomPermission::EditAnyCollection)
    }

    /// The direct row and the rows of the member's groups.
    fn rows(&self, who: Asker<'_>, collection: CollectionId) -> Vec<AccessColumns> {
        let Asker::Member(member) = who else {
            return Vec::new();
        };
        let mut rows = Vec::new();
        for (at, whose, access) in &self.member_rows {
            if (*at, *whose) == (collection, member.id) {
                rows.push(access.columns());
            }
        }
        for group in &self.groups {
            for (at, whose, access) in &self.group_rows {
                if (*at, *whose) == (collection, group.id) && group.members.contains(&member.id) {
                    rows.push(access.columns());
                }
            }
        }
        rows
    }

    /// No user and no group row with manage.
    fn orphan(&self, collection: CollectionId) -> bool {
        let of_members = self.member_rows.iter().map(|row| (row.0, row.2));
        let of_groups = self.group_rows.iter().map(|row| (row.0, row.2));
        of_members
            .chain(of_groups)
            .all(|row| row != (collection, CollectionAccess::Manage))
    }

    /// Effective manage; orphans count for owners, admins and editAnyCollection.
    fn manages(&self, who: Asker<'_>, collection: CollectionId) -> bool {
        let by_role = who.is_admin() || who.custom(CustomPermission::EditAnyCollection);
        self.rows(who, collection).iter().any(|row| row.manage)
            || by_role && self.orphan(collection)
    }

    fn updates(&self, who: Asker<'_>, collection: CollectionId) -> bool {
        self.full(who) || self.manages(who, collection)
    }

    fn reads(&self, who: Asker<'_>, collection: CollectionId) -> bool {
        self.reads_rows(who, collection)
            || !self.rows(who, collection).is_empty()
            // Whoever manages groups picks their collections by name.
            || who.custom(CustomPermission::ManageGroups)
    }

    fn reads_rows(&self, who: Asker<'_>, collection: CollectionId) -> bool {
        who.is_staff()
            || who.is_admin()
            || who.custom(CustomPermission::EditAnyCollection)
            || who.custom(CustomPermission::DeleteAnyCollection)
            || who.custom(CustomPermission::ManageUsers)
            || self.manages(who, collection)
    }

    /// What a collection is to somebody; none when it is not read.
    pub(super) fn collection(&self, who: Asker<'_>, id: CollectionId) -> Option<Rights> {
        let rows = self.rows(who, id);
        let full = self.full(who);
        let any = who.is_staff()
            || who.custom(CustomPermission::DeleteAnyCollection)
            || who.is_admin() && self.rules.admins_see_all;
        let may = !self.rules.limit_deletion || who.is_admin();
        self.reads(who, id).then(|| Rights {
            view_items: full || !rows.is_empty(),
            view_password: full || rows.iter().any(|row| !row.hide_passwords),
            edit: full || rows.iter().any(|row| !row.read_only),
            manage: self.updates(who, id),
            delete: any || may && self.manages(who, id),
        })
    }

    /// What the rows of a collection are to somebody; none when they are not read.
    pub(super) fn grants(&self, who: Asker<'_>, id: CollectionId) -> Option<Rows> {
        let by = |one| self.rules.admins_see_all && who.custom(one);
        let update = self.updates(who, id);
        let change_groups = update || by(CustomPermission::ManageGroups);
        let all = self.reads_rows(who, id);
        // What may be changed is seen.
        if !(all || change_groups) {
            return None;
        }
        let here = self.member_rows.iter().filter(|row| all && row.0 == id);
        let groups = self.group_rows.iter().filter(|row| row.0 == id);
        Some(Rows {
            members: here.map(|row| (row.1, row.2)).collect(),
            groups: groups.map(|row| (row.1, row.2)).collect(),
            change_members: update || by(CustomPermission::ManageUsers),
            change_groups,
        })
    }

    /// What an item is to somebody; none when it is not read.
    pub(super) fn item(&self, who: Asker<'_>, item: &Item) -> Option<Seen> {
        let of = |id: &CollectionId| self.rows(who, *id);
        let rows: Vec<AccessColumns> = item.collections.iter().flat_map(of).collect();
        let full = self.full(who);
        if !full && rows.is_empty() {
            return None;
        }
        let edit = rows.iter().any(|row| !row.read_only);
        let manage = rows.iter().any(|row| row.manage);
        let limited = self.rules.limit_item_deletion;
        let seen = item.collections.iter().filter(|id| self.reads(who, **id));
        Some(Seen {
            collections: seen.copied().collect(),
            edit: full || edit,
            delete: full || if limited { manage } else { edit },
            view_password: full || rows.iter().any(|row| !row.hide_passwords),
        })
    }

    /// Whether somebody may create collections.
    pub(super) fn creates(&self, who: Asker<'_>) -> bool {
        who.is_staff()
            || who.is_admin()
            || who.custom(CustomPermission::CreateNewCollections)
            || !self.rules.limit_creation
    }

    /// Whether somebody reaches everything.
    pub(super) fn sees_all(&self, who: Asker<'_>) -> bool {
        self.full(who)
    }
}
