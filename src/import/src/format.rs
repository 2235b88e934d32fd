//! The formats, one file for each.

#![expect(
    clippy::unnecessary_wraps,
    reason = "every converter has the same form, whether or not it ever refuses"
)]

pub(crate) mod bitwarden_csv;
pub(crate) mod bitwarden_json;
pub(crate) mod chrome_csv;
pub(crate) mod dashlane;
pub(crate) mod firefox_csv;
pub(crate) mod keepass_entry;
pub(crate) mod keepass_xml;
pub(crate) mod keepassxc_csv;
pub(crate) mod keeper_csv;
pub(crate) mod keeper_json;
pub(crate) mod lastpass_csv;
pub(crate) mod lastpass_note;
pub(crate) mod nordpass_csv;
pub(crate) mod one_password_csv;
pub(crate) mod one_pux;
pub(crate) mod one_pux_place;
pub(crate) mod one_pux_value;
pub(crate) mod proton_content;
pub(crate) mod proton_csv;
pub(crate) mod proton_json;
pub(crate) mod safari_csv;

use zeroize::Zeroizing;

use crate::{
    archive,
    codes::codes,
    decode::decode,
    draft::Draft,
    parser::{ParseError, Reader},
    report::Hint,
    table::{Convert, Heading, Table, TableReader},
};

codes! {
    /// The formats that are read.
    pub enum Format {
        /// Bitwarden and compatible servers: a table, of a person or of an organisation.
        BitwardenCsv = "bitwarden-csv",
        /// The same as JSON, or an archive with it and attached files.
        BitwardenJson = "bitwarden-json",
        /// The same, encrypted under a password: see [`decrypt`](crate::decrypt()).
        BitwardenProtectedJson = "bitwarden-protected-json",
        /// Chrome and its relatives: Edge, Brave, Opera, Vivaldi.
        ChromeCsv = "chrome-csv",
        /// Firefox.
        FirefoxCsv = "firefox-csv",
        /// Safari and Apple's Passwords.
        SafariCsv = "safari-csv",
        /// LastPass.
        LastPassCsv = "lastpass-csv",
        /// 1Password: a table.
        OnePasswordCsv = "one-password-csv",
        /// 1Password: an archive.
        OnePux = "one-pux",
        /// KeePass 2: XML.
        KeePassXml = "keepass-xml",
        /// KeePassXC: a table.
        KeePassXcCsv = "keepassxc-csv",
        /// Dashlane: one of its tables, or an archive of them.
        Dashlane = "dashlane",
        /// Keeper: a table without heading.
        KeeperCsv = "keeper-csv",
        /// Keeper: JSON.
        KeeperJson = "keeper-json",
        /// NordPass.
        NordPassCsv = "nordpass-csv",
        /// Proton Pass: JSON, or an archive with it.
        ProtonJson = "proton-json",
        /// Proton Pass: a table.
        ProtonCsv = "proton-csv",
        /// KeePass 2 and KeePassXC: a database (KDBX 4), encrypted: see [`decrypt`](crate::decrypt()).
        KeePassDatabase = "keepass-database",
    }
}

/// What a row of the report counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Lines of the file, the heading included.
    Lines,
    /// Records, in the order of the file.
    Records,
}

impl Format {
    /// What the rows of its report count.
    pub const fn rows(self) -> Rows {
        match self {
            Self::BitwardenJson
            | Self::BitwardenProtectedJson
            | Self::OnePux
            | Self::KeePassDatabase
            | Self::KeePassXml
            | Self::KeeperJson
            | Self::ProtonJson => Rows::Records,
            _ => Rows::Lines,
        }
    }

    /// Whether it is encrypted under a password: see [`decrypt`](crate::decrypt()).
    pub const fn is_encrypted(self) -> bool {
        matches!(self, Self::BitwardenProtectedJson | Self::KeePassDatabase)
    }

    /// Whether a key file may belong to the password.
    pub const fn takes_key_file(self) -> bool {
        matches!(self, Self::KeePassDatabase)
    }
}

/// Whether a heading is that of a format.
pub(crate) type Fits = fn(&Heading) -> bool;

