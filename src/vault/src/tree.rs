//! Nesting of collections. It is only in the plain names, `Parent/Child`; the server knows nothing of it.
//!
//! Names are compared by [their keys](path::key), as everywhere: `sales/EU` is below `Sales`. A key has the slashes of its
//! name.

use std::collections::{HashMap, HashSet};

use domain::CollectionId;

use crate::entry::Collection;
use crate::path;

/// A collection in the list that the tree of collections is shown as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// How deep it is nested.
    pub depth: u8,
    /// The collection.
    pub collection: Collection,
    /// The part of its name that its parent does not say; none when it could not be opened.
    pub label: Option<String>,
}

/// A collection whose name could be opened.
struct Named<'a> {
    id: CollectionId,
    name: &'a str,
    /// What is compared of the name.
    key: String,
}

impl<'a> Named<'a> {
    fn new(one: &'a Collection) -> Option<Self> {
        let name = one.name.as_deref()?;
        Some(Self {
            id: one.sealed.id,
            name,
            key: path::key(name),
        })
    }

    /// The part of its name behind that of a parent with this key: `Europe/NL` of `Sales/Europe/NL` below `sales`.
    fn below(&self, parent: &str) -> Option<&'a str> {
        is_below(parent, &self.key).then(|| behind(self.name, parent))
    }
}

/// Whether what has a key is below what has the key of a parent.
fn is_below(parent: &str, key: &str) -> bool {
    let rest = key.strip_prefix(parent);
    rest.and_then(|rest| rest.strip_prefix('/'))
        .is_some_and(|rest| !rest.is_empty())
}

/// What stands in a name behind the part that a parent has, of which this is the key.
fn behind<'a>(name: &'a str, parent: &str) -> &'a str {
    let slash = name.match_indices('/').nth(parent.matches('/').count());
    slash.map_or(name, |(at, _)| &name[at + 1..])
}

/// The keys that a parent may have, the nearest first.
fn parents(key: &str) -> impl Iterator<Item = &str> {
    let slashes = key.rmatch_indices('/');
    let parents = slashes.map(move |(at, _)| &key[..at]);
    parents.filter(move |parent| is_below(parent, key))
}

/// The tree of collections that are in the order of their names, as rows from the top down. A parent that does not
/// exist is not made up: its name stays a part of the child's.
pub fn rows(collections: &[Collection]) -> Vec<Row> {
    let mut tree = Tree {
        collections,
        below: vec![Vec::new(); collections.len()],
        labels: vec![None; collections.len()],
    };
    let named: Vec<_> = collections.iter().map(Named::new).collect();
    let mut places = HashMap::new();
    for (at, one) in named.iter().enumerate() {
        if let Some(one) = one {
            // Of two with one name, the first has what is below.
            places.entry(one.key.as_str()).or_insert(at);
        }
    }
    let mut roots = Vec::new();
    for (at, one) in named.iter().enumerate() {
        let Some(one) = one else {
            roots.push(at);
            continue;
        };
        let parent =
            parents(&one.key).find_map(|parent| Some((*places.get(parent)?, one.below(parent)?)));
        let (beside, label) = match parent {
            Some((parent, rest)) => (&mut tree.below[parent], rest),
            None => (&mut roots, one.name),
        };
        beside.push(at);
        tree.labels[at] = Some(label);
    }
    let mut rows = Vec::with_capacity(collections.len());
    tree.walk(&roots, 0, &mut rows);
    rows
}

/// The collections below one of this name that go along when it gets another name, each with the rest of its own:
/// those that the person manages.
pub fn along<'a>(
    collections: &'a [Collection],
    name: &str,
) -> impl Iterator<Item = (CollectionId, &'a str)> + use<'a> {
    let parent = path::key(name);
    let managed = managed(collections);
    managed.filter_map(move |other| Some((other.id, other.below(&parent)?)))
}

fn managed(collections: &[Collection]) -> impl Iterator<Item = Named<'_>> {
    let managed = collections.iter().filter(|one| one.sealed.manage);
    managed.filter_map(Named::new)
}

/// Collections that are moved.
struct Moving<'a>(Vec<Named<'a>>);

impl<'a> Moving<'a> {
    fn new(collections: &'a [Collection], ids: &[CollectionId]) -> Self {
        let chosen = collections
            .iter()
            .filter(|one| ids.contains(&one.sealed.id));
        Self(chosen.filter_map(Named::new).collect())
    }

    /// Whether one whose name has this key is below one of them.
    fn holds(&self, key: &str) -> bool {
        self.0.iter().any(|one| is_below(&one.key, key))
    }

