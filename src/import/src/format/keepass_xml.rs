//! KeePass 2 as XML (DOMAIN 10, item 10), read from the first byte to the last without a tree.

use domain::Millis;
use zeroize::{Zeroize as _, Zeroizing};

use crate::{
    date,
    draft::Draft,
    format::keepass_entry::{Entry, Value},
    limits::FOLDER_NAME,
    parser::{ParseError, Reader},
    xml::{Piece, Xml},
};

/// How many pieces of XML are read before the page gets a turn, when no entry ends among them.
const TURN: usize = 10_000;

/// What a file without a bin names as its id.
const NO_BIN: &str = "AAAAAAAAAAAAAAAAAAAAAA==";

/// A group that is open.
#[derive(Default)]
struct Group {
    /// Its name with those above it; empty for the outermost one.
    path: String,
    /// Whether the path grew too long.
    lost: bool,
    folder: Option<usize>,
    /// Whether it is the bin or in it.
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
                let bin = self.groups.last().is_some_and(|group| group.bin);
                self.groups.push(Group {
                    bin,
                    ..Group::default()
                });
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
                self.value.protected |= protected || self.xml.has_attribute("Protected", "True");
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
        date::read_rfc3339(&self.xml.take_text())
    }

    fn name_bin(&mut self) {
        let id = self.xml.take_text();
        if let Some(group) = self.groups.last_mut() {
            group.bin |= !id.is_empty() && id != NO_BIN && id == self.bin;
        }
    }

    fn name_group(&mut self, into: &mut Draft) {
        let mut name = self.xml.take_text();
        let Some((group, above)) = self.groups.split_last_mut() else {
            return;
        };
        // The outermost group is the database itself.
        let Some(parent) = above.last() else {
            return;
        };
        group.lost = parent.lost || parent.path.len() + name.len() >= FOLDER_NAME;
        if !group.lost {
            group.path = format!("{}/{name}", parent.path);
        }
        if !group.bin {
            group.folder = if group.lost {
                None
            } else {
                into.folder(&group.path)
            };
        }
        name.zeroize();
    }

    fn finish_entry(&mut self, into: &mut Draft) {
        self.count += 1;
        into.begin(self.count);
        let mut entry = std::mem::take(&mut self.entry);
        let group = self.groups.last();
        entry.folder = group.and_then(|group| group.folder);
        entry.folder_lost = group.is_some_and(|group| group.lost);
        entry.bin = group.is_some_and(|group| group.bin);
        let outcome = entry.convert(into);
        into.end(outcome);
    }
}
