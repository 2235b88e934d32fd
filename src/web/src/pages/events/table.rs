//! The rows of the log.

use domain::{
    event::{EventFilter, EventRow},
    page::Page,
};
use leptos::prelude::*;

use super::about::About;
use crate::ui::button::LinkButton;
use crate::ui::icon::{Icon, IconName};
use crate::ui::pager::Pager;
use crate::ui::query::use_query_link;
use crate::ui::table::{EmptyState, TableRegion};
use crate::ui::time::Moment;
use crate::use_text;

/// One page, newest first. A name narrows the log to that person or organisation.
#[component]
pub(super) fn EventTable(
    page: Page<EventRow>,
    filter: EventFilter,
    /// The address names no place in the log: its newest rows are asked for.
    first: bool,
    provider: bool,
) -> impl IntoView {
    let t = use_text();
    let link = use_query_link();
    if page.rows.is_empty() && !first {
        return view! {
            <EmptyState icon=IconName::Events title=t.events_past_title() text=t.events_past_text()>
                <LinkButton href=link(&[])>{t.events_newest()}</LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    if page.rows.is_empty() {
        let (title, text) = if filter.narrows() {
            (t.events_none_title(), t.events_none_text())
        } else {
            (t.events_empty_title(), t.events_empty_text())
        };
        return view! { <EmptyState icon=IconName::Events title text /> }.into_any();
    }
    let chosen = view! { <Chosen page=page.clone() filter /> };
    let rows = page
        .rows
        .into_iter()
        .map(|event| view! { <Row event provider /> })
        .collect_view();
    view! {
        {chosen}
        <TableRegion label=t.events_title()>
            <table class="table table-stack table-sticky table-wide">
                <thead>
                    <tr>
                        <th scope="col">{t.events_column_at()}</th>
                        <th scope="col">{t.events_column_what()}</th>
                        <th scope="col">{t.events_column_actor()}</th>
                        {provider.then(|| view! { <th scope="col">{t.events_column_organisation()}</th> })}
                        <th scope="col">{t.events_column_subject()}</th>
                        <th scope="col">{t.events_column_ip()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableRegion>
        <Pager before=page.before after=page.after />
    }
    .into_any()
}

/// By whom and where the log is narrowed, each with a way out.
#[component]
fn Chosen(page: Page<EventRow>, filter: EventFilter) -> impl IntoView {
    let t = use_text();
    let link = use_query_link();
    let actor = filter.actor.map(|id| {
        let name = page
            .rows
            .iter()
            .find_map(|row| row.actor.clone().filter(|(actor, _)| *actor == id));
        t.events_chosen_actor(name.map(|(_, name)| name).unwrap_or_default())
    });
    let organisation = filter.organisation.map(|id| {
        let name = page
            .rows
            .iter()
            .find_map(|row| row.organisation.clone().filter(|(org, _)| *org == id));
        t.events_chosen_organisation(name.map(|(_, name)| name).unwrap_or_default())
    });
    let chips = [("actor", actor), ("org", organisation)]
        .into_iter()
        .filter_map(|(key, text)| Some((key, text?)))
        .map(|(key, text)| {
            view! {
                <li>
                    <a class="chip" aria-current="true" href=move || link(&[(key, None)])>
                        {text}
                        <Icon name=IconName::Close />
                    </a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    (!chips.is_empty())
        .then(|| view! { <ul class="chips" aria-label=t.events_chosen()>{chips}</ul> })
}

#[component]
fn Row(event: EventRow, provider: bool) -> impl IntoView {
    let t = use_text();
    let link = use_query_link();
    let subject = match (event.subject.as_deref(), event.object()) {
        (None, Some(object)) => {
            // A provider's log outlasts its way into the vault of a client.
            let own = event.organisation.as_ref().filter(|_| !provider);
            let vault = own.map(|(id, _)| *id);
            view! { <About object there=event.there vault /> }.into_any()
        }
        (subject, _) => {
            let subject = t.event_subject(event.kind, subject.unwrap_or("–"));
            subject.to_owned().into_any()
        }
    };
    let actor = match event.actor {
        Some((id, name)) => {
            let name = if name.is_empty() {
                t.events_gone().to_owned()
            } else {
                name
            };
            let id = id.to_string();
            view! { <a href=move || link(&[("actor", Some(&id))])>{name}</a> }.into_any()
        }
        None => "–".into_any(),
    };
    let organisation = provider.then(|| match event.organisation {
        Some((id, name)) => {
            let name = if name.is_empty() {
                t.events_gone().to_owned()
            } else {
                name
            };
            let id = id.to_string();
            view! {
                <td data-label=t.events_column_organisation()>
                    <a href=move || link(&[("org", Some(&id))])>{name}</a>
                </td>
            }
            .into_any()
        }
        None => view! { <td data-label=t.events_column_organisation()>"–"</td> }.into_any(),
    });
    view! {
        <tr>
            <td class="nowrap" data-label=t.events_column_at()>
                <Moment ms=event.at />
            </td>
            <td data-label=t.events_column_what()>{t.event(event.kind)}</td>
            <td data-label=t.events_column_actor()>{actor}</td>
            {organisation}
            <td data-label=t.events_column_subject()>{subject}</td>
            <td data-label=t.events_column_ip()>
                <span class="cell-two">
                    <span>{event.ip}</span>
                    <span class="cell-detail">{event.device}</span>
                </span>
            </td>
        </tr>
    }
    .into_any()
}
