//! E-mail addresses, as accounts and invitations know them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A checked address, trimmed and lower-cased (DOMAIN: users and members are stored lower-case).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "sqlx", derive(sqlx::Type), sqlx(transparent))]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// Why a text is not an address. The names are field codes (`error-<code>`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// Nothing was typed.
    #[error("required")]
    Required,
    /// Longer than 256 characters.
    #[error("too-long")]
    TooLong,
    /// Not of the form `name@host.domain`.
    #[error("email")]
    Malformed,
}

impl Email {
    /// The most characters that an address may have.
    pub const MAX: usize = 256;

    /// Reads an address: one `@`, a local part of at most 64 bytes without blanks, control
    /// characters or delimiters that a mail header would read as something else, and a host name
    /// with a dot.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let text = text.trim().to_lowercase();
        if text.is_empty() {
            return Err(EmailError::Required);
        }
        if text.chars().count() > Self::MAX {
            return Err(EmailError::TooLong);
        }
        let (local, host) = text.rsplit_once('@').ok_or(EmailError::Malformed)?;
        if local_part(local) && host_name(host) {
            Ok(Self(text))
        } else {
            Err(EmailError::Malformed)
        }
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// RFC 5322 dot-atom (plus RFC 6531 letters beyond ASCII); quoted local parts are refused.
fn local_part(local: &str) -> bool {
    !local.is_empty()
        && local.len() <= 64
        && local
            .split('.')
            .all(|atom| !atom.is_empty() && atom.chars().all(atom_character))
}

fn atom_character(c: char) -> bool {
    c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c)
}

/// Labels of letters, digits and inner hyphens, at least two of them, the last not all digits.
fn host_name(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    labels.len() >= 2
        && host.len() <= 253
        && labels.iter().all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        })
        && labels
            .last()
            .is_some_and(|last| !last.chars().all(|c| c.is_ascii_digit()))
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Email {
    type Error = EmailError;
    fn try_from(text: String) -> Result<Self, EmailError> {
        Self::parse(&text)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ordinary_addresses_are_lower_cased() {
        for (typed, kept) in [
            (" Anna.de.Vries@Voorbeeld.NL ", "anna.de.vries@voorbeeld.nl"),
            (
                "o'hara+vault@mail.example.org",
                "o'hara+vault@mail.example.org",
            ),
            ("jörg@bücher.example", "jörg@bücher.example"),
        ] {
            assert_eq!(Email::parse(typed).map(String::from), Ok(kept.to_owned()));
        }
    }

    #[test]
    fn what_a_mail_header_could_misread_is_refused() {
        for typed in [
            "a@b",
            "a b@c.de",
            "a@b.c\r\nBcc: x@y.z",
            "<a@b.cd>",
            "a,b@c.de",
            "a@b@c.de",
            "\"a\"@b.cd",
            "a@-b.cd",
            "a@b..cd",
            ".a@b.cd",
            "a@1.2.3.4",
            "a;b@c.de",
            "a@b.cd\0",
        ] {
            assert_eq!(Email::parse(typed), Err(EmailError::Malformed), "{typed:?}");
        }
        assert_eq!(Email::parse("  "), Err(EmailError::Required));
        assert_eq!(
            Email::parse(&format!("{}@b.cd", "a".repeat(300))),
            Err(EmailError::TooLong)
        );
    }

    proptest! {
        #[test]
        fn parsing_is_idempotent_and_never_keeps_blanks(text in ".{0,300}") {
            if let Ok(email) = Email::parse(&text) {
                prop_assert_eq!(Email::parse(email.as_str()), Ok(email.clone()));
                prop_assert!(!email.as_str().chars().any(|c| c.is_whitespace() || c.is_control()));
            }
        }
    }
}
