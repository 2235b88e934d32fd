//! An event log as a file: of a provider, or of an organisation.

use domain::event::{EventFilter, EventObject, EventRow};
use store::model::{EventMark, EventQuery};
use text::Text;

use super::{NEWEST, mark, query};
use crate::{
    Allowed, OrganisationCtx, ProviderCtx,
    authz::{SeeEvents, SeeProviderEvents},
    csv,
    error::Result,
};

/// Rows that are read at once.
const SLICE: i64 = 500;
/// Rows of a file; a log that is longer ends with a line that says so.
const ROWS_MAX: i64 = 100_000;

/// A file in the making: ask for [`Export::next`] until it is none.
#[derive(Debug)]
pub struct Export {
    log: Log,
    filter: EventFilter,
    text: Text,
    next: Option<EventMark>,
    begun: bool,
    rows: i64,
}

/// Whose log it is.
#[derive(Debug)]
enum Log {
    Provider(ProviderCtx),
    Organisation(OrganisationCtx),
}

impl Log {
    async fn rows(&self, query: &EventQuery) -> Result<Vec<EventRow>> {
        let rows = match self {
            Self::Provider(provider) => {
                let mut reader = provider.app().store().reader().await?;
                reader.events().of_provider(provider.scope(), query).await?
            }
            Self::Organisation(org) => {
                let mut reader = org.app().store().reader().await?;
                reader.events().of_organisation(org.scope(), query).await?
            }
        };
        Ok(rows)
    }
}

/// Begins the file of all events of a provider and its clients that fit a filter, in the asker's language.
pub fn export_of_provider(
    provider: &Allowed<'_, SeeProviderEvents>,
    filter: &EventFilter,
) -> Result<Export> {
    let text = Text::new(provider.lang());
    Export::begin(Log::Provider((**provider).clone()), filter, text)
}

/// Begins the file of all events of an organisation that fit a filter, in the asker's language.
pub fn export_of_organisation(
    org: &Allowed<'_, SeeEvents>,
    filter: &EventFilter,
) -> Result<Export> {
    let text = Text::new(org.lang());
    Export::begin(Log::Organisation((**org).clone()), filter, text)
}

impl Export {
    fn begin(log: Log, filter: &EventFilter, text: Text) -> Result<Self> {
        // A filter that is refused is refused before the file begins.
        query(filter, NEWEST, 0)?;
        Ok(Self {
            log,
            filter: filter.clone(),
            text,
            next: Some(NEWEST),
            begun: false,
            rows: 0,
        })
    }

    /// The next part: first the names of the columns, then some rows at a time, newest first.
    pub async fn next(&mut self) -> Result<Option<String>> {
        if !self.begun {
            self.begun = true;
            return Ok(Some(format!("{}{}", csv::BOM, head(self.text))));
        }
        let Some(from) = self.next.take() else {
            return Ok(None);
        };
        let query = query(&self.filter, from, SLICE)?;
        let rows = self.log.rows(&query).await?;
        self.rows += SLICE;
        let mut part: String = rows.iter().map(|row| line(self.text, row)).collect();
        let full = i64::try_from(rows.len()).is_ok_and(|n| n == SLICE);
        match rows.last() {
            Some(_) if full && self.rows >= ROWS_MAX => {
                part.push_str(&csv::row([self.text.events_csv_cut(ROWS_MAX).as_str()]));
            }
            Some(last) if full => {
                let (at, id) = mark(last);
                self.next = Some(EventMark::Before(at, id));
            }
            _ => {}
        }
        Ok(Some(part))
    }
}

fn head(t: Text) -> String {
    csv::row([
        t.events_column_at(),
        t.events_csv_kind(),
        t.events_column_what(),
        t.events_column_actor(),
        t.events_column_organisation(),
        t.events_column_subject(),
        t.events_csv_object(),
        t.events_column_ip(),
        t.events_column_device(),
        t.events_csv_id(),
    ])
}

fn line(t: Text, event: &EventRow) -> String {
    let name = |pair: Option<&String>| pair.cloned().unwrap_or_default();
    csv::row([
        text::format::iso(event.at).as_str(),
        &event.kind.to_string(),
        t.event(event.kind),
        &name(event.actor.as_ref().map(|(_, name)| name)),
        &name(event.organisation.as_ref().map(|(_, name)| name)),
        t.event_subject(event.kind, event.subject.as_deref().unwrap_or_default()),
        &event.object().map(|one| object(t, one)).unwrap_or_default(),
        &event.ip,
        &event.device,
        &event.id.to_string(),
    ])
}

/// The kind and the id of an item or a collection.
fn object(t: Text, object: EventObject) -> String {
    let word = t.event_object(object);
    match object {
        EventObject::Item(id) => format!("{word} {id}"),
        EventObject::Collection(id) => format!("{word} {id}"),
    }
}
