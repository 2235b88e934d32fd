//! Organisations of every shape: made up, and written into the database row by row.

use std::sync::atomic::{AtomicU32, Ordering};

use domain::{
    CollectionId, GroupId, ItemId, MemberId, OrganisationId, OrganisationRole,
    access::CollectionAccess, custom::CustomPermissions, permission::CollectionRules,
    role::MemberStatus,
};
use proptest::{
    prelude::*,
    sample::{Index, select},
};
use uuid::Uuid;

use super::types::{Group, Item, Member, Plain};
use crate::world::{ADMIN, EVE, IVO, MIA, UMA};

/// Whose memberships are made up. The last one is staff of the provider as well.
const PEOPLE: [u128; 5] = [MIA, UMA, IVO, EVE, ADMIN];
/// So many ids of one kind.
const KIND: u128 = 1 << 64;

/// An organisation, with numbers in the place of ids.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    rules: [bool; 4],
    members: Vec<(OrganisationRole, i16, MemberStatus)>,
    groups: Vec<[bool; 5]>,
    collections: usize,
    items: Vec<[bool; 4]>,
    member_rows: Vec<(Index, Index, CollectionAccess)>,
    group_rows: Vec<(Index, Index, CollectionAccess)>,
}

/// Any of them, with more of what makes a difference: custom members, and confirmed ones.
pub(super) fn shape() -> impl Strategy<Value = Shape> {
    use OrganisationRole::{Admin, Custom, Owner, User};
    let role = select(vec![Owner, Admin, User, User, Custom, Custom, Custom]);
    let status = prop_oneof![
        6 => Just(MemberStatus::Confirmed),
        1 => Just(MemberStatus::Accepted),
        1 => Just(MemberStatus::Invited),
        1 => Just(MemberStatus::Revoked),
    ];
    // Few permissions at once, so that each is seen alone.
    let permissions = prop_oneof![
        3 => (0..12_u32).prop_map(|bit| 1_i16 << bit),
        1 => (0..12_u32, 0..12_u32).prop_map(|(a, b)| (1_i16 << a) | (1 << b)),
        1 => 0..(1_i16 << 12),
    ];
    let rows = || {
        let row = (
            any::<Index>(),
            any::<Index>(),
            select(CollectionAccess::ALL.to_vec()),
        );
        prop::collection::vec(row, 0..6)
    };
    (
        any::<[bool; 4]>(),
        prop::collection::vec((role, permissions, status), 1..=PEOPLE.len()),
        prop::collection::vec(any::<[bool; 5]>(), 0..3),
        0..4_usize,
        prop::collection::vec(any::<[bool; 4]>(), 0..4),
        rows(),
        rows(),
    )
        .prop_map(
            |(rules, members, groups, collections, items, member_rows, group_rows)| Shape {
                rules,
                members,
                groups,
                collections,
                items,
                member_rows,
                group_rows,
            },
        )
}

/// The ids of one organisation, in the order of making.
fn ids<T: From<Uuid>>(kind: u128, organisation: u32, count: usize) -> Vec<T> {
    let first = kind * KIND + u128::from(organisation) * 16;
    (0..count as u128)
        .map(|n| Uuid::from_u128(first + n).into())
        .collect()
}

impl Shape {
    /// With ids that no other organisation has.
    pub(super) fn plain(&self) -> (OrganisationId, u32, Plain) {
        static MADE: AtomicU32 = AtomicU32::new(1);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let [
            limit_creation,
            limit_deletion,
            limit_item_deletion,
            admins_see_all,
        ] = self.rules;
        let member_ids: Vec<MemberId> = ids(2, number, self.members.len());
        let group_ids: Vec<GroupId> = ids(3, number, self.groups.len());
        let collections: Vec<CollectionId> = ids(4, number, self.collections);
        let item_ids: Vec<ItemId> = ids(5, number, self.items.len());
        let chosen = |flags: &[bool], from: &[CollectionId]| -> Vec<CollectionId> {
            let pairs = from.iter().zip(flags);
            pairs.filter(|(_, on)| **on).map(|(id, _)| *id).collect()
        };
        let people = member_ids.iter().zip(&self.members).zip(PEOPLE);
        let members = people.map(|((id, (role, bits, status)), person)| Member {
            id: *id,
            person,
            role: *role,
            permissions: match role {
                OrganisationRole::Custom => CustomPermissions::from(*bits),
                _ => CustomPermissions::NONE,
            },
            status: *status,
        });
        let groups = group_ids.iter().zip(&self.groups).map(|(id, flags)| {
            let pairs = member_ids.iter().zip(flags);
            let members = pairs.filter(|(_, on)| **on).map(|(id, _)| *id);
            let (id, members) = (*id, members.collect());
            Group { id, members }
        });
        let items = item_ids.iter().zip(&self.items).map(|(id, flags)| Item {
            id: *id,
            collections: chosen(flags, &collections),
        });
        let plain = Plain {
            rules: CollectionRules {
                limit_creation,
                limit_deletion,
                limit_item_deletion,
                admins_see_all,
            },
            members: members.collect(),
            groups: groups.collect(),
            items: items.collect(),
            member_rows: rows(&self.member_rows, &collections, &member_ids),
            group_rows: rows(&self.group_rows, &collections, &group_ids),
            collections,
        };
        let id = ids(1, number, 1)[0];
        (id, number, plain)
    }
}

/// At most one row for each pair; the last one counts.
fn rows<T: Copy + Ord>(
    made: &[(Index, Index, CollectionAccess)],
    collections: &[CollectionId],
    whose: &[T],
) -> Vec<(CollectionId, T, CollectionAccess)> {
    if collections.is_empty() || whose.is_empty() {
        return Vec::new();
    }
    let pair = |(c, w, access): &(Index, Index, CollectionAccess)| {
        ((*c.get(collections), *w.get(whose)), *access)
    };
    let rows: std::collections::BTreeMap<_, _> = made.iter().map(pair).collect();
    rows.into_iter().map(|((c, w), a)| (c, w, a)).collect()
}