    /// Whether they can go into this one: neither one of them nor below one.
    fn fits_into(&self, to: &Collection) -> bool {
        let itself = self.0.iter().any(|one| one.id == to.sealed.id);
        !itself && Named::new(to).is_some_and(|to| !self.holds(&to.key))
    }
}

/// Those that these collections can be moved into.
pub fn places_for<'a>(
    collections: &'a [Collection],
    ids: &[CollectionId],
) -> impl Iterator<Item = &'a Collection> {
    let moving = Moving::new(collections, ids);
    collections.iter().filter(move |to| moving.fits_into(to))
}

/// The names of collections that are moved into another one, or to the top: each takes along what is below it and the
/// person manages. What is below another one of them goes with that one, and what is there already keeps its name.
/// What goes along stands before what it goes along with.
///
/// # Errors
/// The code of why not: `collection-into-itself`, `collection-taken`.
pub fn moved(
    collections: &[Collection],
    ids: &[CollectionId],
    to: Option<CollectionId>,
) -> Result<Vec<(CollectionId, String)>, &'static str> {
    let names = collections.iter().filter_map(|one| one.name.as_deref());
    let there: HashSet<String> = names.map(path::key).collect();
    let managed: Vec<_> = managed(collections).collect();
    let moving = Moving::new(collections, ids);
    let to = match to {
        Some(id) => {
            let to = collections.iter().find(|one| one.sealed.id == id);
            let to = to.filter(|to| moving.fits_into(to));
            to.ok_or("collection-into-itself")?.name.as_deref()
        }
        None => None,
    };
    let mut names = Vec::new();
    for one in moving.0.iter().filter(|one| !moving.holds(&one.key)) {
        let own = parents(&one.key).find(|parent| there.contains(*parent));
        let label = own.map_or(one.name, |parent| behind(one.name, parent));
        let name = to.map_or_else(|| label.to_owned(), |to| format!("{to}/{label}"));
        if name == one.name {
            continue;
        }
        let along = managed
            .iter()
            .filter_map(|other| Some((other.id, other.below(&one.key)?)));
        names.extend(along.map(|(id, rest)| (id, format!("{name}/{rest}"))));
        names.push((one.id, name));
    }
    let moved: Vec<CollectionId> = names.iter().map(|(id, _)| *id).collect();
    let wanted = || names.iter().map(|(_, name)| name.as_str());
    let once: HashSet<String> = wanted().map(path::key).collect();
    if once.len() < names.len() || path::taken(wanted(), &moved, collections).is_some() {
        return Err("collection-taken");
    }
    Ok(names)
}

struct Tree<'a> {
    collections: &'a [Collection],
    /// Places of the collections right below each.
    below: Vec<Vec<usize>>,
    /// As in [`Row`].
    labels: Vec<Option<&'a str>>,
}

