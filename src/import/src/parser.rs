//! Reading a file slice by slice.

use thiserror::Error;

use crate::{
    codes::codes,
    draft::Draft,
    format::{self, Format},
    limits,
    model::Import,
};

/// What to do with what the vault has no equal of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Items of the trash are taken over, with their date of deletion; else they are left out.
    pub trashed: bool,
}

codes! {
    /// Why a file as a whole could not be read.
    #[derive(Error)]
    pub enum ParseError {
        /// Larger than [`limits::BYTES`], or unpacks to more than [`limits::UNPACKED`].
        #[error("too large")]
        TooLarge = "too-large",
        /// More than [`limits::RECORDS`] records.
        #[error("too many records")]
        TooManyRecords = "too-many-records",
        /// More than [`limits::ENTRIES`] files in an archive, or more tables than any export has.
        #[error("too many files in the archive")]
        TooManyEntries = "too-many-entries",
        /// Nested deeper than [`limits::DEPTH`].
        #[error("nested too deeply")]
        TooDeep = "too-deep",
        /// Not text in any encoding.
        #[error("not text")]
        NotText = "not-text",
        /// Not of the form of the format, or cut off.
        #[error("malformed")]
        Malformed = "malformed",
        /// XML with a document type or entities of its own, which no export has.
        #[error("declares entities")]
        Entities = "entities",
        /// Encrypted under a password: [`decrypt`](crate::decrypt()) it first.
        #[error("a password is needed")]
        PasswordNeeded = "password-needed",
    }
}

/// How far a parser is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes or records that are done, of [`total`](Self::total).
    pub done: usize,
    /// All bytes or records of the part that is read.
    pub total: usize,
    /// Whether nothing is left.
    pub finished: bool,
}

/// What reads one record after the other.
pub(crate) trait Reader {
    /// Reads one record into the draft; false at the end.
    fn next(&mut self, into: &mut Draft) -> Result<bool, ParseError>;

    /// How much is done of how much.
    fn progress(&self) -> (usize, usize);
}

/// Reads a file slice by slice, so that a page can show how far it is and be cancelled.
pub struct Parser {
    reader: Box<dyn Reader + Send>,
    draft: Draft,
    finished: bool,
}

impl std::fmt::Debug for Parser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Parser")
    }
}

impl Parser {
    /// Opens a file. What has to be read whole (JSON, archives) is read here; its records are converted in slices.
    ///
    /// # Errors
    /// [`ParseError`] when the file is not of this format or too large.
    pub fn new(format: Format, bytes: &[u8], options: Options) -> Result<Self, ParseError> {
        if bytes.len() > limits::BYTES {
            return Err(ParseError::TooLarge);
        }
        let mut draft = Draft::new(options);
        let reader = format::open(format, bytes, &mut draft)?;
        Ok(Self {
            reader,
            draft,
            finished: false,
        })
    }

    /// Converts up to so many records.
    ///
    /// # Errors
    /// [`ParseError`] when the file turns out not to be of its format, or to hold too many records.
    pub fn step(&mut self, records: usize) -> Result<Progress, ParseError> {
        for _ in 0..records {
            if self.finished {
                break;
            }
            if self.draft.records() > limits::RECORDS {
                return Err(ParseError::TooManyRecords);
            }
            self.finished = !self.reader.next(&mut self.draft)?;
        }
        let (done, total) = self.reader.progress();
        Ok(Progress {
            done: if self.finished {
                total
            } else {
                done.min(total)
            },
            total,
            finished: self.finished,
        })
    }

    /// What has been read so far.
    pub fn finish(self) -> Import {
        self.draft.into_import()
    }
}

/// Reads a file in one go.
///
/// # Errors
/// As [`Parser::new`] and [`Parser::step`].
pub fn parse(format: Format, bytes: &[u8], options: Options) -> Result<Import, ParseError> {
    let mut parser = Parser::new(format, bytes, options)?;
    while !parser.step(limits::RECORDS)?.finished {}
    Ok(parser.finish())
}
