//! An entry of KeePass, once all of it is read.

use domain::{Millis, item::FieldKind};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{
    body::{Body, Login},
    draft::{Draft, Outcome},
    folders::Placed,
    limits::RECORD_BYTES,
    model::Item,
    otp,
    report::{Hint, Reason},
};

/// A named value of an entry.
#[derive(Default, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Value {
    pub(crate) key: String,
    pub(crate) text: String,
    pub(crate) protected: bool,
}

/// An entry as it stands in the file.
#[derive(Default)]
pub(crate) struct Entry {
    pub(crate) values: Vec<Value>,
    pub(crate) tags: String,
    pub(crate) files: bool,
    pub(crate) created: Option<Millis>,
    pub(crate) revised: Option<Millis>,
    pub(crate) moved: Option<Millis>,
    pub(crate) placed: Placed,
    pub(crate) bin: bool,
    pub(crate) too_long: bool,
    size: usize,
}

/// Values with a place of their own.
const PLACED: &[&str] = &["Title", "UserName", "Password", "URL", "Notes"];
/// Values that a one-time code is made of.
const CODE: &[&str] = &[
    "otp",
    "TimeOtp-Secret-Base32",
    "TimeOtp-Period",
    "TimeOtp-Length",
    "TimeOtp-Algorithm",
    "TOTP Seed",
    "TOTP Settings",
];
/// How apps for telephones name further addresses.
const FURTHER: &str = "KP2A_URL";

impl Entry {
    /// Adds a value, unless the entry has grown too long.
    pub(crate) fn add(&mut self, value: Value) {
        self.size += value.key.len() + value.text.len();
        self.too_long |= self.size > RECORD_BYTES;
        if !self.too_long {
            self.values.push(value);
        }
    }

    fn get(&self, key: &str) -> &str {
        self.values
            .iter()
            .find(|value| value.key == key)
            .map_or("", |value| &value.text)
    }

    pub(crate) fn convert(&self, draft: &mut Draft) -> Outcome {
        if self.too_long {
            return Err(Reason::TooLong.into());
        }
        if self.values.iter().all(|value| value.text.is_empty()) {
            return Err(Reason::Empty.into());
        }
        if self.files {
            draft.hint(Hint::Attachment);
        }
        if let Some(hint) = self.placed.hint {
            draft.hint(hint);
        }
        let further = self
            .values
            .iter()
            .filter(|value| value.key.starts_with(FURTHER));
        let uris = std::iter::once(self.get("URL")).chain(further.map(|value| value.text.as_str()));
        let (totp, used) = self.totp();
        let mut item = Item::new(Body::Login(Login {
            username: self.get("UserName").to_owned(),
            password: self.get("Password").to_owned(),
            totp,
            uris: draft.uris(uris),
        }));
        self.get("Title").clone_into(&mut item.name);
        self.get("Notes").clone_into(&mut item.notes);
        item.created = self.created;
        item.revised = self.revised;
        item.deleted = self
            .bin
            .then(|| self.moved.or(self.revised).unwrap_or_default());
        item.folders.extend(self.placed.folder);
        for value in &self.values {
            let key = value.key.as_str();
            if PLACED.contains(&key) || used.contains(&key) || key.starts_with(FURTHER) {
                continue;
            }
            item.custom_hidden_if(value.protected, key, &value.text);
        }
        item.custom("Tags", &self.tags, FieldKind::Text);
        Ok(Some(item))
    }

    /// The source of one-time codes, and the values that it was made of. Settings without a secret are no source.
    fn totp(&self) -> (String, &'static [&'static str]) {
        let forms = [
            (otp::from_query(self.get("otp")), &CODE[..1]),
            (
                otp::with_settings(
                    self.get("TimeOtp-Secret-Base32"),
                    self.get("TimeOtp-Period"),
                    self.get("TimeOtp-Length"),
                    self.get("TimeOtp-Algorithm"),
                ),
                &CODE[1..5],
            ),
            (
                otp::from_seed(self.get("TOTP Seed"), self.get("TOTP Settings")),
                &CODE[5..],
            ),
        ];
        let mut forms = forms.into_iter();
        forms
            .find(|(source, _)| !source.is_empty())
            .unwrap_or_default()
    }
}
