//! Names of collections: paths with a slash between their parts, `Parent/Child`. Only the browser can check them.

use std::collections::HashSet;

use domain::{CollectionId, name};

use crate::entry::Collection;

/// Most bytes of a name: what fits the encrypted form of a collection's name.
const LONGEST: usize = 687;

/// Reads a name as it was typed; the blanks around each part go.
///
/// # Errors
/// The code of what is wrong with it.
pub fn parse(text: &str) -> Result<String, &'static str> {
    if text.trim().is_empty() {
        return Err("required");
    }
    let path = trimmed(text);
    if !name::is_plain(&path) {
        return Err("characters");
    }
    if path.split('/').any(name::is_blank) {
        return Err("collection-part");
    }
    if path.len() > LONGEST {
        return Err("too-long");
    }
    Ok(path)
}

/// The place in `wanted` of the first name that a collection has already; those in `besides` get another name.
pub fn taken<'a>(
    wanted: impl IntoIterator<Item = &'a str>,
    besides: &[CollectionId],
    collections: &[Collection],
) -> Option<usize> {
    let there: HashSet<String> = collections
        .iter()
        .filter(|one| !besides.contains(&one.sealed.id))
        .filter_map(|one| one.name.as_deref().map(key))
        .collect();
    wanted
        .into_iter()
        .position(|name| there.contains(&key(name)))
}

fn trimmed(name: &str) -> String {
    name.split('/').map(str::trim).collect::<Vec<_>>().join("/")
}

/// What is compared of names: two with the same key cannot be told apart.
pub fn key(name: &str) -> String {
    name::same_key(&trimmed(name))
}

#[cfg(test)]
mod tests {
    use crypto::{SymmetricKey, random};
    use domain::item::SealedCollection;

    use super::*;
    use crate::seal;

    fn id(n: u128) -> CollectionId {
        format!("00000000-0000-0000-0000-{n:012}")
            .parse()
            .expect("an id")
    }

    fn collection(n: u128, name: Option<&str>) -> Collection {
        Collection {
            sealed: SealedCollection {
                id: id(n),
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
            name: name.map(str::to_owned),
        }
    }

    #[test]
    fn blanks_around_each_part_go() {
        assert_eq!(
            parse("  Sales / North \u{a0}/NL"),
            Ok("Sales/North/NL".to_owned())
        );
        assert_eq!(
            parse("می\u{200c}خواهم/👩\u{200d}💻"),
            Ok("می\u{200c}خواهم/👩\u{200d}💻".to_owned())
        );
    }

    #[test]
    fn empty_parts_and_what_is_not_seen_are_refused() {
        for (text, code) in [
            ("", "required"),
            (" \t", "required"),
            ("/", "collection-part"),
            ("/x", "collection-part"),
            ("a//b", "collection-part"),
            ("Trail/", "collection-part"),
            ("a/ \u{a0} /b", "collection-part"),
            ("a/\u{200d}", "collection-part"),
            ("a/b\u{202e}c", "characters"),
            ("a\u{200b}", "characters"),
        ] {
            assert_eq!(parse(text), Err(code), "{text:?}");
        }
    }

    #[test]
    fn a_name_is_as_long_as_can_be_kept() {
        let mut rng = random::system();
        let key = SymmetricKey::make(&mut rng);
        let longest = "x".repeat(LONGEST);
        assert!(
            parse(&longest).is_ok_and(|name| seal::collection_name(&key, &name, &mut rng).is_ok())
        );
        let longer = format!("{longest}x");
        assert!(seal::collection_name(&key, &longer, &mut rng).is_err());
        assert_eq!(parse(&longer), Err("too-long"));
    }

    #[test]
    fn a_name_is_given_once() {
        let all = [
            collection(1, Some("Sales")),
            collection(2, Some("Sales / Europe")),
            collection(3, Some("Straße")),
            collection(4, None),
        ];
        let taken = |wanted: &[&str], besides: &[CollectionId]| {
            taken(wanted.iter().copied(), besides, &all)
        };
        assert_eq!(taken(&["SALES"], &[]), Some(0));
        assert_eq!(taken(&["sales/europe"], &[]), Some(0));
        assert_eq!(taken(&["New", "STRASSE"], &[]), Some(1));
        assert_eq!(taken(&["Sales/Asia"], &[]), None);
        // The same collection may change its case, and take along what is inside.
        assert_eq!(taken(&["sales", "sales/Europe"], &[id(1), id(2)]), None);
    }
}
