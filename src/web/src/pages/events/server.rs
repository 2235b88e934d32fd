//! What the event pages ask of the server.

use domain::{
    OrganisationId, ProviderId,
    event::{EventFilter, EventRow},
    page::{Cursor, Page},
};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::Answer;
#[cfg(feature = "ssr")]
use crate::cx::cx;
#[cfg(feature = "ssr")]
use service::{authz, event_log};

/// Events of a provider and its clients, newest first.
#[server(name = EventsOfProvider, prefix = "/api/fn", endpoint = "events/of-provider", input = Json)]
pub async fn of_provider(
    provider: ProviderId,
    filter: EventFilter,
    cursor: Cursor,
) -> Answer<Page<EventRow>> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::SeeProviderEvents>()?;
    Ok(event_log::of_provider(&allowed, &filter, &cursor).await?)
}

/// Events of an organisation, newest first.
#[server(name = EventsOfOrganisation, prefix = "/api/fn", endpoint = "events/of-organisation", input = Json)]
pub async fn of_organisation(
    organisation: OrganisationId,
    filter: EventFilter,
    cursor: Cursor,
) -> Answer<Page<EventRow>> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::SeeEvents>()?;
    Ok(event_log::of_organisation(&allowed, &filter, &cursor).await?)
}
