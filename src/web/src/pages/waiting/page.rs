//! One list for each thing that people are waited for.

use domain::{
    AppError,
    client::Matching,
    many::{WaitingCounts, WaitingFor, WaitingPage as Found},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::Text;
use text::format::integer;

use super::row::WaitingRow;
use super::selection::{Selection, SelectionBar, SelectionDialogs};
use super::server;
use crate::frame::count_waiting;
use crate::pages::many::PickAll;
use crate::pages::provider_members::use_provider;
use crate::ui::filter::CountTabs;
use crate::ui::icon::IconName;
use crate::ui::page::PageHeader;
use crate::ui::pager::Pager;
use crate::ui::query::cursor;
use crate::ui::table::{EmptyState, TableRegion};
use crate::{Loaded, use_text};

/// Owners and members to be confirmed, invitations that have expired, mails that did not arrive.
#[component]
pub fn WaitingPage() -> impl IntoView {
    let t = use_text();
    let provider = use_provider();
    let query = use_query_map();
    let asked = Memo::new(move |_| {
        query.with(|q| {
            let what = WaitingFor::from_key(&q.get("tab").unwrap_or_default());
            (what, cursor(q))
        })
    });
    let waiting = Resource::new(
        move || (provider.get(), asked.get()),
        |(provider, (what, cursor))| async move {
            let provider = provider.ok_or(AppError::NotFound)?;
            server::list(provider, what, cursor).await
        },
    );
    let reload = Callback::new(move |()| waiting.refetch());
    let selection = Selection::new(reload);
    count_waiting(waiting, |found: &Found| {
        u32::try_from(found.counts.confirm.count).unwrap_or(u32::MAX)
    });
    let show = move |found: Found| {
        let Some(provider) = provider.get_untracked() else {
            return ().into_any();
        };
        let what = asked.get_untracked().0;
        let tabs = tabs(t, found.counts);
        selection.show(provider, what, &found);
        let body = if found.page.rows.is_empty() {
            view! { <Nobody what /> }.into_any()
        } else {
            view! { <Rows found selection what on_done=reload /> }.into_any()
        };
        view! {
            <CountTabs label=t.waiting_tabs() tabs />
            {body}
        }
        .into_any()
    };
    view! {
        <PageHeader title=t.waiting_title() description=t.waiting_description() />
        <Loaded resource=waiting view=show />
        <SelectionDialogs selection />
    }
    .into_any()
}

/// The parts of the list with their counts.
fn tabs(t: Text, counts: WaitingCounts) -> Vec<(&'static str, String, String)> {
    WaitingFor::ALL
        .into_iter()
        .map(|what| {
            let name = match what {
                WaitingFor::Confirm => t.waiting_confirm(),
                WaitingFor::Invite => t.waiting_expired(),
                WaitingFor::Mail => t.waiting_mail(),
            };
            let count = match counts.of(what) {
                Matching { count, more: true } => format!("{}+", integer(t, count)),
                Matching { count, .. } => integer(t, count),
            };
            (what.key(), name.to_owned(), count)
        })
        .collect()
}

#[component]
fn Nobody(what: WaitingFor) -> impl IntoView {
    let t = use_text();
    let (icon, text) = match what {
        WaitingFor::Confirm => (IconName::Fingerprint, t.waiting_none_confirm()),
        WaitingFor::Invite => (IconName::Clock, t.waiting_none_expired()),
        WaitingFor::Mail => (IconName::Mail, t.waiting_none_mail()),
    };
    view! { <EmptyState icon title=t.waiting_none() text /> }
}

#[component]
fn Rows(
    found: Found,
    selection: Selection,
    what: WaitingFor,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let picked = selection.picked;
    let more = found.page.before.is_some() || found.page.after.is_some();
    let rows = found
        .page
        .rows
        .into_iter()
        .map(|row| view! { <WaitingRow row what selection on_done /> })
        .collect_view();
    view! {
        <TableRegion label=t.waiting_title()>
            <table class="table table-stack">
                <thead>
                    <tr>
                        <th class="cell-pick" scope="col">
                            <PickAll picked />
                        </th>
                        <th scope="col">{t.waiting_column_client()}</th>
                        <th scope="col">{t.members_column_person()}</th>
                        <th scope="col">{t.members_column_role()}</th>
                        <th scope="col">{t.waiting_column_since()}</th>
                        <th scope="col">
                            <span class="visually-hidden">{t.members_column_actions()}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableRegion>
        <SelectionBar selection more />
        <Pager before=found.page.before after=found.page.after />
    }
    .into_any()
}
