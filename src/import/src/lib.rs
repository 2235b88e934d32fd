//! What other password managers export, read into one plain model.
//!
//! It runs in the browser: the server never sees such a file. Nothing here reads or writes anything else than its
//! arguments, and nothing here is a text for people: reasons and hints are codes.
//!
//! ```
//! let file = b"name,url,username,password,note\r\nMail,https://mail.example/,kim,hunter2,\r\n";
//! let format = import::recognise(Some("passwords.csv"), file)?;
//! assert_eq!(format, import::Format::ChromeCsv);
//! let import = import::parse(format, file, import::Options::default())?;
//! assert_eq!(import.vault.items[0].name, "Mail");
//! assert!(import.report.refused.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A page that wants to show progress and to be cancelled takes a [`Parser`] and calls [`Parser::step`] until it says
//! that it is done. An export that is encrypted under a password of its own goes through [`decrypt`] first, and
//! what comes out is recognised anew.
//!
//! Files are hostile until read: size, records, depth and unpacked bytes are [limited](limits), entities of XML are
//! never expanded, names inside an archive are only compared. A cell is kept as it is, also when a spreadsheet would
//! take it for a formula: vault data is never altered.

mod archive;
mod body;
mod card;
mod codes;
mod custom;
mod date;
mod decode;
mod decrypt;
mod draft;
mod fit;
mod folders;
mod format;
#[cfg(feature = "fuzz")]
pub mod fuzz;
mod json;
mod kdbx;
pub mod limits;
mod model;
mod otp;
mod parser;
mod person;
mod recognise;
mod report;
mod ssh;
mod table;
mod uri;
mod xml;

pub use self::{
    body::{Body, Card, Identity, Login, SshKey, Uri},
    decrypt::{DecryptError, decrypt},
    format::{Format, Rows},
    model::{Field, Former, Import, Item, Kind, Vault},
    parser::{Options, ParseError, Parser, Progress, parse},
    recognise::{Unrecognised, recognise},
    report::{Counts, Hint, Hinted, Reason, Refused, Report},
};
