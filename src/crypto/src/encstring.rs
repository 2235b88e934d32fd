//! The printed form of everything encrypted: `<type>.<part>|<part>…`, standard base64 with padding.
//!
//! This module needs no cipher: the server uses it to refuse malformed values before it stores them.

use core::fmt;

use base64ct::{Base64, Encoding as _};
use thiserror::Error;

/// Length of an AES initialisation vector, in bytes.
pub const IV_LEN: usize = 16;
/// Length of an HMAC-SHA256 tag, in bytes.
pub const MAC_LEN: usize = 32;
/// Length of an AES block, in bytes.
const BLOCK_LEN: usize = 16;
/// Length of one RSA-2048 ciphertext, in bytes.
const RSA_LEN: usize = 256;

/// How a value is encrypted: the digit before the dot.
///
/// Only [`Kind::AesHmac`] and [`Kind::RsaSha1`] are ever made or opened here; the
/// others are known so that a refusal can name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Type 0: AES-256-CBC without authentication. Whoever stores it can change it unseen.
    AesUnauthenticated,
    /// Type 1: AES-128-CBC with HMAC, long dead.
    Aes128Hmac,
    /// Type 2: AES-256-CBC, then HMAC-SHA256 over iv and ciphertext.
    AesHmac,
    /// Type 3: RSA-2048 OAEP with SHA-256, never in use.
    RsaSha256,
    /// Type 4: RSA-2048 OAEP with SHA-1.
    RsaSha1,
    /// Type 5: type 3 with an HMAC, deprecated.
    RsaSha256Hmac,
    /// Type 6: type 4 with an HMAC, deprecated.
    RsaSha1Hmac,
    /// Type 7: COSE Encrypt0 of second-generation accounts.
    Cose,
}

impl Kind {
    /// The digit before the dot.
    pub const fn digit(self) -> u8 {
        match self {
            Self::AesUnauthenticated => 0,
            Self::Aes128Hmac => 1,
            Self::AesHmac => 2,
            Self::RsaSha256 => 3,
            Self::RsaSha1 => 4,
            Self::RsaSha256Hmac => 5,
            Self::RsaSha1Hmac => 6,
            Self::Cose => 7,
        }
    }

    fn from_prefix(prefix: &str) -> Option<Self> {
        Some(match prefix {
            "0" => Self::AesUnauthenticated,
            "1" => Self::Aes128Hmac,
            "2" => Self::AesHmac,
            "3" => Self::RsaSha256,
            "4" => Self::RsaSha1,
            "5" => Self::RsaSha256Hmac,
            "6" => Self::RsaSha1Hmac,
            "7" => Self::Cose,
            _ => return None,
        })
    }
}

/// Why a text is not an [`EncString`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FormError {
    /// The text is longer than the field allows.
    #[error("longer than {max} characters")]
    TooLong {
        /// The caller's limit, in characters (which are bytes: the form is ASCII).
        max: usize,
    },
    /// Nothing known stands before the dot.
    #[error("unknown type")]
    UnknownType,
    /// Too few or too many parts for the type.
    #[error("wrong number of parts")]
    Parts,
    /// A part is not canonical base64 with padding.
    #[error("not base64")]
    Base64,
    /// A part has a length that its type cannot have.
    #[error("a part has the wrong length")]
    Length,
    /// Well formed, but of another kind than the field holds.
    #[error("type {} where type {} belongs", found.digit(), wanted.digit())]
    Kind {
        /// What the text is.
        found: Kind,
        /// What the field holds.
        wanted: Kind,
    },
}

#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Body {
    /// Types 0 and 1 keep their parts only to be printed again.
    Legacy {
        kind: Kind,
        parts: Vec<Vec<u8>>,
    },
    AesHmac {
        iv: [u8; IV_LEN],
        data: Vec<u8>,
        mac: [u8; MAC_LEN],
    },
    RsaSha1 {
        data: Vec<u8>,
    },
}

/// One encrypted value. Printing gives back exactly the text that was parsed.
///
/// It is opaque: it opens only with a key. `Debug` names the kind and nothing else,
/// because ciphertext does not belong in logs.
#[derive(Clone, PartialEq, Eq)]
pub struct EncString(pub(crate) Body);

