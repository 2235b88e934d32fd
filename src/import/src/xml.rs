//! XML, piece by piece: no tree, no entities of the file's own, bounded depth.

use std::io::Cursor;

use quick_xml::{
    Reader,
    escape::resolve_predefined_entity,
    events::{BytesRef, Event},
};
use zeroize::Zeroizing;

use crate::{
    limits::{DEPTH, RECORD_BYTES},
    parser::ParseError,
};

/// Longest name of an element that is told from others, in bytes.
const NAME: usize = 100;
/// Attributes of an element that are looked at.
pub(crate) const ATTRIBUTES: usize = 16;
/// The attribute of values of KeePass that are encrypted once more inside the encrypted file.
pub(crate) const PROTECTED: &str = "Protected";

/// What was read.
pub(crate) enum Piece {
    /// An element began.
    Start,
    /// The element of this name ended; its text can be taken.
    End(String),
    /// Nothing is left.
    Finished,
}

/// Reads a file piece by piece.
pub(crate) struct Xml {
    reader: Reader<Cursor<Zeroizing<String>>>,
    root: &'static str,
    total: usize,
    buffer: Zeroizing<Vec<u8>>,
    tags: Vec<String>,
    attributes: Vec<(String, String)>,
    text: Zeroizing<String>,
    /// Whether the piece that comes next is the end of the element without contents that was just begun.
    empty: bool,
    /// Whether the root has been seen.
    rooted: bool,
    /// Whether the text was longer than a record may be.
    clipped: bool,
}

impl Xml {
    /// Opens a file whose outermost element has this name.
    pub(crate) fn new(text: Zeroizing<String>, root: &'static str) -> Self {
        let total = text.len();
        Self {
            reader: Reader::from_reader(Cursor::new(text)),
            root,
            total,
            buffer: Zeroizing::default(),
            tags: Vec::new(),
            attributes: Vec::new(),
            text: Zeroizing::default(),
            empty: false,
            rooted: false,
            clipped: false,
        }
    }

    /// The name of the open element so many levels above the innermost; empty above the outermost.
    pub(crate) fn tag(&self, above: usize) -> &str {
        self.tags.iter().rev().nth(above).map_or("", String::as_str)
    }

    /// Whether the element that just began has this attribute with this value, in small letters or large ones.
    pub(crate) fn has_attribute(&self, name: &str, value: &str) -> bool {
        let is = |(n, v): &(String, String)| n == name && v.eq_ignore_ascii_case(value);
        self.attributes.iter().any(is)
    }

    /// The text of the element that just ended.
    pub(crate) fn take_text(&mut self) -> String {
        std::mem::take(&mut *self.text)
    }

    /// Whether the text of the element that just ended was longer than a record may be.
    pub(crate) const fn is_clipped(&self) -> bool {
        self.clipped
    }

    /// Bytes read, of all.
    pub(crate) fn progress(&self) -> (usize, usize) {
        (
            usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX),
            self.total,
        )
    }

    /// Reads on.
    pub(crate) fn next_piece(&mut self) -> Result<Piece, ParseError> {
        if std::mem::take(&mut self.empty) {
            return Ok(Piece::End(self.tags.pop().unwrap_or_default()));
        }
        loop {
            self.buffer.clear();
            let event = self
                .reader
                .read_event_into(&mut self.buffer)
                .map_err(|_| ParseError::Malformed)?;
            let empty = matches!(event, Event::Empty(_));
            let more = match event {
                Event::Start(start) | Event::Empty(start) => {
                    let name = start.name();
                    let name: &str = name.as_ref();
                    let is_root = self.tags.is_empty();
                    if is_root && (self.rooted || name != self.root) {
                        return Err(ParseError::Malformed);
                    }
                    if self.tags.len() >= DEPTH {
                        return Err(ParseError::TooDeep);
                    }
                    self.rooted = true;
                    // A longer name is none of those that are looked for.
                    let name = if name.len() > NAME { "" } else { name };
                    self.tags.push(name.to_owned());
                    self.attributes.clear();
                    // Without the check for doubles, which compares each with all.
                    for attribute in start
                        .attributes()
                        .with_checks(false)
                        .take(ATTRIBUTES)
                        .flatten()
                    {
                        let name: &str = attribute.key.as_ref();
                        if name.len() <= NAME && attribute.value.len() <= NAME {
                            self.attributes
                                .push((name.to_owned(), attribute.value.to_string()));
                        }
                    }
                    self.text.clear();
                    self.clipped = false;
                    self.empty = empty;
                    return Ok(Piece::Start);
                }
                Event::End(_) => return Ok(Piece::End(self.tags.pop().unwrap_or_default())),
                Event::Text(text) => text.xml10_content().into_owned(),
                Event::CData(text) => text.xml10_content().into_owned(),
                Event::GeneralRef(reference) => resolve(&reference)?,
                Event::DocType(_) => return Err(ParseError::Entities),
                Event::Eof if self.tags.is_empty() && self.rooted => return Ok(Piece::Finished),
                Event::Eof => return Err(ParseError::Malformed),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            };
            // What is longer is refused with its record, or is of no use.
            self.clipped |= self.text.len() + more.len() > RECORD_BYTES;
            if !self.clipped {
                self.text.push_str(&more);
            }
        }
    }
}

/// The character that a reference means: by number, or one of the five that XML itself knows.
fn resolve(reference: &BytesRef<'_>) -> Result<String, ParseError> {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => return Ok(character.to_string()),
        Ok(None) => {}
        Err(_) => return Err(ParseError::Malformed),
    }
    let name = reference.xml10_content();
    resolve_predefined_entity(&name)
        .map(str::to_owned)
        .ok_or(ParseError::Entities)
}
