//! What the parts of the page share.

use std::collections::HashMap;

use crypto::SymmetricKey;
use domain::KeyNumber;
use domain::access::CollectionAccess;
use domain::item::VaultHead;
use domain::name::same_key;
use domain::{CollectionId, GroupId, OrganisationId};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use text::Text;

use super::patterns::{Pattern, group_names};
use crate::Answer;
use crate::keys::{KeyProblem, Keys, use_keys};
use crate::pages::{groups, vault::server};
use crate::ui::toast::use_toasts;
use crate::use_text;
use vault::structure::{Line, belongs};
use vault::{open, path};

/// Where on its way the page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The names of collections and groups.
    Names,
    /// What the groups may do.
    Grid,
}

/// What there is already, by what is compared of the names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct There {
    /// Collections, and whether the person may open each to groups.
    pub(super) collections: HashMap<String, (CollectionId, bool)>,
    /// Groups.
    pub(super) groups: HashMap<String, GroupId>,
}

impl There {
    /// The collection with this key.
    pub(super) fn collection(&self, key: &str) -> Option<CollectionId> {
        self.collections.get(key).map(|(id, _)| *id)
    }

    /// The group with this key.
    pub(super) fn group(&self, key: &str) -> Option<GroupId> {
        self.groups.get(key).copied()
    }
}

/// A set of collections as it is being made up.
#[derive(Clone, Copy)]
pub(super) struct SetCx {
    pub(super) id: OrganisationId,
    pub(super) head: StoredValue<VaultHead>,
    pub(super) keys: Keys,
    pub(super) t: Text,
    pub(super) step: RwSignal<Step>,
    /// How it was begun.
    pub(super) pattern: RwSignal<String>,
    /// Collections, one a line.
    pub(super) names: RwSignal<String>,
    /// Groups, one a line.
    pub(super) groups: RwSignal<String>,
    /// What was typed as names under patterns that were left for another one, by their values.
    typed: RwSignal<HashMap<String, String>>,
    pub(super) there: RwSignal<There>,
    /// What the groups of the grid may do in its collections until now, as far as both are there.
    rights: RwSignal<HashMap<(CollectionId, GroupId), CollectionAccess>>,
    pub(super) rows: RwSignal<Vec<Line<CollectionId>>>,
    pub(super) columns: RwSignal<Vec<Line<GroupId>>>,
    /// What the person chose in the grid, by the keys of collection and group; the rest is as proposed.
    pub(super) cells: RwSignal<HashMap<(String, String), Option<CollectionAccess>>>,
    /// Leaves for the vault, with a word.
    pub(super) done: Callback<String>,
}

impl SetCx {
    /// Puts it into the context of the page.
    pub(super) fn provide(id: OrganisationId, head: VaultHead) -> Self {
        let t = use_text();
        let first = Pattern::Departments;
        let groups = first_groups(t, &head);
        let (navigate, toasts, vault) = (use_navigate(), use_toasts(), format!("/vault/{id}"));
        let done = Callback::new(move |said: String| {
            toasts.success(said);
            navigate(&vault, NavigateOptions::default());
        });
        let cx = Self {
            done,
            id,
            head: StoredValue::new(head),
            keys: use_keys(),
            t,
            step: RwSignal::new(Step::Names),
            pattern: RwSignal::new(first.value().to_owned()),
            names: RwSignal::new(first.names(t)),
            groups: RwSignal::new(groups),
            typed: RwSignal::new(HashMap::new()),
            there: RwSignal::new(There::default()),
            rights: RwSignal::new(HashMap::new()),
            rows: RwSignal::new(Vec::new()),
            columns: RwSignal::new(Vec::new()),
            cells: RwSignal::new(HashMap::new()),
        };
        // Another pattern has names of its own; what was typed under the first is there again when it is chosen again.
        Effect::new(move |before: Option<String>| {
            let now = cx.pattern.get();
            if let Some(before) = before.filter(|before| *before != now) {
                let names = cx.names.get_untracked();
                cx.typed.update(|typed| {
                    typed.insert(before, names);
                });
                let again = cx.typed.try_update(|typed| typed.remove(&now)).flatten();
                cx.names
                    .set(again.unwrap_or_else(|| Pattern::parse(&now).names(t)));
            }
            now
        });
        provide_context(cx);
        cx
    }

