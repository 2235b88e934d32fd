//! Keeper's table, which has no heading (DOMAIN 10, item 12).

use zeroize::Zeroizing;

use crate::{
    body::{Body, Login},
    draft::{Draft, Outcome},
    model::Item,
    report::Reason,
    table::{Row, Table},
};

/// Folder, title, login, password, address, notes, shared folder; after them names and values in turn.
const COLUMNS: usize = 7;
/// The custom value that is a source of one-time codes.
pub(crate) const CODE: &str = "TFC:Keeper";
/// Rows that are looked at.
const LOOK: usize = 20;

/// Whether rows look like Keeper's: all of them, with an address among them, or one of them when the file is named
/// after it.
pub(crate) fn fits(text: Zeroizing<String>, named: bool) -> bool {
    let mut table = Table::open_without_heading(text);
    let (mut fitting, mut addresses) = (0, 0);
    for _ in 0..LOOK {
        let Ok(Some(row)) = table.next_row() else {
            break;
        };
        let pairs = row.len() >= COLUMNS && (row.len() - COLUMNS).is_multiple_of(2);
        if !pairs && !named {
            return false;
        }
        fitting += usize::from(pairs || row.len() + 1 == COLUMNS);
        addresses += usize::from(row.at(4).contains("://"));
    }
    fitting > 0 && (named || addresses > 0)
}

/// The folder inside a shared one, or either alone.
pub(crate) fn folder(draft: &mut Draft, shared: &str, folder: &str) -> Option<usize> {
    draft.backslashed_folder(&format!("{shared}\\{folder}"))
}

pub(crate) fn convert(row: &Row<'_>, draft: &mut Draft) -> Outcome {
    if row.len() + 1 < COLUMNS {
        return Err(Reason::Columns.into());
    }
    let mut totp = "";
    let mut rest = Vec::new();
    for place in (COLUMNS..row.len()).step_by(2) {
        let (name, value) = (row.at(place), row.at(place + 1));
        if name == CODE && totp.is_empty() {
            totp = value;
        } else {
            rest.push((name, value));
        }
    }
    let login = Login {
        username: row.at(2).to_owned(),
        password: row.at(3).to_owned(),
        totp: totp.to_owned(),
        uris: draft.uris([row.at(4)]),
    };
    let nothing = login == Login::default();
    let mut item = Item::new(if nothing {
        Body::Note
    } else {
        Body::Login(login)
    });
    row.at(1).clone_into(&mut item.name);
    row.at(5).clone_into(&mut item.notes);
    item.folders.extend(folder(draft, row.at(6), row.at(0)));
    for (name, value) in rest {
        item.custom_by_name(name, value);
    }
    Ok(Some(item))
}
