//! What is picked, beside what was picked before.

use domain::{
    CollectionId, Email, GroupId, MemberId,
    access::{CollectionAccess, CollectionGrant},
    member::MemberSummary,
};
use leptos::prelude::*;
use uuid::Uuid;

/// Something that can be picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Its id.
    pub(crate) id: Uuid,
    /// What it is called.
    pub(crate) name: String,
    /// A second line, e.g. an address.
    pub(crate) detail: Option<String>,
    /// This person may not change it.
    pub(crate) fixed: bool,
}

impl Entry {
    /// A member, by name once there is one.
    pub(crate) fn person(id: MemberId, name: Option<String>, email: &Email) -> Self {
        Self {
            id: id.0,
            detail: name.is_some().then(|| email.to_string()),
            name: name.unwrap_or_else(|| email.to_string()),
            fixed: false,
        }
    }

    /// A group.
    pub(crate) const fn group(id: GroupId, name: String) -> Self {
        Self {
            id: id.0,
            name,
            detail: None,
            fixed: false,
        }
    }
}

impl From<MemberSummary> for Entry {
    fn from(member: MemberSummary) -> Self {
        Self::person(member.id, member.name, &member.email)
    }
}

/// A picked one, with what it may do.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) entry: Entry,
    pub(super) access: ArcRwSignal<CollectionAccess>,
}

/// What is picked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chosen {
    was: StoredValue<Vec<(Uuid, CollectionAccess)>>,
    pub(super) rows: RwSignal<Vec<Row>>,
}

impl Chosen {
    /// As it is kept.
    pub(crate) fn new(rows: impl IntoIterator<Item = (Entry, CollectionAccess)>) -> Self {
        let mut rows: Vec<_> = rows.into_iter().collect();
        rows.sort_by_cached_key(|(entry, _)| entry.name.to_lowercase());
        let was = rows.iter().map(|(entry, access)| (entry.id, *access));
        Self {
            was: StoredValue::new(was.collect()),
            rows: RwSignal::new(
                rows.into_iter()
                    .map(|(entry, access)| Row {
                        entry,
                        access: ArcRwSignal::new(access),
                    })
                    .collect(),
            ),
        }
    }

    /// Of those without a word of their own: members of a group, groups of a member.
    pub(crate) fn plain(entries: impl IntoIterator<Item = Entry>) -> Self {
        Self::new(entries.into_iter().map(|e| (e, CollectionAccess::View)))
    }

    pub(super) fn has(self, id: Uuid) -> bool {
        self.rows
            .with(|rows| rows.iter().any(|row| row.entry.id == id))
    }

    pub(super) fn add(self, entry: Entry) {
        if !untrack(|| self.has(entry.id)) {
            let access = ArcRwSignal::new(CollectionAccess::View);
            self.rows.update(|rows| rows.push(Row { entry, access }));
        }
    }

    pub(super) fn remove(self, id: Uuid) {
        self.rows
            .update(|rows| rows.retain(|row| row.entry.id != id));
    }

    /// Those that are new or may do something else now, and those that are gone.
    pub(crate) fn changes(self) -> (Vec<(Uuid, CollectionAccess)>, Vec<Uuid>) {
        let now = self.rows.with_untracked(|rows| {
            rows.iter()
                .map(|row| (row.entry.id, row.access.get_untracked()))
                .collect::<Vec<_>>()
        });
        self.was.with_value(|was| {
            let set = now.iter().filter(|row| !was.contains(row)).copied();
            let gone = was.iter().map(|(id, _)| *id);
            let gone = gone.filter(|id| !now.iter().any(|(now, _)| now == id));
            (set.collect(), gone.collect())
        })
    }

    /// The same, of collections.
    pub(crate) fn rights(self) -> (Vec<CollectionGrant>, Vec<CollectionId>) {
        let (set, gone) = self.changes();
        let grant = |(id, access)| CollectionGrant {
            collection: CollectionId(id),
            access,
        };
        (
            set.into_iter().map(grant).collect(),
            gone.into_iter().map(CollectionId).collect(),
        )
    }

    /// The same without words.
    pub(crate) fn in_and_out(self) -> (Vec<Uuid>, Vec<Uuid>) {
        let (into, out) = self.changes();
        (into.into_iter().map(|(id, _)| id).collect(), out)
    }
}
