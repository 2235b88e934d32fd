//! Which secrets of an item a change replaces: they are kept among the former passwords.

use crypto::limits;
use domain::item::FieldKind;

use crate::fields::{CustomField, Plain};

/// The password and the values of hidden fields that `before` had and `after` has not, in the form in which they are
/// kept: a hidden field's with its name before it.
pub(super) fn replaced(before: &Plain, after: &Plain) -> Vec<String> {
    let password = before.text("password");
    let password = (password != after.text("password")).then(|| password.to_owned());
    let hidden = |field: &&CustomField| field.kind == FieldKind::Hidden && !field.value.is_empty();
    let gone = before.fields.iter().filter(hidden).filter(|field| {
        let same = |other: &&CustomField| other.name == field.name && other.value == field.value;
        !after.fields.iter().filter(hidden).any(|other| same(&other))
    });
    password
        .into_iter()
        .filter(|password| !password.is_empty())
        .chain(gone.map(named))
        .collect()
}

/// The value with its field's name, as far as both fit.
fn named(field: &CustomField) -> String {
    let named = format!("{}: {}", field.name, field.value);
    // What an encrypted text of this length has more than its base64 is little.
    let fits = named.len() < limits::PASSWORD / 4 * 3 - 100;
    if field.name.is_empty() || !fits {
        field.value.clone()
    } else {
        named
    }
}

#[cfg(test)]
mod tests {
    use domain::item::ItemKind;

    use super::*;

    fn hidden(name: &str, value: &str) -> CustomField {
        CustomField {
            kind: FieldKind::Hidden,
            name: name.to_owned(),
            value: value.to_owned(),
            linked: None,
        }
    }

    #[test]
    fn what_is_replaced_or_taken_away_is_kept_and_what_moved_is_not() {
        let mut before = Plain::new(ItemKind::Login);
        before.texts[1].1 = "hunter2".to_owned();
        before.fields = vec![
            hidden("PIN", "1234"),
            hidden("PUK", "5678"),
            hidden("", "x"),
        ];
        let mut after = before.clone();
        assert!(replaced(&before, &after).is_empty());
        after.texts[1].1 = "correct horse".to_owned();
        after.fields = vec![hidden("PUK", "5678"), hidden("PIN", "4321")];
        assert_eq!(replaced(&before, &after), ["hunter2", "PIN: 1234", "x"]);
        assert!(replaced(&Plain::new(ItemKind::Login), &after).is_empty());
    }

    #[test]
    fn a_value_that_leaves_no_room_stands_alone() {
        let long = "x".repeat(3_600);
        assert_eq!(named(&hidden("Token", &long)), format!("Token: {long}"));
        let longer = "x".repeat(3_690);
        assert_eq!(named(&hidden("Token", &longer)), longer);
    }
}
