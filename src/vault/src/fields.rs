//! What an item holds: which fields each kind has, and their plain values.

use domain::item::{FieldKind, ItemKind, UriMatch};

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
    long(key, 1_000)
}

const fn long(key: &'static str, max: usize) -> Spec {
    Spec {
        key,
        secret: false,
        max,
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

const SSH_KEY: &[Spec] = &[
    long("publicKey", 5_000),
    text("keyFingerprint"),
    secret("privateKey", 5_000),
];

/// The text fields of a kind, in the order in which they are shown.
pub const fn specs(kind: ItemKind) -> &'static [Spec] {
    match kind {
        ItemKind::Login => LOGIN,
        ItemKind::SecureNote => &[],
        ItemKind::Card => CARD,
        ItemKind::Identity => IDENTITY,
        ItemKind::SshKey => SSH_KEY,
    }
}

/// The name of the kind's object on the wire.
pub const fn object(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Login => "login",
        ItemKind::SecureNote => "secureNote",
        ItemKind::Card => "card",
        ItemKind::Identity => "identity",
        ItemKind::SshKey => "sshKey",
    }
}

/// Whether this field is kept from whoever may see items “except passwords”: what opens something by itself.
pub const fn withheld(kind: ItemKind, spec: Spec) -> bool {
    spec.secret && matches!(kind, ItemKind::Login | ItemKind::SshKey)
}

/// An address of a login.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uri {
    /// The address.
    pub uri: String,
    /// How clients that fill it in compare it; none for their default.
    pub matching: Option<UriMatch>,
}

/// A custom field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomField {
    /// Text, hidden, yes or no, linked.
    pub kind: FieldKind,
    /// What it is called.
    pub name: String,
    /// What it says; `true` or `false` for yes or no; empty for a linked one.
    pub value: String,
    /// Which field a linked one shows, one of [`domain::linked::links`]; none for the others.
    pub linked: Option<u16>,
}

/// A password that an item had before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Former {
    /// The password; of a hidden custom field with the field's name before it.
    pub password: String,
    /// Until when, as RFC 3339.
    pub until: String,
}

/// An item in plain words.
#[derive(Clone, PartialEq, Eq)]
pub struct Plain {
    /// Its kind.
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
    /// Former passwords and values of hidden fields, the latest first.
    pub history: Vec<Former>,
    /// When a login's password was last changed, as RFC 3339; empty when that is not known.
    pub password_changed: String,
    /// Whether the master password is asked for again before a secret is shown.
    pub reprompt: bool,
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
            password_changed: String::new(),
            reprompt: false,
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

    /// Whether there is anything in it to ask the master password for. Of a note the text is the secret; `passwords`
    /// tells whether the person may see them.
    pub fn has_secret(&self, passwords: bool) -> bool {
        let text = specs(self.kind).iter().any(|spec| {
            spec.secret
                && (passwords || !withheld(self.kind, *spec))
                && !self.text(spec.key).is_empty()
        });
        let hidden = |field: &CustomField| field.kind == FieldKind::Hidden;
        text || self.kind == ItemKind::SecureNote && !self.notes.is_empty()
            || passwords && (!self.history.is_empty() || self.fields.iter().any(hidden))
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
    fn a_secret_is_what_this_person_may_see() {
        let mut login = Plain::new(ItemKind::Login);
        assert!(!login.has_secret(true));
        login.texts[1].1 = "hunter2".to_owned();
        assert!(login.has_secret(true) && !login.has_secret(false));
        let mut card = Plain::new(ItemKind::Card);
        card.texts[2].1 = "4111".to_owned();
        assert!(card.has_secret(false));
        let mut note = Plain::new(ItemKind::SecureNote);
        note.notes = "Code 4711".to_owned();
        assert!(note.has_secret(false));
    }

    #[test]
    fn only_whole_numbers_show_their_end() {
        assert_eq!(last_four("4111 1111 1111 1234").as_deref(), Some("1234"));
        assert_eq!(last_four("123"), None);
    }
}
