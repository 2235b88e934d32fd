//! The two event pages.

use domain::{
    AppError,
    event::{EventFilter, EventRow},
    page::{Cursor, Page},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{csv::CsvLink, filter::EventFilters, server, table::EventTable};
use crate::loaded::Read;
use crate::pages::members::use_organisation;
use crate::pages::provider_members::use_provider;
use crate::ui::page::PageHeader;
use crate::ui::query::cursor;
use crate::{Loaded, use_text};

/// Events of the provider and of all its clients.
#[component]
pub fn ProviderEventsPage() -> impl IntoView {
    let t = use_text();
    let provider = use_provider();
    let query = use_query_map();
    let asked =
        Memo::new(move |_| query.with(|q| (EventFilter::from_query(|k| q.get(k)), cursor(q))));
    let events = Resource::new(
        move || (provider.get(), asked.get()),
        |(provider, (filter, cursor))| async move {
            let provider = provider.ok_or(AppError::NotFound)?;
            server::of_provider(provider, filter, cursor).await
        },
    );
    let filter = Signal::derive(move || asked.try_get().unwrap_or_default().0);
    let csv = Signal::derive(move || {
        let id = provider.try_get().flatten()?;
        Some(format!("/api/provider/{id}/events.csv"))
    });
    view! {
        <PageHeader title=t.events_title() description=t.events_description_provider()>
            <CsvLink path=csv filter />
        </PageHeader>
        <Log events filter provider=true />
    }
    .into_any()
}

/// Events of one organisation.
#[component]
pub fn OrganisationEventsPage() -> impl IntoView {
    let t = use_text();
    let organisation = use_organisation();
    let query = use_query_map();
    let asked =
        Memo::new(move |_| query.with(|q| (EventFilter::from_query(|k| q.get(k)), cursor(q))));
    let events = Resource::new(
        move || (organisation.get(), asked.get()),
        |(organisation, (filter, cursor))| async move {
            let organisation = organisation.ok_or(AppError::NotFound)?;
            server::of_organisation(organisation, filter, cursor).await
        },
    );
    let filter = Signal::derive(move || asked.try_get().unwrap_or_default().0);
    let csv = Signal::derive(move || {
        let id = organisation.try_get().flatten()?;
        Some(format!("/api/organisation/{id}/events.csv"))
    });
    view! {
        <PageHeader title=t.events_title() description=t.events_description_organisation()>
            <CsvLink path=csv filter />
        </PageHeader>
        <Log events filter provider=false />
    }
    .into_any()
}

/// Filters above, rows below.
#[component]
fn Log(
    events: Read<Page<EventRow>>,
    filter: Signal<EventFilter>,
    /// Of a provider: with the column of organisations.
    provider: bool,
) -> impl IntoView {
    let query = use_query_map();
    let show = move |page: Page<EventRow>| {
        let first = query.with_untracked(|q| cursor(q) == Cursor::First);
        view! { <EventTable page filter=filter.get_untracked() first provider /> }.into_any()
    };
    view! {
        <EventFilters filter provider />
        <Loaded resource=events view=show />
    }
    .into_any()
}
