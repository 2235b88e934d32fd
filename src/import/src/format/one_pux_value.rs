//! The values of 1Password's fields: an object with one key, which says what it is.

use serde_json::Value;

use crate::{
    body::SshKey,
    date,
    json::{plain, str, text},
};

/// What a value is made of.
pub(crate) enum Part<'a> {
    /// A text.
    Text(String),
    /// An address, in parts.
    Address(&'a Value),
    /// A key pair.
    Key(SshKey),
    /// An attached file.
    File,
    /// Nothing that can be kept: a reference to another item, or no value.
    Nothing,
}

/// What a value is made of, and whether it is hidden.
pub(crate) fn read(value: &Value) -> (Part<'_>, bool) {
    let Some((kind, content)) = value.as_object().and_then(|object| object.iter().next()) else {
        return (Part::Nothing, false);
    };
    let part = match kind.as_str() {
        "address" => Part::Address(content),
        "sshKey" => Part::Key(key(content)),
        "file" => Part::File,
        "reference" => Part::Nothing,
        "date" => Part::Text(
            content
                .as_i64()
                .and_then(day)
                .unwrap_or_else(|| plain(content)),
        ),
        "email" if content.is_object() => Part::Text(text(content, "email_address")),
        _ => Part::Text(plain(content)),
    };
    (part, matches!(kind.as_str(), "concealed" | "totp"))
}

fn day(seconds: i64) -> Option<String> {
    date::day(seconds.checked_mul(1_000)?)
}

fn key(content: &Value) -> SshKey {
    let about = content.get("metadata").unwrap_or(&Value::Null);
    SshKey {
        private_key: text(content, "privateKey"),
        public_key: str(about, "publicKey").to_owned(),
        fingerprint: str(about, "fingerprint").to_owned(),
    }
}
