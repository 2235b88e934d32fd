//! Telling what a file is by what is in it.

use serde::{Deserialize, de::IgnoredAny};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::{
    archive::{Archive, is_zip},
    codes::codes,
    decode::decode,
    format::{Format, keeper_csv, tables},
    kdbx, limits,
    parser::ParseError,
    table::Table,
};

codes! {
    /// Why a file is not read.
    #[derive(Error)]
    pub enum Unrecognised {
        /// It holds nothing.
        #[error("empty")]
        Empty = "empty",
        /// It is larger than [`limits::BYTES`], or unpacks to more than may be.
        #[error("too large")]
        TooLarge = "too-large",
        /// It is an archive of too many files.
        #[error("too many files in the archive")]
        TooManyEntries = "too-many-entries",
        /// It is not text in any encoding, nor an archive.
        #[error("not text")]
        NotText = "not-text",
        /// It is damaged or cut off.
        #[error("malformed")]
        Malformed = "malformed",
        /// It is encrypted under the keys of an account: only the program that made it can open it.
        #[error("encrypted under the keys of an account")]
        AccountEncrypted = "account-encrypted",
        /// It is encrypted with PGP: decrypt it first, or export without encryption.
        #[error("encrypted with PGP")]
        PgpEncrypted = "pgp-encrypted",
        /// It is an archive under a password: unpack it first.
        #[error("an archive under a password")]
        EncryptedArchive = "encrypted-archive",
        /// It is a database of KeePass in another form than KDBX 4: save it in that one.
        #[error("a KeePass database of another version")]
        KeePassVersion = "keepass-version",
        /// It is none of the known formats.
        #[error("unknown")]
        Unknown = "unknown",
    }
}

impl From<ParseError> for Unrecognised {
    fn from(error: ParseError) -> Self {
        match error {
            ParseError::TooLarge | ParseError::TooManyRecords => Self::TooLarge,
            ParseError::TooManyEntries => Self::TooManyEntries,
            ParseError::NotText => Self::NotText,
            ParseError::Malformed => Self::Malformed,
            _ => Self::Unknown,
        }
    }
}

/// Tells the format of a file. The name helps only where the contents have no heading and say too little.
///
/// # Errors
/// [`Unrecognised`], which names formats that are known but cannot be read.
pub fn recognise(name: Option<&str>, bytes: &[u8]) -> Result<Format, Unrecognised> {
    if bytes.len() > limits::BYTES {
        return Err(Unrecognised::TooLarge);
    }
    if is_zip(bytes) {
        return zip(&mut Archive::open(bytes)?);
    }
    if kdbx::is_kdbx_4(bytes) {
        return Ok(Format::KeePassDatabase);
    }
    if kdbx::is_keepass(bytes) {
        return Err(Unrecognised::KeePassVersion);
    }
    let text = decode(bytes)?.text;
    let start = text.trim_start();
    if start.is_empty() {
        Err(Unrecognised::Empty)
    } else if start.starts_with("-----BEGIN PGP MESSAGE-----") {
        Err(Unrecognised::PgpEncrypted)
    } else if start.starts_with('{') {
        json(start)
    } else if start.starts_with('<') {
        xml(start)
    } else {
        csv(name, text)
    }
}

/// Longest heading that is looked at, in characters.
const HEADING: usize = 1 << 16;

/// What the heading of a table says; none when it says nothing.
fn heading(text: &str) -> Option<Format> {
    let start: String = text.chars().take(HEADING).collect();
    let table = Table::open(Zeroizing::new(start)).ok()?;
    let mut known = tables().iter();
    known
        .find(|(_, fits)| fits(&table.heading))
        .map(|(format, _)| *format)
}

fn csv(name: Option<&str>, text: Zeroizing<String>) -> Result<Format, Unrecognised> {
    if let Some(format) = heading(&text) {
        return Ok(format);
    }
    let named = name.is_some_and(|name| name.to_lowercase().contains("keeper"));
    if keeper_csv::fits(text, named) {
        return Ok(Format::KeeperCsv);
    }
    Err(Unrecognised::Unknown)
}

fn xml(start: &str) -> Result<Format, Unrecognised> {
    // The root stands after the declaration and comments; what follows is looked at by the parser.
    let head: String = start.chars().take(2_000).collect();
    if head.contains("<KeePassFile>") || head.contains("<KeePassFile ") {
        Ok(Format::KeePassXml)
    } else {
        Err(Unrecognised::Unknown)
    }
}

/// The keys by which formats differ.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Keys {
    encrypted: Option<bool>,
    password_protected: Option<bool>,
    items: Option<IgnoredAny>,
    vaults: Option<IgnoredAny>,
    accounts: Option<IgnoredAny>,
    records: Option<IgnoredAny>,
    #[serde(rename = "encKeyValidation_DO_NOT_EDIT")]
    validation: Option<IgnoredAny>,
}

fn json(text: &str) -> Result<Format, Unrecognised> {
    let keys: Keys = serde_json::from_str(text).map_err(|error| {
        if error.is_eof() {
            Unrecognised::Malformed
        } else {
            Unrecognised::Unknown
        }
    })?;
    if keys.encrypted == Some(true) {
        return if keys.password_protected == Some(true) {
            Ok(Format::BitwardenProtectedJson)
        } else if keys.vaults.is_some() {
            Err(Unrecognised::PgpEncrypted)
        } else {
            Err(Unrecognised::AccountEncrypted)
        };
    }
    if keys.vaults.is_some() {
        Ok(Format::ProtonJson)
    } else if keys.accounts.is_some() {
        Ok(Format::OnePux)
    } else if keys.records.is_some() {
        Ok(Format::KeeperJson)
    } else if keys.validation.is_some() {
        Err(Unrecognised::AccountEncrypted)
    } else if keys.items.is_some() && keys.encrypted.is_some() {
        Ok(Format::BitwardenJson)
    } else {
        Err(Unrecognised::Unknown)
    }
}

fn zip(archive: &mut Archive<'_>) -> Result<Format, Unrecognised> {
    let has = |archive: &Archive<'_>, name: &str| archive.names().any(|other| other == name);
    if archive.is_encrypted() {
        return Err(Unrecognised::EncryptedArchive);
    }
    if has(archive, "export.data") {
        return Ok(Format::OnePux);
    }
    if has(archive, "Proton Pass/data.json") {
        return Ok(Format::ProtonJson);
    }
    if archive.names().any(|name| name.ends_with("data.pgp")) {
        return Err(Unrecognised::PgpEncrypted);
    }
    if has(archive, "data.json") {
        let bytes = archive.read("data.json")?;
        return json(decode(&bytes)?.text.trim_start());
    }
    // With so many tables it is nobody's export.
    for name in archive.tables().unwrap_or_default() {
        let bytes = archive.read(&name)?;
        if heading(&decode(&bytes)?.text) == Some(Format::Dashlane) {
            return Ok(Format::Dashlane);
        }
    }
    Err(Unrecognised::Unknown)
}
