//! Pages of lists that are marked by ids.

use domain::page::{Cursor, PAGE_SIZE, Page};
use uuid::Uuid;

use crate::error::{Error, Result};

/// A mark in an address; what is none is refused like any field.
pub(crate) fn read_mark(mark: &str) -> Result<Uuid> {
    mark.parse()
        .map_err(|_| Error::field("cursor", "malformed"))
}

/// Cuts off the one row more than a page has that was asked for, and puts the page into the order of reading.
pub(crate) fn cut<T>(rows: Vec<T>, cursor: &Cursor, mark: impl Fn(&T) -> String) -> Page<T> {
    let (mut rows, more) = first(rows, PAGE_SIZE);
    let backwards = matches!(cursor, Cursor::Before(_) | Cursor::Last);
    if backwards {
        rows.reverse();
    }
    // The page was reached from a row on the other side.
    let inside = matches!(cursor, Cursor::After(_) | Cursor::Before(_));
    let (has_before, has_after) = if backwards {
        (more, inside)
    } else {
        (inside, more)
    };
    Page {
        before: rows.first().filter(|_| has_before).map(&mark),
        after: rows.last().filter(|_| has_after).map(&mark),
        rows,
    }
}

/// Cuts off the one row more than `most` that was asked for; whether there was one.
pub(crate) fn first<T>(mut rows: Vec<T>, most: i64) -> (Vec<T>, bool) {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    (rows, more)
}
