//! The shape of an item's encrypted fields (DOMAIN 1.5): known keys only, every text an `EncString`
//! of type 2 within its limit.
//!
//! Plain text has no way in: unknown and repeated keys are refused, and what is not encrypted by the
//! format is a number, a switch or a moment. The text itself is kept as it came.

use std::{fmt, marker::PhantomData};

use crypto::{EncString, Kind, limits};
use domain::item::{ITEM_PARTS_MAX, ItemKind, SEALED_DATA_MAX};
use serde::{
    Deserialize, Deserializer,
    de::{Error as _, IgnoredAny, SeqAccess, Visitor},
};

use crate::error::{Error, Result};

/// Refuses data that is not of the item's kind, with the field `data`.
pub(crate) fn check(kind: ItemKind, data: &str) -> Result<()> {
    if data.len() > SEALED_DATA_MAX {
        return Err(Error::field("data", "too-long"));
    }
    let fits = serde_json::from_str::<Data>(data).is_ok_and(|data| data.is_of(kind));
    if fits {
        Ok(())
    } else {
        Err(Error::field("data", "encrypted-form"))
    }
}

/// An `EncString` of type 2, at most `MAX` characters long; only its form is looked at.
struct Sealed<const MAX: usize>;

impl<'de, const MAX: usize> Deserialize<'de> for Sealed<MAX> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
        struct Text<const MAX: usize>;
        impl<const MAX: usize> Visitor<'_> for Text<MAX> {
            type Value = Sealed<MAX>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an EncString of type 2")
            }
            fn visit_str<E: serde::de::Error>(
                self,
                text: &str,
            ) -> std::result::Result<Sealed<MAX>, E> {
                EncString::parse_as(Kind::AesHmac, text, MAX)
                    .map(|_| Sealed)
                    .map_err(E::custom)
            }
        }
        from.deserialize_str(Text::<MAX>)
    }
}

/// A moment in the printed form of RFC 3339; too narrow for a message.
struct Moment;

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        let fits = (20..=35).contains(&text.len())
            && (0..4).all(digit)
            && text
                .bytes()
                .all(|b| b.is_ascii_digit() || b"-+:.TZ".contains(&b));
        if fits {
            Ok(Self)
        } else {
            Err(D::Error::custom("a moment is expected"))
        }
    }
}

/// At most [`ITEM_PARTS_MAX`] of something.
struct Few<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Few<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
        struct Items<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Items<T> {
            type Value = Few<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a short list")
            }
            fn visit_seq<A: SeqAccess<'de>>(
                self,
                mut seq: A,
            ) -> std::result::Result<Few<T>, A::Error> {
                for _ in 0..ITEM_PARTS_MAX {
                    if seq.next_element::<T>()?.is_none() {
                        return Ok(Few(PhantomData));
                    }
                }
                match seq.next_element::<IgnoredAny>()? {
                    None => Ok(Few(PhantomData)),
                    Some(_) => Err(A::Error::custom("too many")),
                }
            }
        }
        from.deserialize_seq(Items(PhantomData))
    }
}

type Name = Sealed<{ limits::NAME }>;
type Short = Option<Sealed<{ limits::USERNAME }>>;

