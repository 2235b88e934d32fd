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
/// How custom names begin that are Keeper's own.
const CODES: &str = "TFC:";
/// Rows that are looked at.
const LOOK: usize = 20;

/// Whether rows look like Keeper's: all of them but one at most, with something among them that tells it. When the file
/// is named after it one row is enough.
pub(crate) fn fits(text: Zeroizing<String>, named: bool) -> bool {
    let Ok(mut table) = Table::open_without_heading(text) else {
        return false;
    };
    let (mut fitting, mut others, mut telling) = (0, 0, false);
    for _ in 0..LOOK {
        let Ok(Some(row)) = table.next_row() else {
            break;
        };
        if has_shape(&row) && (named || !is_foreign(&row)) {
            fitting += 1;
            telling |= tells(&row);
        } else {
            others += 1;
        }
    }
    fitting > 0 && (named || telling && others <= 1 && others < fitting)
}

/// Whether it has as many cells as one of Keeper's; the shared folder may be missing.
fn has_shape(row: &Row<'_>) -> bool {
    row.len() + 1 == COLUMNS || row.len() >= COLUMNS && (row.len() - COLUMNS).is_multiple_of(2)
}

/// Whether a cell cannot stand where it stands: an address in place of a folder or a login, as in tables with other
/// columns, or a blank before the login or the address, as in prose.
fn is_foreign(row: &Row<'_>) -> bool {
    [0, 2, 6].iter().any(|at| row.at(*at).contains("://"))
        || [2, 4]
            .iter()
            .any(|at| row.at(*at).starts_with(char::is_whitespace))
}

/// Whether a cell holds what stands in that place in Keeper's tables and in few others.
fn tells(row: &Row<'_>) -> bool {
    let address = row.at(4).contains("://") && !row.at(4).contains(char::is_whitespace);
    let nested = |folder: &str| {
        // No path of a file.
        let mut levels = folder.split('\\').map(str::trim);
        folder.contains('\\') && levels.all(|level| !level.is_empty() && !level.ends_with(':'))
    };
    let mut names = (COLUMNS..row.len()).step_by(2).map(|place| row.at(place));
    address || nested(row.at(0)) || nested(row.at(6)) || names.any(|name| name.starts_with(CODES))
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