impl Tree<'_> {
    fn walk(&self, places: &[usize], depth: u8, rows: &mut Vec<Row>) {
        for at in places {
            rows.push(Row {
                depth,
                collection: self.collections[*at].clone(),
                label: self.labels[*at].map(str::to_owned),
            });
            self.walk(&self.below[*at], depth.saturating_add(1), rows);
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::item::SealedCollection;

    use super::*;

    fn collections(names: &[&str]) -> Vec<Collection> {
        names
            .iter()
            .enumerate()
            .map(|(n, name)| Collection {
                sealed: SealedCollection {
                    id: format!("00000000-0000-0000-0000-{n:012}")
                        .parse()
                        .expect("an id"),
                    name: String::new(),
                    view_items: true,
                    view_password: true,
                    edit: true,
                    manage: true,
                    delete: true,
                    access: true,
                    share_members: true,
                    share_groups: true,
                },
                name: (!name.is_empty()).then(|| (*name).to_owned()),
            })
            .collect()
    }

    fn shown(names: &[&str]) -> Vec<(u8, String)> {
        rows(&collections(names))
            .into_iter()
            .map(|row| (row.depth, row.label.unwrap_or_else(|| "?".to_owned())))
            .collect()
    }

    #[test]
    fn children_stand_below_their_parents() {
        let shown = shown(&[
            "",
            "Sales",
            "Sales/Europe",
            "Sales/Europe/NL",
            "Salesforce",
            "X/Y",
        ]);
        let wanted = [
            (0, "?"),
            (0, "Sales"),
            (1, "Europe"),
            (2, "NL"),
            (0, "Salesforce"),
            (0, "X/Y"),
        ];
        assert_eq!(shown, wanted.map(|(d, l)| (d, l.to_owned())));
    }

    #[test]
    fn upper_and_lower_case_are_the_same_parent() {
        let names = [
            "Sales",
            "sales / EU",
            "SALES/eu/NL",
            "Été",
            "e\u{301}te\u{301}/Juin",
        ];
        let wanted = [(0, "Sales"), (1, " EU"), (2, "NL"), (0, "Été"), (1, "Juin")];
        assert_eq!(shown(&names), wanted.map(|(d, l)| (d, l.to_owned())));
        // Wherever the parent stands in the list.
        assert_eq!(
            shown(&["sales/EU", "Sales"]),
            [(0, "Sales".to_owned()), (1, "EU".to_owned())]
        );
        let all = collections(&["Sales", "sales/EU", "SALES/eu/NL", "Salesforce"]);
        let along: Vec<&str> = along(&all, "sales").map(|(_, rest)| rest).collect();
        assert_eq!(along, ["EU", "eu/NL"]);
        assert_eq!(
            after(&["Sales", "sales/EU", "D"], &[0], Some(2)),
            Ok(["D/Sales", "D/Sales/EU", "D"].map(str::to_owned).to_vec())
        );
        assert_eq!(
            after(&["Sales", "sales/EU", "D"], &[1], None),
            Ok(["Sales", "EU", "D"].map(str::to_owned).to_vec())
        );
        assert_eq!(
            after(&["Sales", "sales/EU"], &[0], Some(1)),
            Err("collection-into-itself")
        );
    }

    #[test]
    fn a_parent_is_found_behind_others() {
        let shown = shown(&["A", "A b", "A b/c", "A/b/c", "A/b/c/d/e", "A/d"]);
        let wanted = [
            (0, "A"),
            (1, "b/c"),
            (2, "d/e"),
            (1, "d"),
            (0, "A b"),
            (1, "c"),
        ];
        assert_eq!(shown, wanted.map(|(d, l)| (d, l.to_owned())));
    }

    fn after(
        names: &[&str],
        ids: &[usize],
        to: Option<usize>,
    ) -> Result<Vec<String>, &'static str> {
        let mut all = collections(names);
        let id = |n: &usize| all[*n].sealed.id;
        let ids: Vec<_> = ids.iter().map(id).collect();
        let to = to.as_ref().map(id);
        for (id, name) in moved(&all, &ids, to)? {
            let one = all.iter_mut().find(|one| one.sealed.id == id);
            one.expect("one of them").name = Some(name);
        }
        Ok(all
            .into_iter()
            .map(|one| one.name.unwrap_or_default())
            .collect())
    }

    #[test]
    fn collections_move_with_what_is_below_them() {
        let names = ["A", "A/b", "A/b/c", "D", "X/Y"];
        assert_eq!(
            after(&names, &[1], Some(3)),
            Ok(["A", "D/b", "D/b/c", "D", "X/Y"]
                .map(str::to_owned)
                .to_vec())
        );
        assert_eq!(
            after(&names, &[1, 2], None),
            Ok(["A", "b", "b/c", "D", "X/Y"].map(str::to_owned).to_vec())
        );
        // Without a parent that exists the whole name is what is seen of it.
        assert_eq!(
            after(&names, &[4, 3], Some(0)),
            Ok(["A", "A/b", "A/b/c", "A/D", "A/X/Y"]
                .map(str::to_owned)
                .to_vec())
        );
        assert_eq!(
            after(&names, &[1], Some(0)),
            Ok(names.map(str::to_owned).to_vec())
        );
    }

    #[test]
    fn what_is_not_managed_stays_where_it_is() {
        let mut all = collections(&["A", "A/b", "D"]);
        all[1].sealed.manage = false;
        let names = moved(&all, &[all[0].sealed.id], Some(all[2].sealed.id));
        assert_eq!(names, Ok(vec![(all[0].sealed.id, "D/A".to_owned())]));
    }

    #[test]
    fn nothing_moves_into_itself_or_onto_another() {
        let names = ["A", "A/b", "A/b/c", "D", "D/B", "b"];
        assert_eq!(after(&names, &[0], Some(2)), Err("collection-into-itself"));
        assert_eq!(after(&names, &[1], Some(1)), Err("collection-into-itself"));
        assert_eq!(after(&names, &[1], Some(3)), Err("collection-taken"));
        assert_eq!(
            after(&["A/x", "B/x", "A", "B"], &[0, 1], None),
            Err("collection-taken")
        );
    }

    #[test]
    fn a_lone_slash_makes_no_parent() {
        assert_eq!(
            shown(&["A", "A/"]),
            [(0, "A".to_owned()), (0, "A/".to_owned())]
        );
        assert_eq!(
            shown(&["/", "//"]),
            [(0, "/".to_owned()), (0, "//".to_owned())]
        );
    }
}
