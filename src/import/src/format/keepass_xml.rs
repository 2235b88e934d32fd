//! KeePass 2 as XML (DOMAIN 10, item 10), read from the first byte to the last without a tree.

use domain::Millis;
use zeroize::Zeroizing;

use crate::{
    date,
    draft::Draft,
    folders::Placed,
    format::keepass_entry::{Entry, Value},
    parser::{ParseError, Reader},
    xml::{PROTECTED, Piece, Xml},
};

/// How many pieces of XML are read before the page gets a turn, when no entry ends among them.
const TURN: usize = 10_000;

/// What a file without a bin names as its id.
const NO_BIN: &str = "AAAAAAAAAAAAAAAAAAAAAA==";

/// A group that is open.
#[derive(Clone, Copy, Default)]
struct Group {
    placed: Placed,
    /// Whether it is the bin or in it, where no folders are made.
    bin: bool,
}

/// Reads a file piece by piece.
pub(crate) struct KeePass {
    xml: Xml,
    groups: Vec<Group>,
    /// The id of the group that is the bin.
    bin: String,
    /// Entries that are open; all but the first are former states of it.
    entries: usize,
    entry: Entry,
    value: Value,
    count: usize,
}

pub(crate) fn open(text: Zeroizing<String>) -> KeePass {
    KeePass {
        xml: Xml::new(text, "KeePassFile"),
        groups: Vec::new(),
        bin: String::new(),
        entries: 0,
        entry: Entry::default(),
        value: Value::default(),
        count: 0,
    }
}

impl Reader for KeePass {
    fn next(&mut self, into: &mut Draft) -> Result<bool, ParseError> {
        for _ in 0..TURN {
            match self.xml.next_piece()? {
                Piece::Start => self.start(),
                Piece::End(tag) => {
                    if self.end(&tag, into) {
                        return Ok(true);
                    }
                }
                Piece::Finished => return Ok(false),
            }
        }
        Ok(true)
    }

    fn progress(&self) -> (usize, usize) {
        self.xml.progress()
    }
}

impl KeePass {
    fn start(&mut self) {
        match self.xml.tag(0) {
            "Group" if self.entries == 0 => {
                // Until it is named it is the one around it.
                let around = self.groups.last().copied();
                self.groups.push(around.unwrap_or_default());
            }
            "Entry" => {
                self.entries += 1;
                if self.entries == 1 {
                    self.entry = Entry::default();
                }
            }
            "String" => self.value = Value::default(),
            "Value" => {
                // The one stands in exports, the other in databases.
                let protected = self.xml.has_attribute("ProtectInMemory", "True");
                self.value.protected |= protected || self.xml.has_attribute(PROTECTED, "True");
            }
            _ => {}
        }
    }

    /// Takes what an element held; whether an entry is complete.
    fn end(&mut self, tag: &str, into: &mut Draft) -> bool {
        if tag == "Entry" {
            self.entries = self.entries.saturating_sub(1);
            if self.entries == 0 {
                self.finish_entry(into);
                return true;
            }
            return false;
        }
        let parent = self.xml.tag(0);
        if self.entries == 0 {
            match (tag, parent) {
                ("Group", _) => drop(self.groups.pop()),
                ("RecycleBinUUID", "Meta") => self.bin = self.xml.take_text(),
                ("UUID", "Group") => self.name_bin(),
                ("Name", "Group") => self.name_group(into),
                _ => {}
            }
        } else if self.entries == 1 {
            match (tag, parent) {
                ("Key", "String") => {
                    self.entry.too_long |= self.xml.is_clipped();
                    self.value.key = self.xml.take_text();
                }
                ("Value", "String") => {
                    self.entry.too_long |= self.xml.is_clipped();
                    self.value.text = self.xml.take_text();
                }
                ("String", "Entry") => self.entry.add(std::mem::take(&mut self.value)),
                ("Binary", "Entry") => self.entry.files = true,
                ("Tags", "Entry") => {
                    self.entry.too_long |= self.xml.is_clipped();
                    self.entry.tags = self.xml.take_text();
                }
                ("CreationTime", "Times") => self.entry.created = self.moment(),
                ("LastModificationTime", "Times") => self.entry.revised = self.moment(),
                ("LocationChanged", "Times") => self.entry.moved = self.moment(),
                _ => {}
            }
        }
        false
    }

    fn moment(&mut self) -> Option<Millis> {
        let text = self.xml.take_text();
        // The one stands in exports, the other in databases.
        date::read_rfc3339(&text).or_else(|| date::read_year_one(&text))
    }

    fn name_bin(&mut self) {
        let id = self.xml.take_text();
        if let Some(group) = self.groups.last_mut() {
            group.bin |= !id.is_empty() && id != NO_BIN && id == self.bin;
            if group.bin {
                group.placed = Placed::default();
            }
        }
    }

    fn name_group(&mut self, into: &mut Draft) {
        let name = Zeroizing::new(self.xml.take_text());
        // The outermost group is the database itself.
        if let Some((group, [.., parent])) = self.groups.split_last_mut()
            && !group.bin
        {
            group.placed = into.place(parent.placed, &name);
        }
    }

    fn finish_entry(&mut self, into: &mut Draft) {
        self.count += 1;
        into.begin(self.count);
        let mut entry = std::mem::take(&mut self.entry);
        let group = self.groups.last();
        entry.placed = group.map(|group| group.placed).unwrap_or_default();
        entry.bin = group.is_some_and(|group| group.bin);
        let outcome = entry.convert(into);
        into.end(outcome);
    }
}
