//! The event log, page by page, newest first.

use domain::{
    event::{EventFilter, EventRow},
    page::{Cursor, PAGE_SIZE, Page},
};
use store::model::EventMark;

use super::{cursor, query};
use crate::{
    Allowed,
    authz::{SeeEvents, SeeProviderEvents},
    error::Result,
    page::first,
};

/// Events of a provider: its own, and those of its clients.
pub async fn of_provider(
    provider: &Allowed<'_, SeeProviderEvents>,
    filter: &EventFilter,
    cursor: &Cursor,
) -> Result<Page<EventRow>> {
    let query = query(filter, cursor::read(cursor), PAGE_SIZE + 1)?;
    let mut reader = provider.app().store().reader().await?;
    let rows = reader
        .events()
        .of_provider(provider.scope(), &query)
        .await?;
    Ok(page(rows, query.from, cursor))
}

/// Events of an organisation.
pub async fn of_organisation(
    org: &Allowed<'_, SeeEvents>,
    filter: &EventFilter,
    cursor: &Cursor,
) -> Result<Page<EventRow>> {
    let query = query(filter, cursor::read(cursor), PAGE_SIZE + 1)?;
    let mut reader = org.app().store().reader().await?;
    let rows = reader.events().of_organisation(org.scope(), &query).await?;
    Ok(page(rows, query.from, cursor))
}

/// Cuts the row too many off and puts the page into the order of reading.
fn page(rows: Vec<EventRow>, from: EventMark, cursor: &Cursor) -> Page<EventRow> {
    let (mut rows, more) = first(rows, PAGE_SIZE);
    let (before, after) = match from {
        EventMark::Before(..) => (matches!(cursor, Cursor::After(_)), more),
        EventMark::After(..) => {
            rows.reverse();
            (more, matches!(cursor, Cursor::Before(_)))
        }
    };
    let mark = |row: Option<&EventRow>, there: bool| row.filter(|_| there).map(cursor::write);
    Page {
        before: mark(rows.first(), before),
        after: mark(rows.last(), after),
        rows,
    }
}
