//! What a page and the module that reads and writes files for it say to each other.
//!
//! The module runs beside the page, so that neither a large file nor its encryption holds the page up. One question
//! is asked at a time, and each has one answer.

use domain::{
    Millis,
    item::{ItemKind, SealedItem},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::export::{Export, Survey};

/// The code of an answer to what cannot be asked: the page and the module do not fit together, or it broke.
pub const BROKEN: &str = "importer-broken";

/// What a page may ask of a module beside it.
pub trait Question: Serialize {
    /// What it is answered with.
    type Answer: DeserializeOwned;
    /// The code of an answer that is none.
    const BROKEN: &'static str;

    /// The first question, which hands a key over in two halves.
    fn key(stored: String, half: [u8; 32]) -> Self;

    /// The code of the reason, when the answer is that it cannot be done.
    fn refused(answer: &Self::Answer) -> Option<&str>;
}

impl Question for Ask {
    type Answer = Told;
    const BROKEN: &'static str = BROKEN;

    fn key(stored: String, half: [u8; 32]) -> Self {
        Self::Key { stored, half }
    }

    fn refused(answer: &Told) -> Option<&str> {
        match answer {
            Told::Failed(code) => Some(code),
            _ => None,
        }
    }
}

/// A question of the page.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    /// Here is the vault's key, in two halves of which either alone opens nothing ([`crypto::wrap_for_tab`]).
    Key {
        /// One half.
        stored: String,
        /// The other half.
        half: [u8; 32],
    },
    /// Which program wrote this file? Its bytes come beside the question.
    Open {
        /// Its name.
        name: String,
    },
    /// The file is encrypted; this is its password. The bytes of a key file come beside the question.
    Unlock {
        /// The password.
        password: String,
    },
    /// Read so many records more.
    Read {
        /// So many.
        records: usize,
    },
    /// These items are in the vault already; marks what the file has of them.
    Known {
        /// As the server keeps them.
        items: Vec<SealedItem>,
    },
    /// Items of these kinds stay behind.
    Leave {
        /// These.
        kinds: Vec<ItemKind>,
    },
    /// An item goes into one folder at most, the first that it is in.
    OneFolder,
    /// What is in the file?
    Outline {
        /// So many records from the first on were brought in before: those behind are not left out because of them.
        done: usize,
    },
    /// Encrypt the records from this place on, as many as make a slice.
    Seal {
        /// Place of the first record, from 0.
        from: usize,
        /// Which of them.
        wanted: Wanted,
    },
    /// About writing a file instead of reading one.
    Export(Export),
}

/// Passwords and keys do not belong in logs.
impl std::fmt::Debug for Ask {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Ask")
    }
}

/// Which items of a file somebody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// Without those that the vault has already.
    pub skip_known: bool,
    /// With those of the file's trash.
    pub trashed: bool,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Told {
    /// Done.
    Done,
    /// The file is of this format, and is being read from here on.
    Format(String),
    /// The file is encrypted: [`Ask::Unlock`] it.
    PasswordNeeded {
        /// Whether a key file may belong to the password, or stand for it.
        key_file: bool,
    },
    /// It cannot be done, with the code of the reason.
    Failed(String),
    /// How far reading is.
    Progress {
        /// Parts that are read.
        done: usize,
        /// Of so many.
        total: usize,
        /// Whether nothing is left.
        finished: bool,
    },
    /// What is in the file.
    Outline(Box<Outline>),
    /// Encrypted records.
    Slice(Slice),
    /// What a file would hold.
    Survey(Box<Survey>),
    /// The file is written; its bytes come beside the answer.
    File,
}

/// What is in a file, before anything is brought in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    /// What this file is known by again, under this vault's key; says nothing without the key.
    pub mark: String,
    /// Whether rows are lines of a table, as a spreadsheet counts them, or numbers of records.
    pub lines: bool,
    /// Items that can be brought in, without those of the file's trash.
    pub items: usize,
    /// The same by kind.
    pub kinds: Vec<(ItemKind, usize)>,
    /// Folders, each once.
    pub folders: Vec<Folder>,
    /// What is in no folder; without a name.
    pub loose: Folder,
    /// Items that the vault has already, or that stand in the file twice.
    pub known: usize,
    /// The names of the first of them.
    pub known_names: Vec<String>,
    /// Items of the file's trash that can be brought in.
    pub trashed: usize,
    /// How many of them the vault has already, or stand in the file besides.
    pub trashed_known: usize,
    /// The names of the first of these.
    pub trashed_known_names: Vec<String>,
    /// Items of kinds that stay behind ([`Ask::Leave`]), those of the file's trash included; counted nowhere else.
    pub left: usize,
    /// Records that cannot be brought in.
    pub refused: Vec<Refused>,
    /// What to know about the others.
    pub hints: Vec<Hint>,
}

impl Outline {
    /// All items, those of the file's trash and those that stay behind included: the places over which [`Ask::Seal`]
    /// goes.
    pub const fn total(&self) -> usize {
        self.items + self.trashed + self.left
    }

    /// How many of the items somebody wants.
    pub const fn count(&self, wanted: Wanted) -> usize {
        let live = counted(self.items, self.known, wanted);
        live + trashed(self.trashed, self.trashed_known, wanted)
    }
}

/// A folder of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Folder {
    /// Its name with those above it, nested with `/`.
    pub name: String,
    /// Items in it, without those of the file's trash.
    pub items: usize,
    /// How many of them the vault has already.
    pub known: usize,
    /// Items in it that are in the file's trash.
    pub trashed: usize,
    /// How many of them the vault has already.
    pub trashed_known: usize,
}

impl Folder {
    /// How many of its items somebody wants.
    pub const fn count(&self, wanted: Wanted) -> usize {
        let live = counted(self.items, self.known, wanted);
        live + trashed(self.trashed, self.trashed_known, wanted)
    }
}

const fn counted(items: usize, known: usize, wanted: Wanted) -> usize {
    if wanted.skip_known {
        items.saturating_sub(known)
    } else {
        items
    }
}

const fn trashed(items: usize, known: usize, wanted: Wanted) -> usize {
    if wanted.trashed {
        counted(items, known, wanted)
    } else {
        0
    }
}

/// A record that cannot be brought in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// The file inside an archive.
    pub part: Option<String>,
    /// Line or number, from 1.
    pub row: usize,
    /// The column or field that is to blame.
    pub column: Option<String>,
    /// The code of the reason.
    pub reason: String,
}

/// Something to know about some records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hint {
    /// Its code.
    pub code: String,
    /// How many records it is about.
    pub records: usize,
    /// The rows of the first of them; empty when it is about the file as a whole.
    pub rows: Vec<usize>,
}

/// Encrypted records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slice {
    /// The place behind the last record.
    pub to: usize,
    /// Their items, without those that are left out.
    pub items: Vec<Sealed>,
}

/// An encrypted item of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// Its kind.
    pub kind: ItemKind,
    /// EncString of its own key.
    pub key: String,
    /// JSON of its encrypted fields.
    pub data: String,
    /// Whether it is starred.
    pub favourite: bool,
    /// When it was made, if the file says so.
    pub created_at: Option<Millis>,
    /// Places in [`Outline::folders`].
    pub folders: Vec<usize>,
}