impl EncString {
    /// Reads the printed form, at most `max` characters of it.
    ///
    /// # Errors
    /// [`FormError`] when the text has not exactly the form of its type: one known
    /// digit, the right number of parts, each canonical base64, iv 16 bytes, tag 32
    /// bytes, ciphertext whole blocks, RSA data 256 bytes.
    pub fn parse(text: &str, max: usize) -> Result<Self, FormError> {
        if text.len() > max {
            return Err(FormError::TooLong { max });
        }
        let (kind, rest) = match text.split_once('.') {
            Some((prefix, rest)) => (
                Kind::from_prefix(prefix).ok_or(FormError::UnknownType)?,
                rest,
            ),
            None if text.split('|').count() == 3 => (Kind::Aes128Hmac, text),
            None if text.contains('|') => (Kind::AesUnauthenticated, text),
            None => return Err(FormError::UnknownType),
        };
        let parts = rest.split('|').map(decode).collect::<Result<Vec<_>, _>>()?;
        Self::from_parts(kind, parts)
    }

    /// Like [`EncString::parse`], and of this kind only.
    ///
    /// # Errors
    /// As `parse`, and [`FormError::Kind`].
    pub fn parse_as(wanted: Kind, text: &str, max: usize) -> Result<Self, FormError> {
        let parsed = Self::parse(text, max)?;
        match parsed.kind() {
            found if found == wanted => Ok(parsed),
            found => Err(FormError::Kind { found, wanted }),
        }
    }

    /// How the value is encrypted.
    pub fn kind(&self) -> Kind {
        match &self.0 {
            Body::Legacy { kind, .. } => *kind,
            Body::AesHmac { .. } => Kind::AesHmac,
            Body::RsaSha1 { .. } => Kind::RsaSha1,
        }
    }

    fn from_parts(kind: Kind, parts: Vec<Vec<u8>>) -> Result<Self, FormError> {
        let whole_blocks = |data: &[u8]| !data.is_empty() && data.len().is_multiple_of(BLOCK_LEN);
        let lengths_fit = match (kind, parts.as_slice()) {
            (Kind::AesUnauthenticated, [iv, data]) => iv.len() == IV_LEN && whole_blocks(data),
            (Kind::Aes128Hmac | Kind::AesHmac, [iv, data, mac]) => {
                iv.len() == IV_LEN && whole_blocks(data) && mac.len() == MAC_LEN
            }
            (Kind::RsaSha256 | Kind::RsaSha1, [data]) => data.len() == RSA_LEN,
            (Kind::RsaSha256Hmac | Kind::RsaSha1Hmac, [data, mac]) => {
                data.len() == RSA_LEN && mac.len() == MAC_LEN
            }
            (Kind::Cose, [data]) => !data.is_empty(),
            _ => return Err(FormError::Parts),
        };
        if !lengths_fit {
            return Err(FormError::Length);
        }
        let mut parts = parts;
        Ok(Self(match (kind, parts.as_mut_slice()) {
            (Kind::AesHmac, [iv, data, mac]) => Body::AesHmac {
                iv: iv.as_slice().try_into().map_err(|_| FormError::Length)?,
                data: core::mem::take(data),
                mac: mac.as_slice().try_into().map_err(|_| FormError::Length)?,
            },
            (Kind::RsaSha1, [data]) => Body::RsaSha1 {
                data: core::mem::take(data),
            },
            _ => Body::Legacy { kind, parts },
        }))
    }
}

impl fmt::Display for EncString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.", self.kind().digit())?;
        match &self.0 {
            Body::Legacy { parts, .. } => {
                for (at, part) in parts.iter().enumerate() {
                    let bar = if at == 0 { "" } else { "|" };
                    write!(f, "{bar}{}", Base64::encode_string(part))?;
                }
                Ok(())
            }
            Body::AesHmac { iv, data, mac } => write!(
                f,
                "{}|{}|{}",
                Base64::encode_string(iv),
                Base64::encode_string(data),
                Base64::encode_string(mac)
            ),
            Body::RsaSha1 { data } => f.write_str(&Base64::encode_string(data)),
        }
    }
}

impl fmt::Debug for EncString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EncString({:?})", self.kind())
    }
}

fn decode(part: &str) -> Result<Vec<u8>, FormError> {
    Base64::decode_vec(part).map_err(|_| FormError::Base64)
}
