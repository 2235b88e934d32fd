//! Where a page of events begins: the moment and the id of its neighbour.

use domain::{EventId, Millis, event::EventRow, page::Cursor};
use store::model::EventMark;

use super::{NEWEST, OLDEST, mark};

/// The mark behind or before a row.
pub(super) fn write(row: &EventRow) -> String {
    let (at, id) = mark(row);
    format!("{at}.{}", id.0.simple())
}

/// Where a page begins. What is no mark begins at the first page: addresses are edited and kept.
pub(crate) fn read(cursor: &Cursor) -> EventMark {
    match cursor {
        Cursor::First => NEWEST,
        Cursor::After(text) => parse(text).map_or(NEWEST, |(at, id)| EventMark::Before(at, id)),
        Cursor::Before(text) => parse(text).map_or(NEWEST, |(at, id)| EventMark::After(at, id)),
        Cursor::Last => OLDEST,
    }
}

fn parse(mark: &str) -> Option<(Millis, EventId)> {
    let (at, id) = mark.split_once('.')?;
    Some((at.parse().ok()?, EventId(id.parse().ok()?)))
}
