//! What became of the records of a file: numbers and codes. Texts for people are made elsewhere.

use crate::{codes::codes, model::Kind};

/// What became of the records of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Items that were taken over.
    pub counts: Counts,
    /// Records that were not, in the order of the file.
    pub refused: Vec<Refused>,
    /// What to know about records that were taken over or left out on purpose.
    pub hints: Vec<Hinted>,
}

/// Items by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Logins.
    pub logins: usize,
    /// Notes, those included that were of a kind that the vault has not.
    pub notes: usize,
    /// Cards.
    pub cards: usize,
    /// Identities.
    pub identities: usize,
    /// SSH keys.
    pub ssh_keys: usize,
}

impl Counts {
    pub(crate) const fn add(&mut self, kind: Kind) {
        match kind {
            Kind::Login => self.logins += 1,
            Kind::Note => self.notes += 1,
            Kind::Card => self.cards += 1,
            Kind::Identity => self.identities += 1,
            Kind::SshKey => self.ssh_keys += 1,
        }
    }

    /// All items.
    pub const fn total(self) -> usize {
        self.logins + self.notes + self.cards + self.identities + self.ssh_keys
    }
}

/// A record that was not taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The file inside an archive of several; none for a single file.
    pub part: Option<&'static str>,
    /// Line or number of the record, from 1 (see [`Format::rows`](crate::Format::rows)).
    pub row: usize,
    /// Column of the file or field of the item that does not fit, if it is one.
    pub column: Option<String>,
    /// Why.
    pub reason: Reason,
}

codes! {
    /// Why a record was not taken over.
    pub enum Reason {
        /// It has more or fewer cells than the heading, so that values may stand in the wrong place.
        Columns = "columns",
        /// A quotation mark was opened and not closed; everything below it is in this record.
        OpenQuote = "open-quote",
        /// It holds nothing.
        Empty = "empty",
        /// It is not of the form that this format has, or nested too deeply.
        Malformed = "malformed",
        /// It is of a kind that nothing is known about.
        UnknownKind = "unknown-kind",
        /// Its encrypted form would be longer than may be kept.
        TooLong = "too-long",
        /// It has more fields or addresses than may be kept.
        TooMany = "too-many",
    }
}

/// Something to know about a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hinted {
    /// The file inside an archive of several; none for a single file.
    pub part: Option<&'static str>,
    /// Line or number of the record, from 1; 0 for the file as a whole.
    pub row: usize,
    /// What.
    pub hint: Hint,
}

codes! {
    /// What to know about a record, or about the file.
    pub enum Hint {
        /// It was in the trash and was left out.
        Trashed = "trashed",
        /// It is the browser's own account and was left out.
        BrowserAccount = "browser-account",
        /// An address was too long and was cut.
        AddressCut = "address-cut",
        /// A folder's name was too long, or there were too many: the item is without.
        FolderLeft = "folder-left",
        /// Its folder's name held what no name may hold, or levels of which nothing is seen; these were left out.
        FolderTidied = "folder-tidied",
        /// It was in a folder that the file does not hold.
        FolderUnknown = "folder-unknown",
        /// It has a passkey, which stays behind.
        Passkey = "passkey",
        /// It was archived, and becomes an ordinary item.
        Archived = "archived",
        /// It has more former passwords than [`FORMER_KEPT`](domain::item::FORMER_KEPT): the latest are kept.
        FormerLeft = "former-left",
        /// It has attached files, which stay behind.
        Attachment = "attachment",
        /// It has a field of an unknown kind, or one that shows a field which its kind has not; that stays behind.
        UnknownField = "unknown-field",
        /// It was of a kind that the vault has not and became a note or a login with fields.
        OtherKind = "other-kind",
        /// The file says no encoding and is not UTF-8; it was read as windows-1252. Look at accented letters.
        GuessedEncoding = "guessed-encoding",
        /// A file of the archive is of a kind that nothing is known about and was left out.
        UnknownPart = "unknown-part",
    }
}
