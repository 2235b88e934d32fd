//! Who did what, when, from where.

pub(crate) mod cursor;
mod export;
mod list;

pub use export::{Export, export_of_organisation, export_of_provider};
pub use list::{of_organisation, of_provider};

use domain::{
    AppError, EventId, Millis,
    event::{EventFilter, EventRow},
};
use store::model::{EventMark, EventQuery};
use uuid::Uuid;

/// Everything newer than all there is: where the first page starts.
const NEWEST: EventMark = EventMark::Before(Millis::MAX, EventId(Uuid::max()));
/// Everything older than all there is: where the last page starts.
const OLDEST: EventMark = EventMark::After(Millis::MIN, EventId(Uuid::nil()));

/// The question of a filter. A period that is too long, or ends before it begins, is refused at the
/// field `until`.
fn query(filter: &EventFilter, from: EventMark, limit: i64) -> Result<EventQuery, AppError> {
    if let Some(code) = filter.refusal() {
        return Err(AppError::field("until", code));
    }
    Ok(EventQuery {
        since: filter.since.unwrap_or(Millis::MIN),
        until: filter.until.unwrap_or(Millis::MAX),
        kinds: filter
            .group
            .map_or([(i16::MIN, i16::MAX); 2], domain::event::EventGroup::ranges),
        actor: filter.actor,
        organisation: filter.organisation,
        from,
        limit,
    })
}

/// Where a row stands.
const fn mark(row: &EventRow) -> (Millis, EventId) {
    (row.at, row.id)
}