/// Declares structs whose fields are looked at and then forgotten. Derived code refuses unknown
/// (`deny_unknown_fields`) and repeated keys.
macro_rules! shapes {
    ($($name:ident { $($(#[$meta:meta])* $field:ident: $type:ty),* $(,)? })*) => {$(
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename_all = "camelCase")]
        #[expect(dead_code, reason = "read for its form only")]
        struct $name { $($(#[$meta])* $field: $type),* }
    )*};
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Data {
    #[expect(dead_code, reason = "read for its form only")]
    name: Name,
    #[expect(dead_code, reason = "read for its form only")]
    notes: Option<Sealed<{ limits::NOTES }>>,
    #[expect(dead_code, reason = "read for its form only")]
    fields: Option<Few<Field>>,
    #[expect(dead_code, reason = "read for its form only")]
    password_history: Option<Few<Former>>,
    #[expect(dead_code, reason = "read for its form only")]
    reprompt: Option<Small<1>>,
    login: Option<Login>,
    secure_note: Option<SecureNote>,
    card: Option<Card>,
    identity: Option<Box<Identity>>,
    ssh_key: Option<SshKey>,
}

impl Data {
    /// Whether exactly the object of this kind is there. A note's may be left out.
    fn is_of(&self, kind: ItemKind) -> bool {
        let there = [
            self.login.is_some(),
            self.secure_note.is_some(),
            self.card.is_some(),
            self.identity.is_some(),
            self.ssh_key.is_some(),
        ];
        let wanted = match kind {
            ItemKind::Login => [true, false, false, false, false],
            ItemKind::SecureNote => [false, self.secure_note.is_some(), false, false, false],
            ItemKind::Card => [false, false, true, false, false],
            ItemKind::Identity => [false, false, false, true, false],
            ItemKind::SshKey => [false, false, false, false, true],
        };
        there == wanted
    }
}

/// A number from 0 to `MAX`.
struct Small<const MAX: u16>;

impl<'de, const MAX: u16> Deserialize<'de> for Small<MAX> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
        match u16::deserialize(from)? {
            number if number <= MAX => Ok(Self),
            _ => Err(D::Error::custom("out of range")),
        }
    }
}

shapes! {
    Field {
        r#type: Small<3>,
        name: Option<Sealed<{ limits::FIELD_NAME }>>,
        value: Option<Sealed<{ limits::FIELD_VALUE }>>,
        linked_id: Option<Small<418>>,
    }
    Former {
        password: Sealed<{ limits::PASSWORD }>,
        last_used_date: Moment,
    }
    Login {
        username: Short,
        password: Option<Sealed<{ limits::PASSWORD }>>,
        password_revision_date: Option<Moment>,
        totp: Option<Sealed<{ limits::TOTP }>>,
        uri: Option<Sealed<{ limits::URI }>>,
        uris: Option<Few<Uri>>,
        autofill_on_page_load: Option<bool>,
        fido2_credentials: Option<Few<Passkey>>,
    }
    Uri {
        uri: Option<Sealed<{ limits::URI }>>,
        uri_checksum: Option<Sealed<{ limits::USERNAME }>>,
        r#match: Option<Small<5>>,
    }
    Passkey {
        credential_id: Short,
        key_type: Short,
        key_algorithm: Short,
        key_curve: Short,
        key_value: Option<Sealed<{ limits::PASSWORD }>>,
        rp_id: Short,
        rp_name: Short,
        user_handle: Short,
        user_name: Short,
        user_display_name: Short,
        counter: Short,
        discoverable: Short,
        creation_date: Moment,
    }
    SecureNote {
        r#type: Small<0>,
    }
    Card {
        cardholder_name: Short,
        brand: Short,
        number: Short,
        exp_month: Short,
        exp_year: Short,
        code: Short,
    }
    Identity {
        title: Short,
        first_name: Short,
        middle_name: Short,
        last_name: Short,
        address1: Short,
        address2: Short,
        address3: Short,
        city: Short,
        state: Short,
        postal_code: Short,
        country: Short,
        company: Short,
        email: Short,
        phone: Short,
        ssn: Short,
        username: Short,
        passport_number: Short,
        license_number: Short,
    }
    SshKey {
        // Other clients stop at a key with a part missing.
        private_key: Sealed<{ limits::PASSWORD }>,
        public_key: Sealed<{ limits::PASSWORD }>,
        key_fingerprint: Sealed<{ limits::USERNAME }>,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENC: &str = "2.AAAAAAAAAAAAAAAAAAAAAA==|AAAAAAAAAAAAAAAAAAAAAA==|AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    fn fits(kind: ItemKind, data: &str) -> bool {
        check(kind, &data.replace('@', ENC)).is_ok()
    }

    #[test]
    fn each_kind_has_its_shape() {
        assert!(fits(
            ItemKind::Login,
            r#"{"name":"@","login":{"username":"@","uris":[{"uri":"@","uriChecksum":"@","match":null}]}}"#
        ));
        assert!(fits(
            ItemKind::SecureNote,
            r#"{"name":"@","notes":"@","secureNote":{"type":0}}"#
        ));
        assert!(fits(ItemKind::SecureNote, r#"{"name":"@"}"#));
        assert!(fits(
            ItemKind::Card,
            r#"{"name":"@","card":{"number":"@","code":null}}"#
        ));
        assert!(fits(
            ItemKind::Identity,
            r#"{"name":"@","identity":{"firstName":"@"},"fields":[{"type":2,"name":"@","value":"@"}]}"#
        ));
        assert!(fits(
            ItemKind::SshKey,
            r#"{"name":"@","reprompt":1,"sshKey":{"privateKey":"@","publicKey":"@","keyFingerprint":"@"}}"#
        ));
        assert!(fits(
            ItemKind::Login,
            r#"{"name":"@","login":{},"fields":[{"type":3,"name":"@","value":null,"linkedId":100}]}"#
        ));
        for part in ["null", r#"{"privateKey":"@","publicKey":"@"}"#] {
            let data = format!(r#"{{"name":"@","sshKey":{part}}}"#);
            assert!(!fits(ItemKind::SshKey, &data), "{data}");
        }
        assert!(!fits(ItemKind::Card, r#"{"name":"@","login":{}}"#));
        assert!(!fits(
            ItemKind::Login,
            r#"{"name":"@","login":{},"card":{}}"#
        ));
    }

    #[test]
    fn plain_text_has_no_way_in() {
        for data in [
            r#"{"name":"Mail server","login":{}}"#,
            r#"{"name":"@","login":{"password":"hunter2"}}"#,
            r#"{"name":"@","login":{},"comment":"hello"}"#,
            r#"{"name":"@","login":{"password":"hunter2","password":"@"}}"#,
            r#"{"name":"@","login":{"passwordRevisionDate":"the password is hunter2"}}"#,
            r#"{"name":"@","login":{},"fields":[{"type":0,"name":"plain","value":"@"}]}"#,
            r#"{"name":"0.AAAAAAAAAAAAAAAAAAAAAA==|AAAAAAAAAAAAAAAAAAAAAA==","login":{}}"#,
            r#"{"login":{}}"#,
            r"[]",
            "",
        ] {
            assert!(!fits(ItemKind::Login, data), "{data}");
        }
    }

    #[test]
    fn lists_and_depth_are_bounded() {
        let many = vec![r#"{"type":0}"#; ITEM_PARTS_MAX + 1].join(",");
        assert!(!fits(
            ItemKind::Login,
            &format!(r#"{{"name":"@","login":{{}},"fields":[{many}]}}"#)
        ));
        let deep = format!("{}{}", "[".repeat(50_000), "]".repeat(50_000));
        assert!(!fits(
            ItemKind::Login,
            &format!(r#"{{"name":"@","login":{{}},"fields":{deep}}}"#)
        ));
    }
}
