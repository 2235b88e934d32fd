//! Tables: CSV with a heading, one record at a time.

use std::{collections::BTreeMap, io::Cursor};

use csv::{ReaderBuilder, StringRecord};
use zeroize::Zeroizing;

use crate::{
    draft::{Draft, Outcome, Wrong},
    limits::RECORD_BYTES,
    parser::{ParseError, Reader},
    report::Reason,
};

/// Turns a row into an item.
pub(crate) type Convert = fn(&Row<'_>, &mut Draft) -> Outcome;

/// The names of the columns.
#[derive(Debug, Default)]
pub(crate) struct Heading {
    /// Each as the file writes it, and in lower case.
    names: Vec<(String, String)>,
    places: BTreeMap<String, usize>,
}

impl Heading {
    fn new(record: &StringRecord) -> Self {
        let names = record.iter().map(str::trim);
        let names: Vec<_> = names
            .map(|name| (name.to_owned(), name.to_lowercase()))
            .collect();
        let mut places = BTreeMap::new();
        for (place, (_, lower)) in names.iter().enumerate() {
            places.entry(lower.clone()).or_insert(place);
        }
        Self { names, places }
    }

    /// Whether all these columns are there; the names in lower case.
    pub(crate) fn has(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.places.contains_key(*name))
    }

    /// Whether no other columns than these are there; the names in lower case.
    pub(crate) fn has_only(&self, names: &[&str]) -> bool {
        self.places
            .keys()
            .all(|name| names.contains(&name.as_str()))
    }
}

/// One record, its cells by the names of their columns.
pub(crate) struct Row<'a> {
    heading: &'a Heading,
    record: &'a StringRecord,
}

impl<'a> Row<'a> {
    /// The cell of this column, named in lower case; empty when there is no such column.
    pub(crate) fn get(&self, column: &str) -> &'a str {
        let place = self.heading.places.get(column);
        place
            .and_then(|place| self.record.get(*place))
            .unwrap_or_default()
    }

    /// The first of these columns that is there and not empty.
    pub(crate) fn first(&self, columns: &[&str]) -> &'a str {
        let mut cells = columns.iter().map(|column| self.get(column));
        cells.find(|cell| !cell.is_empty()).unwrap_or_default()
    }

    /// The cells of columns that are not known by their names in lower case, each with the name of its column as the
    /// file writes it.
    pub(crate) fn others(
        &self,
        known: impl Fn(&str) -> bool,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        let cells = self.heading.names.iter().zip(self.record.iter());
        cells
            .filter(move |((_, lower), _)| !known(lower))
            .map(|((name, _), cell)| (name.as_str(), cell))
    }

    /// The cell at this place, counted from 0, for tables without a heading.
    pub(crate) fn at(&self, place: usize) -> &'a str {
        self.record.get(place).unwrap_or_default()
    }

    /// How many cells there are.
    pub(crate) fn len(&self) -> usize {
        self.record.len()
    }
}

/// A table that is read from its first row to its last.
pub(crate) struct Table {
    reader: csv::Reader<Cursor<Zeroizing<String>>>,
    total: usize,
    delimiter: u8,
    pub(crate) heading: Heading,
    record: StringRecord,
}

impl Table {
    /// Opens a table and reads its heading.
    pub(crate) fn open(text: Zeroizing<String>) -> Result<Self, ParseError> {
        let mut table = Self::open_without_heading(text)?;
        if !table.advance()? {
            return Err(ParseError::Malformed);
        }
        table.heading = Heading::new(&table.record);
        Ok(table)
    }

    /// Opens a table that has no heading.
    pub(crate) fn open_without_heading(text: Zeroizing<String>) -> Result<Self, ParseError> {
        let (total, named) = (text.len(), named_delimiter(&text));
        let delimiter = named.unwrap_or_else(|| delimiter(&text));
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(Cursor::new(text));
        let mut table = Self {
            reader,
            total,
            delimiter,
            heading: Heading::default(),
            record: StringRecord::new(),
        };
        if named.is_some() {
            // Read like a record, so that the lines below it keep their numbers.
            table.advance()?;
        }
        Ok(table)
    }

    /// Reads a record; false at the end.
    fn advance(&mut self) -> Result<bool, ParseError> {
        self.reader
            .read_record(&mut self.record)
            .map_err(|_| ParseError::Malformed)
    }

