//! What a file would hold, and what a table would lose.

use std::collections::{BTreeMap, BTreeSet};

use domain::item::{ItemKind, VaultOwner};
use export::{
    Names,
    item::Item,
    json::JsonFile,
    table::{self, TableFile},
};
use import::{Body, Format, Hint, Import, Options};
use vault::export::{Loss, Survey, Table};

/// A survey in the making.
#[derive(Default)]
pub(crate) struct Counts {
    pub(crate) hidden: usize,
    pub(crate) unreadable: usize,
    pub(crate) with_files: usize,
    damaged: usize,
    kinds: BTreeMap<ItemKind, usize>,
    left: usize,
    losses: BTreeMap<Loss, usize>,
    formulas: usize,
}

impl Counts {
    /// Counts an item that will be written.
    pub(crate) fn add(&mut self, item: &Item, owner: VaultOwner, names: &Names) {
        *self.kinds.entry(item.kind).or_default() += 1;
        self.damaged += usize::from(item.damaged);
        let own = item.collections.iter();
        let own: Names = own
            .filter_map(|id| Some((*id, names.get(id)?.clone())))
            .collect();
        let mut table = TableFile::begin(owner, own.clone());
        if !table.add(item) {
            self.left += 1;
            return;
        }
        self.formulas += usize::from(table::is_formula(item, &own));
        let mut json = JsonFile::begin(owner, own);
        json.add(item);
        let whole = read(Format::BitwardenJson, &json.end());
        for loss in losses(&whole, &read(Format::BitwardenCsv, &table.end())) {
            *self.losses.entry(loss).or_default() += 1;
        }
    }

    pub(crate) fn survey(&self) -> Survey {
        Survey {
            items: self.kinds.values().sum(),
            kinds: self.kinds.iter().map(|(kind, n)| (*kind, *n)).collect(),
            hidden: self.hidden,
            unreadable: self.unreadable,
            damaged: self.damaged,
            with_files: self.with_files,
            table: Table {
                left: self.left,
                losses: self.losses.iter().map(|(loss, n)| (*loss, *n)).collect(),
                formulas: self.formulas,
            },
        }
    }
}

/// What a file gives back; nothing when it is not read at all.
fn read(format: Format, file: &str) -> Import {
    import::parse(format, file.as_bytes(), Options::default()).unwrap_or_default()
}

/// What the table does not give back of what the other file does. It is read again instead of judged by rules, so
/// that nothing is promised that does not hold.
fn losses(whole: &Import, table: &Import) -> BTreeSet<Loss> {
    let mut losses = BTreeSet::new();
    let (Some(had), Some(has)) = (whole.vault.items.first(), table.vault.items.first()) else {
        losses.insert(Loss::Row);
        return losses;
    };
    let mut lost = |loss: Loss, is_lost: bool| {
        if is_lost {
            losses.insert(loss);
        }
    };
    let hinted = |hint: Hint| whole.report.hints.iter().any(|one| one.hint == hint);
    let fields = had.fields != has.fields || hinted(Hint::UnknownField);
    lost(Loss::Fields, fields);
    lost(Loss::History, had.history != has.history);
    lost(Loss::Passkeys, hinted(Hint::Passkey));
    lost(Loss::Collections, folders(whole) != folders(table));
    lost(Loss::Favourite, had.favourite != has.favourite);
    if let (Body::Login(had), Body::Login(has)) = (&had.body, &has.body) {
        lost(Loss::Addresses, had.uris != has.uris);
    }
    // A line of a field that is read as none stands in the notes.
    let texts =
        had.name != has.name || had.texts() != has.texts() || had.notes != has.notes && !fields;
    lost(Loss::Texts, texts);
    losses
}

/// The names of the folders that the item is in.
fn folders(import: &Import) -> BTreeSet<&str> {
    let inside = import.vault.items.iter().flat_map(|item| &item.folders);
    inside
        .filter_map(|at| import.vault.folders.get(*at))
        .map(String::as_str)
        .collect()
}
