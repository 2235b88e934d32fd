//! Custom fields and notes: the rules that all formats share.

use domain::item::{FieldKind, ITEM_PARTS_MAX};
use zeroize::Zeroizing;

use crate::{
    limits::CUSTOM_VALUE,
    model::{Field, Item},
};

/// Words in a field's name that make it hidden.
const SECRET: &[&str] = &[
    "cvc",
    "cvv",
    "geheim",
    "otp",
    "passcode",
    "passphrase",
    "passwd",
    "passwort",
    "password",
    "pin",
    "pincode",
    "puk",
    "pwd",
    "secret",
    "seed",
    "token",
    "totp",
    "wachtwoord",
];
/// Words that make a `key` secret.
const SECRET_KEYS: &[&str] = &[
    "access",
    "api",
    "encryption",
    "licence",
    "license",
    "master",
    "private",
];

/// Hidden when the name says that the value is secret, else text.
pub(crate) fn kind_by_name(name: &str) -> FieldKind {
    let words = words(name);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    if has(SECRET) || has(&["key"]) && has(SECRET_KEYS) {
        FieldKind::Hidden
    } else {
        FieldKind::Text
    }
}

/// Lower-case words of `some_name`, `Some name` and `someName`.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut lower = false;
    for c in name.chars().take(CUSTOM_VALUE) {
        if !c.is_alphanumeric() || lower && c.is_uppercase() {
            words.push(String::new());
        }
        if c.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.extend(c.to_lowercase());
        }
        lower = c.is_lowercase();
    }
    words
}

impl Item {
    /// Adds a custom value, unless it is empty. One that a field cannot show well (long, of several lines, or
    /// one too many) goes to the notes.
    pub(crate) fn custom(&mut self, name: &str, value: &str, kind: FieldKind) {
        if value.is_empty() {
            return;
        }
        let long =
            |text: &str| text.chars().nth(CUSTOM_VALUE).is_some() || text.contains(['\n', '\r']);
        if long(name) || long(value) || self.fields.len() >= ITEM_PARTS_MAX {
            self.note(&format!("{name}: {value}"));
        } else {
            self.fields.push(Field {
                kind,
                name: name.to_owned(),
                value: value.to_owned(),
                linked: None,
            });
        }
    }

    /// Adds a custom value, hidden when its name says so.
    pub(crate) fn custom_by_name(&mut self, name: &str, value: &str) {
        self.custom_hidden_if(false, name, value);
    }

    /// Adds a custom value, hidden when the file or its name says so.
    pub(crate) fn custom_hidden_if(&mut self, hidden: bool, name: &str, value: &str) {
        let kind = if hidden {
            FieldKind::Hidden
        } else {
            kind_by_name(name)
        };
        self.custom(name, value, kind);
    }

    /// Sets the notes that the record itself has. What did not fit a field stands below them.
    pub(crate) fn set_notes(&mut self, notes: impl Into<String>) {
        let rest = Zeroizing::new(std::mem::replace(&mut self.notes, notes.into()));
        self.note(&rest);
    }

    /// Adds a line to the notes.
    pub(crate) fn note(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if !self.notes.is_empty() && !self.notes.ends_with('\n') {
            self.notes.push('\n');
        }
        self.notes.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::Body;

    #[test]
    fn names_tell_what_is_secret() {
        for name in [
            "PIN",
            "Client secret",
            "clientSecret",
            "db_password",
            "API key",
            "puk-2",
            "Wachtwoord",
        ] {
            assert_eq!(kind_by_name(name), FieldKind::Hidden, "{name}");
        }
        for name in [
            "",
            "Spinning",
            "Key ring",
            "secretary",
            "Passport",
            "Account number",
        ] {
            assert_eq!(kind_by_name(name), FieldKind::Text, "{name}");
        }
    }

    #[test]
    fn what_does_not_fit_a_field_goes_to_the_notes() {
        let mut item = Item::new(Body::Note);
        item.notes = "first".to_owned();
        item.custom_by_name("empty", "");
        item.custom_by_name("short", &"é".repeat(200));
        item.custom_by_name("long", &"é".repeat(201));
        item.custom_by_name("lines", "a\nb");
        assert_eq!(item.fields.len(), 1);
        assert_eq!(
            item.notes,
            format!("first\nlong: {}\nlines: a\nb", "é".repeat(201))
        );
        for _ in 0..200 {
            item.custom_by_name("PIN", "1");
        }
        assert_eq!(item.fields.len(), ITEM_PARTS_MAX);
        assert!(item.notes.ends_with("\nPIN: 1"));
    }
}