    /// The next row; none at the end.
    pub(crate) fn next_row(&mut self) -> Result<Option<Row<'_>>, ParseError> {
        Ok(self.advance()?.then_some(Row {
            heading: &self.heading,
            record: &self.record,
        }))
    }

    fn position(&self) -> usize {
        usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX)
    }

    /// The line on which the record that was just read begins.
    fn line(&self) -> usize {
        let Some(position) = self.record.position() else {
            return 0;
        };
        // The reader's place is before the end of the line above when that end has two characters, and before
        // empty lines.
        let skipped = self.bytes_from(position).iter();
        let skipped = skipped.take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let lines = skipped.filter(|byte| **byte == b'\n').count();
        usize::try_from(position.line()).map_or(usize::MAX, |line| line + lines)
    }

    /// The file from this place on.
    fn bytes_from(&self, position: &csv::Position) -> &[u8] {
        let text: &str = self.reader.get_ref().get_ref();
        let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
        text.as_bytes().get(start..).unwrap_or_default()
    }

    /// Why the record that was just read is refused before anybody looks at its cells.
    fn wrong(&self) -> Option<Wrong> {
        if self.position() >= self.total && self.ends_in_quotes() {
            return Some(Reason::OpenQuote.into());
        }
        if self.record.as_slice().len() > RECORD_BYTES {
            return Some(Reason::TooLong.into());
        }
        if self.record.iter().all(str::is_empty) {
            return Some(Reason::Empty.into());
        }
        let wanted = self.heading.names.len();
        (wanted != 0 && wanted != self.record.len()).then_some(Reason::Columns.into())
    }

    /// Whether the last record ends inside quotation marks.
    fn ends_in_quotes(&self) -> bool {
        let bytes = self
            .record
            .position()
            .map_or(&[][..], |start| self.bytes_from(start));
        let (mut inside, mut fresh) = (false, true);
        for &byte in bytes {
            if inside {
                // A doubled mark leaves and enters again.
                inside = byte != b'"';
                fresh = byte == b'"';
            } else {
                inside = fresh && byte == b'"';
                fresh = byte == self.delimiter || byte == b'\n' || byte == b'\r';
            }
        }
        inside
    }
}

/// What separates cells by the word of a first line like `sep=;`, which spreadsheets write and read.
fn named_delimiter(text: &str) -> Option<u8> {
    let line = text.split(['\n', '\r']).find(|line| !line.is_empty())?;
    let quoted = line
        .strip_prefix('"')
        .and_then(|line| line.strip_suffix('"'));
    match quoted.unwrap_or(line).as_bytes() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', byte] => {
            SEPARATORS.contains(byte).then_some(*byte)
        }
        _ => None,
    }
}

/// What may separate cells.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// What separates cells: a comma, unless the first record has none but semicolons or tabs, as spreadsheets write it.
/// What stands between quotation marks separates nothing.
fn delimiter(text: &str) -> u8 {
    const LIKELY: [u8; 3] = [b',', b';', b'\t'];
    let mut found = [false; LIKELY.len()];
    let (mut inside, mut fresh) = (false, true);
    for byte in text.trim_start_matches(['\n', '\r']).bytes() {
        if inside {
            // A doubled mark leaves and enters again.
            inside = byte != b'"';
            fresh = byte == b'"';
        } else if matches!(byte, b'\n' | b'\r') {
            break;
        } else {
            inside = fresh && byte == b'"';
            let separator = LIKELY.iter().position(|likely| *likely == byte);
            fresh = separator.is_some();
            if let Some(found) = separator.and_then(|at| found.get_mut(at)) {
                *found = true;
            }
        }
    }
    let likely = LIKELY.iter().zip(found).find(|(_, found)| *found);
    likely.map_or(b',', |(byte, _)| *byte)
}

/// Reads a table row by row with one converter.
pub(crate) struct TableReader {
    table: Table,
    convert: Convert,
}

impl TableReader {
    pub(crate) const fn new(table: Table, convert: Convert) -> Self {
        Self { table, convert }
    }
}

impl Reader for TableReader {
    fn next(&mut self, into: &mut Draft) -> Result<bool, ParseError> {
        if !self.table.advance()? {
            return Ok(false);
        }
        into.begin(self.table.line());
        let row = Row {
            heading: &self.table.heading,
            record: &self.table.record,
        };
        let outcome = match self.table.wrong() {
            Some(wrong) => Err(wrong),
            None => (self.convert)(&row, into),
        };
        into.end(outcome);
        Ok(true)
    }

    fn progress(&self) -> (usize, usize) {
        (self.table.position(), self.table.total)
    }
}