    /// Whether anything was typed or chosen that would be lost.
    pub(super) fn is_touched(self) -> bool {
        let own = |pattern: &str, names: &str| names != Pattern::parse(pattern).names(self.t);
        let first = self.head.with_value(|head| first_groups(self.t, head));
        self.step.get() == Step::Grid
            || own(&self.pattern.get(), &self.names.get())
            || self.groups.with(|groups| *groups != first)
            || self
                .typed
                .with(|typed| typed.iter().any(|(pattern, names)| own(pattern, names)))
    }

    /// Fetches what there is already, and gives the key under which its names are, and its number.
    pub(super) async fn look(self) -> Result<(SymmetricKey, KeyNumber), KeyProblem> {
        let (key, number) = self.keys.open_organisation(self.id).await?;
        let mut there = There::default();
        for sealed in server::collection_list(self.id.into()).await? {
            let collection = open::collection(&key, sealed);
            if let Some(name) = collection.name {
                let found = (collection.sealed.id, collection.sealed.manage);
                there.collections.insert(path::key(&name), found);
            }
        }
        if self.head.with_value(|head| head.manage_groups) {
            for group in groups::server::list(self.id).await?.groups {
                there.groups.insert(same_key(&group.name), group.id);
            }
        }
        // Locked meanwhile, no name is kept: this stands outside of what goes with the keys.
        if self.keys.organisation(self.id).is_none() {
            return Err(KeyProblem::Locked);
        }
        // The page may be gone.
        let _ = self.there.try_set(there);
        Ok((key, number))
    }

    /// Forgets what was opened. Of what there is no name stays but those that were typed here.
    pub(super) fn forget(self) {
        // The page may be gone.
        let _ = self.there.try_set(There::default());
    }

    /// Fetches what the groups of the grid may do until now in its collections.
    pub(super) async fn look_at_rights(
        self,
        rows: &[Line<CollectionId>],
        columns: &[Line<GroupId>],
    ) -> Answer<()> {
        let there: Vec<CollectionId> = rows.iter().filter_map(|row| row.old).collect();
        let who: Vec<GroupId> = columns.iter().filter_map(|column| column.old).collect();
        let found = if there.is_empty() || who.is_empty() {
            Vec::new()
        } else {
            groups::server::rights(self.id, who, there).await?
        };
        let rights: HashMap<_, _> = found
            .into_iter()
            .map(|one| ((one.collection, one.group), one.access))
            .collect();
        // The page may be gone.
        let _ = self.rights.try_set(rights);
        Ok(())
    }

    /// What a group may do in a collection until now.
    pub(super) fn right(
        self,
        row: &Line<CollectionId>,
        column: &Line<GroupId>,
    ) -> Option<CollectionAccess> {
        let place = (row.old?, column.old?);
        self.rights.with(|rights| rights.get(&place).copied())
    }

    /// What a group may do in a collection when it is done: none says nothing, which for two old ones means that it
    /// stays as it is. It is never less than until now.
    pub(super) fn cell(
        self,
        row: &Line<CollectionId>,
        column: &Line<GroupId>,
    ) -> Option<CollectionAccess> {
        if self.is_fixed(row) {
            return None;
        }
        let place = (row.key.clone(), column.key.clone());
        let chosen = self.cells.with(|cells| cells.get(&place).copied());
        let chosen = chosen.unwrap_or_else(|| {
            let new = row.old.is_none() || column.old.is_none();
            (new && belongs(&row.name, &column.name)).then_some(CollectionAccess::Edit)
        });
        let now = self.right(row, column);
        chosen.filter(|access| is_more(*access, now))
    }

    /// Whether a collection was there before and the person may not open it to groups.
    pub(super) fn is_fixed(self, row: &Line<CollectionId>) -> bool {
        row.old.is_some()
            && self.there.with(|there| {
                let found = there.collections.get(&row.key);
                found.is_some_and(|(_, manage)| !manage)
            })
    }
}

/// Whether a word gives something beyond what a group may do until now, and takes nothing.
pub(super) fn is_more(access: CollectionAccess, now: Option<CollectionAccess>) -> bool {
    now.is_none_or(|now| access != now && access.covers(now))
}

/// The groups that the page begins with.
fn first_groups(t: Text, head: &VaultHead) -> String {
    if head.manage_groups {
        group_names(t)
    } else {
        String::new()
    }
}

/// The set of this page.
///
/// # Panics
/// Outside of the page, where none of its parts stands.
pub(super) fn use_set() -> SetCx {
    expect_context()
}
