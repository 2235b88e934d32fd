//! Nesting of collections. It is only in the plain names, `Parent/Child`; the server knows nothing of it.

use std::collections::HashMap;

use crate::entry::Collection;

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

/// The part of a name behind that of a parent: `Europe/NL` of `Sales/Europe/NL` below `Sales`.
pub fn below<'a>(parent: &str, name: &'a str) -> Option<&'a str> {
    let rest = name.strip_prefix(parent)?.strip_prefix('/')?;
    (!rest.is_empty()).then_some(rest)
}

/// The tree of collections that are in the order of their names, as rows from the top down. A parent that does not
/// exist is not made up: its name stays a part of the child's.
pub fn rows(collections: &[Collection]) -> Vec<Row> {
    let mut tree = Tree {
        collections,
        below: vec![Vec::new(); collections.len()],
        labels: vec![None; collections.len()],
    };
    let mut roots = Vec::new();
    let mut places = HashMap::new();
    for (at, collection) in collections.iter().enumerate() {
        let Some(name) = collection.name.as_deref() else {
            roots.push(at);
            continue;
        };
        let parent = parents(name).find_map(|(parent, rest)| Some((*places.get(parent)?, rest)));
        let (beside, label) = match parent {
            Some((parent, rest)) => (&mut tree.below[parent], rest),
            None => (&mut roots, name),
        };
        beside.push(at);
        tree.labels[at] = Some(label);
        // Of two with one name, the first has what is below.
        places.entry(name).or_insert(at);
    }
    let mut rows = Vec::with_capacity(collections.len());
    tree.walk(&roots, 0, &mut rows);
    rows
}

/// The names that a parent may have, the nearest first, each with the rest of the name.
fn parents(name: &str) -> impl Iterator<Item = (&str, &str)> {
    let slashes = name.rmatch_indices('/');
    slashes.filter_map(|(at, _)| Some((&name[..at], below(&name[..at], name)?)))
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
                    edit: true,
                    manage: true,
                    delete: true,
                    access: true,
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