/// How each table is known by its heading. The first one that fits counts, so the most particular stand first.
pub(crate) fn tables() -> &'static [(Format, Fits)] {
    &[
        (Format::BitwardenCsv, bitwarden_csv::fits),
        (Format::NordPassCsv, nordpass_csv::fits),
        (Format::Dashlane, dashlane::fits),
        (Format::FirefoxCsv, firefox_csv::fits),
        (Format::LastPassCsv, lastpass_csv::fits),
        (Format::KeePassXcCsv, keepassxc_csv::fits),
        (Format::ProtonCsv, proton_csv::fits),
        (Format::ChromeCsv, chrome_csv::fits),
        (Format::SafariCsv, safari_csv::fits),
        (Format::OnePasswordCsv, one_password_csv::fits),
    ]
}

/// Opens a file of this format.
pub(crate) fn open(
    format: Format,
    bytes: &[u8],
    draft: &mut Draft,
) -> Result<Box<dyn Reader + Send>, ParseError> {
    match format {
        Format::BitwardenCsv => table(
            text(bytes, draft)?,
            bitwarden_csv::fits,
            bitwarden_csv::convert,
        ),
        Format::BitwardenJson => {
            if archive::has_below(bytes, "attachments/")? {
                draft.hint(Hint::Attachment);
            }
            bitwarden_json::open(inner(bytes, &["data.json"], draft)?, draft)
        }
        Format::BitwardenProtectedJson | Format::KeePassDatabase => Err(ParseError::PasswordNeeded),
        Format::ChromeCsv => table(text(bytes, draft)?, chrome_csv::fits, chrome_csv::convert),
        Format::FirefoxCsv => table(text(bytes, draft)?, firefox_csv::fits, firefox_csv::convert),
        Format::SafariCsv => table(text(bytes, draft)?, safari_csv::fits, safari_csv::convert),
        Format::LastPassCsv => {
            let text = lastpass_csv::unescaped(text(bytes, draft)?);
            table(text, lastpass_csv::fits, lastpass_csv::convert)
        }
        Format::OnePasswordCsv => table(
            text(bytes, draft)?,
            one_password_csv::fits,
            one_password_csv::convert,
        ),
        Format::OnePux => one_pux::open(inner(bytes, &["export.data"], draft)?, draft),
        Format::KeePassXml => Ok(Box::new(keepass_xml::open(text(bytes, draft)?))),
        Format::KeePassXcCsv => table(
            text(bytes, draft)?,
            keepassxc_csv::fits,
            keepassxc_csv::convert,
        ),
        Format::Dashlane => dashlane::open(bytes, draft),
        Format::KeeperCsv => {
            let table = Table::open_without_heading(text(bytes, draft)?)?;
            Ok(Box::new(TableReader::new(table, keeper_csv::convert)))
        }
        Format::KeeperJson => keeper_json::open(text(bytes, draft)?, draft),
        Format::NordPassCsv => table(
            text(bytes, draft)?,
            nordpass_csv::fits,
            nordpass_csv::convert,
        ),
        Format::ProtonJson => {
            let names = ["Proton Pass/data.json", "data.json"];
            proton_json::open(inner(bytes, &names, draft)?, draft)
        }
        Format::ProtonCsv => table(text(bytes, draft)?, proton_csv::fits, proton_csv::convert),
    }
}

/// The text of the file of one of these names in an archive, or of a file that is none.
fn inner(bytes: &[u8], names: &[&str], draft: &mut Draft) -> Result<Zeroizing<String>, ParseError> {
    let unpacked = archive::inner(bytes, names)?;
    text(unpacked.as_deref().map_or(bytes, Vec::as_slice), draft)
}

fn text(bytes: &[u8], draft: &mut Draft) -> Result<Zeroizing<String>, ParseError> {
    let text = decode(bytes)?;
    if text.guessed {
        draft.hint(Hint::GuessedEncoding);
    }
    Ok(text.text)
}

fn table(
    text: Zeroizing<String>,
    fits: Fits,
    convert: Convert,
) -> Result<Box<dyn Reader + Send>, ParseError> {
    let table = Table::open(text)?;
    if !fits(&table.heading) {
        return Err(ParseError::Malformed);
    }
    Ok(Box::new(TableReader::new(table, convert)))
}
