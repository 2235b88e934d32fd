//! What an item holds: which fields each kind has, and their plain values.

use domain::item::{FieldKind, ItemKind};

/// One text field of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    /// Its name on the wire (DOMAIN 1.5).
    pub key: &'static str,
    /// Hidden until asked for.
    pub secret: bool,
    /// Most characters of its encrypted form.
    pub max: usize,
}

const fn text(key: &'static str) -> Spec {
    Spec {
        key,
        secret: false,
        max: 1_000,
    }
}

const fn secret(key: &'static str, max: usize) -> Spec {
    Spec {
        key,
        secret: true,
        max,
    }
}

const LOGIN: &[Spec] = &[
    text("username"),
    secret("password", 5_000),
    secret("totp", 1_000),
];
const CARD: &[Spec] = &[
    text("cardholderName"),
    text("brand"),
    secret("number", 1_000),
    text("expMonth"),
    text("expYear"),
    secret("code", 1_000),
];
const IDENTITY: &[Spec] = &[
    text("title"),
    text("firstName"),
    text("middleName"),
    text("lastName"),
    text("company"),
    text("username"),
    text("email"),
    text("phone"),
    text("address1"),
    text("address2"),
    text("address3"),
    text("postalCode"),
    text("city"),
    text("state"),
    text("country"),
    secret("ssn", 1_000),
    secret("passportNumber", 1_000),
    secret("licenseNumber", 1_000),
];

/// The text fields of a kind, in the order in which they are shown.
pub const fn specs(kind: ItemKind) -> &'static [Spec] {
    match kind {
        ItemKind::Login => LOGIN,
        ItemKind::SecureNote => &[],
        ItemKind::Card => CARD,
        ItemKind::Identity => IDENTITY,
    }
}

/// The name of the kind's object on the wire.
pub const fn object(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Login => "login",
        ItemKind::SecureNote => "secureNote",
        ItemKind::Card => "card",
        ItemKind::Identity => "identity",
    }
}

/// An address of a login.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uri {
    /// The address.
    pub uri: String,
    /// How other clients compare it (wire: UriMatch); kept as it came.
    pub matching: Option<u8>,
}

/// A custom field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomField {
    /// Text, hidden, yes or no.
    pub kind: FieldKind,
    /// What it is called.
    pub name: String,
    /// What it says; `true` or `false` for yes or no.
    pub value: String,
}

/// A password that a login had before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Former {
    /// The password.
    pub password: String,
    /// Until when, as RFC 3339.
    pub until: String,
}

/// An item in plain words.
#[derive(Clone, PartialEq, Eq)]
pub struct Plain {
    /// Login, note, card or identity.
    pub kind: ItemKind,
    /// What it is called.
    pub name: String,
    /// Free text.
    pub notes: String,
    /// The kind's text fields, one for each of [`specs`].
    pub texts: Vec<(&'static str, String)>,
    /// A login's addresses.
    pub uris: Vec<Uri>,
    /// Custom fields.
    pub fields: Vec<CustomField>,
    /// A login's former passwords, the latest first.
    pub history: Vec<Former>,
    /// Fields that could not be opened. Such an item is shown but not changed, or they would be lost.
    pub damaged: Vec<&'static str>,
}

impl std::fmt::Debug for Plain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Plain")
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

impl Plain {
    /// An empty item.
    pub fn new(kind: ItemKind) -> Self {
        let uris = if kind == ItemKind::Login {
            vec![Uri::default()]
        } else {
            Vec::new()
        };
        Self {
            kind,
            name: String::new(),
            notes: String::new(),
            texts: specs(kind)
                .iter()
                .map(|spec| (spec.key, String::new()))
                .collect(),
            uris,
            fields: Vec::new(),
            history: Vec::new(),
            damaged: Vec::new(),
        }
    }

    /// The value of a text field; empty when the kind has none of that name.
    pub fn text(&self, key: &str) -> &str {
        self.texts
            .iter()
            .find(|(name, _)| *name == key)
            .map_or("", |(_, value)| value)
    }
}

/// The shown part of a card's number: its last four digits.
pub fn last_four(number: &str) -> Option<String> {
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    let start = digits.len().checked_sub(4)?;
    Some(digits[start..].iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_item_has_every_field_of_its_kind() {
        let card = Plain::new(ItemKind::Card);
        assert_eq!(card.texts.len(), 6);
        assert_eq!(card.text("code"), "");
        assert_eq!(Plain::new(ItemKind::Login).uris.len(), 1);
    }

    #[test]
    fn only_whole_numbers_show_their_end() {
        assert_eq!(last_four("4111 1111 1111 1234").as_deref(), Some("1234"));
        assert_eq!(last_four("123"), None);
    }
}
