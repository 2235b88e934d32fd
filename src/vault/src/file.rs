//! What a page and the module that encrypts and decrypts files for it say to each other.
//!
//! The module runs beside the page and does one file. One question is asked at a time, and each has one answer; bytes
//! come and go beside them.

use serde::{Deserialize, Serialize};

use crate::ask::Question;

/// The code of an answer to what cannot be asked: the page and the module do not fit together, or it broke.
pub const BROKEN: &str = "file-broken";
/// The code of a file that does not fit its key.
pub const CHANGED: &str = "file-changed";

/// A question of the page.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    /// Here is the file's own key, in two halves of which either alone opens nothing ([`crypto::wrap_for_tab`]).
    Key {
        /// One half.
        stored: String,
        /// The other half.
        half: [u8; 32],
    },
    /// Encrypt a file of so many bytes.
    Seal {
        /// So many.
        size: u64,
    },
    /// Here is what comes next of it.
    Plain,
    /// What is to be sent next?
    Part,
    /// Decrypt a file.
    Open,
    /// Here is what comes next of it. What is decrypted comes beside the answer, and is not to be used yet.
    Sealed,
    /// That was all: is it as it was encrypted? The end of it comes beside the answer.
    Check,
}

/// Keys do not belong in logs.
impl std::fmt::Debug for Ask {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Ask")
    }
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Told {
    /// Done; nothing is left to be sent.
    Done,
    /// The part with this number is to be sent.
    Part {
        /// From 0, which comes last.
        number: u32,
    },
    /// More of the file is needed first.
    Hungry,
    /// It cannot be done, with the code of the reason.
    Failed(String),
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
