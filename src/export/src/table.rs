//! The table of an organisation, or of a person's own vault (DOMAIN 10, item 2). It has columns for logins and notes only.

use std::borrow::Cow;

use domain::item::{FieldKind, ItemKind, VaultOwner};
use serde_json::Value;
use zeroize::Zeroizing;

use crate::{
    Names,
    item::{Item, str_of},
};

/// The names of the first columns, of an organisation.
const COLLECTIONS: [&str; 1] = ["collections"];
/// The same of a person's own vault.
const FOLDER: [&str; 2] = ["folder", "favorite"];
/// The names of the other columns.
const HEADING: [&str; 9] = [
    "type",
    "name",
    "notes",
    "fields",
    "reprompt",
    "login_uri",
    "login_username",
    "login_password",
    "login_totp",
];

/// A file in the making.
pub struct TableFile {
    owner: VaultOwner,
    names: Names,
    text: Zeroizing<String>,
}

impl std::fmt::Debug for TableFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TableFile")
    }
}

impl TableFile {
    /// Begins a table with its heading.
    pub fn begin(owner: VaultOwner, names: Names) -> Self {
        let mut text = Zeroizing::new(String::new());
        let first: &[&str] = if owner.is_person() {
            &FOLDER
        } else {
            &COLLECTIONS
        };
        add(&mut text, &[first, &HEADING].concat());
        Self { owner, names, text }
    }

    /// Writes an item, and says whether it fits: a table holds logins and notes.
    pub fn add(&mut self, item: &Item) -> bool {
        let cells = cells(item, &self.names, self.owner);
        if let Some(cells) = &cells {
            add(&mut self.text, cells);
        }
        cells.is_some()
    }

    /// Ends the file.
    pub fn end(self) -> Zeroizing<String> {
        self.text
    }
}

/// Whether a spreadsheet would take a text of this item's row for a formula and run it.
pub fn is_formula(item: &Item, names: &Names) -> bool {
    // A star is none.
    let cells = cells(item, names, VaultOwner::Person);
    let mut cells = cells.into_iter().flatten();
    cells.any(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r']))
}

/// The cells of a row, as the heading of such a vault has them; none for a kind that has no columns.
fn cells<'a>(item: &'a Item, names: &'a Names, owner: VaultOwner) -> Option<Vec<Cow<'a, str>>> {
    let kind = match item.kind {
        ItemKind::Login => "login",
        ItemKind::SecureNote => "note",
        _ => return None,
    };
    let collections = item.collections.iter().filter_map(|id| names.get(id));
    let collections: Vec<&str> = collections.map(String::as_str).collect();
    let fields: Vec<String> = item.fields().iter().filter_map(line).collect();
    let uris = item.uris().iter().filter_map(|uri| str_of(uri, "uri"));
    // The cell is a line of such a table itself.
    let uris: Vec<Cow<'_, str>> = uris.map(quoted).collect();
    let mut cells = vec![collections.join(",").into()];
    if owner.is_person() {
        cells.push(if item.favourite { "1" } else { "" }.into());
    }
    cells.extend([
        kind.into(),
        item.name.as_str().into(),
        item.text("notes").into(),
        fields.join("\n").into(),
        if item.reprompt() { "1" } else { "0" }.into(),
        uris.join(",").into(),
        item.own_text("username").into(),
        item.own_text("password").into(),
        item.own_text("totp").into(),
    ]);
    Some(cells)
}

/// A custom field as a line; none for one that shows another field's value.
fn line(field: &Value) -> Option<String> {
    let kind = field.get("type").and_then(Value::as_i64).unwrap_or(0);
    let kind = i16::try_from(kind).ok().and_then(FieldKind::from_code)?;
    let text = |key: &str| str_of(field, key).unwrap_or_default();
    let shown = matches!(
        kind,
        FieldKind::Text | FieldKind::Hidden | FieldKind::Boolean
    );
    shown.then(|| format!("{}: {}", text("name"), text("value")))
}

/// A cell as it stands in the file: in quotation marks where it would be read as something else (RFC 4180).
fn quoted(cell: &str) -> Cow<'_, str> {
    let trimmed = cell.len() != cell.trim().len();
    if trimmed || cell.contains([',', '"', '\n', '\r']) {
        Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(cell)
    }
}

fn add(text: &mut String, cells: &[impl AsRef<str>]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(&quoted(cell.as_ref()));
    }
    text.push_str("\r\n");
}
