//! A structure of collections and groups, as a person types it: one name a line, and who may do what as a grid.

use domain::access::{CollectionAccess, Of, SetGrant};
use domain::group::GROUP_NAME_MAX;
use domain::{CollectionId, GroupId, name};

use crate::path;

/// A name of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<T> {
    /// The name, tidied.
    pub name: String,
    /// What is compared of it.
    pub key: String,
    /// The one that has this name already.
    pub old: Option<T>,
}

/// A line that is no name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongLine {
    /// Its number, from 1.
    pub number: usize,
    /// The code of what is wrong.
    pub code: &'static str,
}

/// Reads the names of collections; blank lines are passed over. `old` finds by the key of a name what has it already.
///
/// # Errors
/// Every line that is no name, or that stands there twice.
pub fn collections<T>(
    text: &str,
    old: impl Fn(&str) -> Option<T>,
) -> Result<Vec<Line<T>>, Vec<WrongLine>> {
    lines(text, old, |line| {
        let name = path::parse(line)?;
        let key = path::key(&name);
        Ok((name, key))
    })
}

/// Reads the names of groups; blank lines are passed over.
///
/// # Errors
/// As [`collections`].
pub fn groups<T>(
    text: &str,
    old: impl Fn(&str) -> Option<T>,
) -> Result<Vec<Line<T>>, Vec<WrongLine>> {
    lines(text, old, |line| {
        let name = name::parse(line, GROUP_NAME_MAX).map_err(|error| match error {
            name::NameError::Required => "required",
            name::NameError::TooLong => "too-long",
            name::NameError::Characters => "characters",
        })?;
        let key = name::same_key(&name);
        Ok((name, key))
    })
}

fn lines<T>(
    text: &str,
    old: impl Fn(&str) -> Option<T>,
    read: impl Fn(&str) -> Result<(String, String), &'static str>,
) -> Result<Vec<Line<T>>, Vec<WrongLine>> {
    let (mut named, mut wrong) = (Vec::<Line<T>>::new(), Vec::new());
    for (at, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let read = read(line).and_then(|(name, key)| {
            let twice = named.iter().any(|line| line.key == key);
            let old = old(&key);
            let line = Line { name, key, old };
            if twice { Err("twice") } else { Ok(line) }
        });
        match read {
            Ok(line) => named.push(line),
            Err(code) => wrong.push(WrongLine {
                number: at + 1,
                code,
            }),
        }
    }
    if wrong.is_empty() {
        Ok(named)
    } else {
        Err(wrong)
    }
}

/// Whether a group is proposed for a collection: the one of its department.
pub fn belongs(collection: &str, group: &str) -> bool {
    let department = collection.split('/').next().unwrap_or_default();
    path::key(department) == name::same_key(group)
}

/// The rights of a grid, as they are sent: what is new counts by its place among the new ones.
pub fn grants(
    collections: &[Line<CollectionId>],
    groups: &[Line<GroupId>],
    cell: impl Fn(&Line<CollectionId>, &Line<GroupId>) -> Option<CollectionAccess>,
) -> Vec<SetGrant> {
    let (collection_of, group_of) = (places(collections), places(groups));
    let mut grants = Vec::new();
    for (collection, at) in collections.iter().zip(collection_of) {
        for (group, beside) in groups.iter().zip(&group_of) {
            if let Some(access) = cell(collection, group) {
                grants.push(SetGrant {
                    collection: at,
                    group: *beside,
                    access,
                });
            }
        }
    }
    grants
}

fn places<T: Copy>(lines: &[Line<T>]) -> Vec<Of<T>> {
    let mut new = 0;
    let place = |line: &Line<T>| {
        line.old.map_or_else(
            || {
                new += 1;
                Of::New(new - 1)
            },
            Of::Old,
        )
    };
    lines.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn id(n: u128) -> CollectionId {
        format!("00000000-0000-0000-0000-{n:012}")
            .parse()
            .expect("an id")
    }

    fn group(n: u128) -> GroupId {
        format!("00000000-0000-0000-0002-{n:012}")
            .parse()
            .expect("an id")
    }

    #[test]
    fn a_name_a_line_and_what_there_is_already() {
        let old = HashMap::from([(path::key("finance"), id(1))]);
        let read = collections(
            " Marketing \n\n Finance\r\nMarketing / Social media\n",
            |key| old.get(key).copied(),
        );
        let read = read.expect("names");
        let told: Vec<_> = read.iter().map(|l| (l.name.as_str(), l.old)).collect();
        assert_eq!(
            told,
            [
                ("Marketing", None),
                ("Finance", Some(id(1))),
                ("Marketing/Social media", None)
            ]
        );
    }

    #[test]
    fn every_wrong_line_is_named() {
        let wrong = collections("A//B\n\nSales\nsales\nX\u{202e}Y", |_| None::<CollectionId>);
        let wrong = wrong.expect_err("wrong lines");
        let told: Vec<_> = wrong.iter().map(|w| (w.number, w.code)).collect();
        assert_eq!(
            told,
            [(1, "collection-part"), (4, "twice"), (5, "characters")]
        );
        let long = "x".repeat(GROUP_NAME_MAX + 1);
        let wrong = groups(&long, |_| None::<GroupId>).expect_err("too long");
        assert_eq!(wrong[0].code, "too-long");
    }

    #[test]
    fn a_group_belongs_to_the_collections_of_its_department() {
        assert!(belongs("Marketing/Social media", "marketing"));
        assert!(belongs("Marketing", "Marketing"));
        assert!(!belongs("Marketing/Finance", "Finance"));
    }

    #[test]
    fn new_ones_count_among_the_new() {
        let old_one = HashMap::from([(path::key("B"), id(7))]);
        let old_group = HashMap::from([(name::same_key("G"), group(9))]);
        let rows = collections("A\nB\nC", |key| old_one.get(key).copied()).expect("names");
        let columns = groups("G\nH", |key| old_group.get(key).copied()).expect("names");
        let grants = grants(&rows, &columns, |row, column| {
            (row.name != "A" || column.name == "H").then_some(CollectionAccess::Edit)
        });
        let told: Vec<_> = grants.iter().map(|g| (g.collection, g.group)).collect();
        assert_eq!(
            told,
            [
                (Of::New(0), Of::New(0)),
                (Of::Old(id(7)), Of::Old(group(9))),
                (Of::Old(id(7)), Of::New(0)),
                (Of::New(1), Of::Old(group(9))),
                (Of::New(1), Of::New(0)),
            ]
        );
    }
}
