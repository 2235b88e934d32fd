//! Names of people, and the rest of what is said about them.

use crate::body::Identity;

/// Writes a full name into its parts: the first word, the last one, and what stands between.
pub(crate) fn split_name(full: &str, into: &mut Identity) {
    let words: Vec<&str> = full.split_whitespace().collect();
    match words.as_slice() {
        [] => {}
        [first] => (*first).clone_into(&mut into.first_name),
        [first, between @ .., last] => {
            (*first).clone_into(&mut into.first_name);
            into.middle_name = between.join(" ");
            (*last).clone_into(&mut into.last_name);
        }
    }
}

/// Fills what an identity has not yet, each text of these names on the wire with the value of its key. The keys whose
/// values found their place.
pub(crate) fn fill(
    identity: &mut Identity,
    places: &[(&'static str, &str)],
    value: impl Fn(&str) -> String,
) -> Vec<&'static str> {
    let mut placed = Vec::new();
    for (key, field) in places {
        if let Some(text) = identity.text_mut(field).filter(|text| text.is_empty()) {
            *text = value(key);
            placed.push(*key);
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        let parts = |full| {
            let mut identity = Identity::default();
            split_name(full, &mut identity);
            [
                identity.first_name,
                identity.middle_name,
                identity.last_name,
            ]
        };
        assert_eq!(parts(""), ["", "", ""]);
        assert_eq!(parts("Zoë"), ["Zoë", "", ""]);
        assert_eq!(parts(" Kim  Jansen "), ["Kim", "", "Jansen"]);
        assert_eq!(parts("Kim van der Berg"), ["Kim", "van der", "Berg"]);
    }
}
