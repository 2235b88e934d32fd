//! The table, and what stands in its place when it is empty.

use domain::{
    ProviderRole,
    client::{ClientFilter, ClientPage, Matching},
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::ListContext;
use super::row::ClientRow;
use crate::ui::button::{LinkButton, Variant};
use crate::ui::icon::{Icon, IconName};
use crate::ui::pager::Pager;
use crate::ui::query::with_query;
use crate::ui::table::{EmptyState, SortHeader, TableRegion};
use crate::use_text;

/// The clients of this page with the ways to the others.
#[component]
pub fn ClientTable(context: ListContext, list: ClientPage, filter: ClientFilter) -> impl IntoView {
    if list.totals.clients == 0 {
        return view! { <NoClients context /> }.into_any();
    }
    if list.page.rows.is_empty() {
        return view! { <NoMatch /> }.into_any();
    }
    let t = use_text();
    let summary = summary(t, &list, &filter);
    let rows = list
        .page
        .rows
        .into_iter()
        .map(|client| view! { <ClientRow context client /> })
        .collect_view();
    view! {
        <TableRegion label=t.clients_table()>
            <table class="table table-sticky table-stack">
                <thead>
                    <tr>
                        <SortHeader key="name" label=t.clients_column_name() default=true />
                        <SortHeader key="assigned" label=t.clients_column_assigned() numeric=true />
                        <SortHeader key="used" label=t.clients_column_used() numeric=true />
                        <SortHeader key="remaining" label=t.clients_column_remaining() numeric=true />
                        <th scope="col">{t.clients_column_seats()}</th>
                        <SortHeader key="plan" label=t.clients_column_plan() />
                        <SortHeader key="status" label=t.clients_column_status() />
                        <SortHeader key="set-up" label=t.clients_column_set_up() />
                        <th scope="col"><span class="visually-hidden">{t.clients_column_actions()}</span></th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableRegion>
        <Pager before=list.page.before after=list.page.after summary=summary />
    }
    .into_any()
}

/// What is said below the table: all clients with their seats, or how many fit.
fn summary(t: text::Text, list: &ClientPage, filter: &ClientFilter) -> String {
    let totals = list.totals;
    match list.matching {
        Matching { count, more: true } => t.clients_found_more(count),
        Matching { count, .. } if filter.narrows() => t.clients_found(count),
        _ => t.clients_totals(
            totals.assigned,
            t.clients_count(totals.clients),
            totals.used,
        ),
    }
}

/// Before the first client: what a client is, and the next step for those who may take it.
#[component]
fn NoClients(context: ListContext) -> impl IntoView {
    let t = use_text();
    if context.role == ProviderRole::Admin {
        let href = format!("/provider/{}/clients/new", context.provider);
        return view! {
            <EmptyState icon=IconName::Clients title=t.clients_empty_title() text=t.clients_empty_admin()>
                <LinkButton href variant=Variant::Primary>
                    <Icon name=IconName::Plus />
                    {t.clients_new()}
                </LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    view! { <EmptyState icon=IconName::Clients title=t.clients_empty_title() text=t.clients_empty_service() /> }
        .into_any()
}

/// Search and filters leave nothing: the way back to everything, in the same order.
#[component]
fn NoMatch() -> impl IntoView {
    let t = use_text();
    let location = use_location();
    let everything = move || {
        let cleared = [("q", None), ("plan", None), ("seats", None)];
        location.pathname.with(|path| {
            location
                .query
                .with(|query| with_query(path, query, &cleared))
        })
    };
    view! {
        <EmptyState icon=IconName::Search title=t.clients_none_title() text=t.clients_none_text()>
            {move || view! { <LinkButton href=everything()>{t.clients_filter_clear()}</LinkButton> }}
        </EmptyState>
    }
    .into_any()
}
