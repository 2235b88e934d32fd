//! Names of people.

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
