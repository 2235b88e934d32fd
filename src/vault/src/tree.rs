//! Nesting of collections. It is only in the plain names, `Parent/Child`; the server knows nothing of it.

use crate::entry::Collection;

/// A collection with those below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The collection.
    pub collection: Collection,
    /// The part of its name that its parent does not say; none when it could not be opened.
    pub label: Option<String>,
    /// The collections below it.
    pub below: Vec<Branch>,
}

/// The tree of collections that are in the order of their names. A parent that does not exist is not
/// made up: its name stays a part of the child's.
pub fn tree(collections: &[Collection]) -> Vec<Branch> {
    let mut roots: Vec<Branch> = Vec::new();
    for collection in collections {
        let Some(name) = &collection.name else {
            roots.push(Branch {
                collection: collection.clone(),
                label: None,
                below: Vec::new(),
            });
            continue;
        };
        place(&mut roots, collection, name);
    }
    roots
}

/// The part of a name behind that of a parent: `Europe/NL` of `Sales/Europe/NL` below `Sales`.
pub fn below<'a>(parent: &str, name: &'a str) -> Option<&'a str> {
    let rest = name.strip_prefix(parent)?.strip_prefix('/')?;
    (!rest.is_empty()).then_some(rest)
}

/// Puts a collection below the branch whose label its name begins with, else beside the others.
fn place(branches: &mut Vec<Branch>, collection: &Collection, name: &str) {
    let parent = branches.iter().enumerate().find_map(|(at, branch)| {
        let rest = below(branch.label.as_deref()?, name)?;
        Some((at, rest))
    });
    match parent {
        Some((at, rest)) => place(&mut branches[at].below, collection, rest),
        None => branches.push(Branch {
            collection: collection.clone(),
            label: Some(name.to_owned()),
            below: Vec::new(),
        }),
    }
}

/// A collection in the list that the tree is shown as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// How deep it is nested.
    pub depth: u8,
    /// The collection.
    pub collection: Collection,
    /// As in [`Branch`].
    pub label: Option<String>,
}

/// The branches as rows, from the top down.
pub fn rows(branches: Vec<Branch>) -> Vec<Row> {
    fn walk(branches: Vec<Branch>, depth: u8, rows: &mut Vec<Row>) {
        for branch in branches {
            rows.push(Row {
                depth,
                collection: branch.collection,
                label: branch.label,
            });
            walk(branch.below, depth.saturating_add(1), rows);
        }
    }
    let mut all = Vec::new();
    walk(branches, 0, &mut all);
    all
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
        rows(tree(&collections(names)))
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
