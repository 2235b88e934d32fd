//! The list of clients.

pub mod edit_dialog;
mod name_form;
pub mod panel;
pub mod row;
mod seats_form;
pub mod table;

use domain::{
    AppError, OrganisationId, ProviderId, ProviderRole,
    client::{ClientFilter, ClientPage},
};
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};

use super::server;
use crate::frame::count_waiting;
use crate::pages::provider_members::use_provider;
use crate::ui::button::{LinkButton, Variant};
use crate::ui::filter::{FilterChips, SearchField};
use crate::ui::icon::{Icon, IconName};
use crate::ui::page::PageHeader;
use crate::ui::query::{cursor, with_query};
use crate::{Loaded, use_text};
use edit_dialog::EditDialog;
use panel::WaitingPanel;
use table::ClientTable;

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub struct ListContext {
    /// Whose clients.
    pub provider: ProviderId,
    /// As what the person works there.
    pub role: ProviderRole,
    /// The client that is being changed.
    pub editing: RwSignal<Option<Editing>>,
    /// Loads the list again.
    pub reload: Callback<()>,
}

/// What of a client is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Its name, and where its invoices go.
    Name,
    /// Its seats and storage.
    Seats,
}

/// A client that is being changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    /// Of which provider.
    pub provider: ProviderId,
    /// Which client.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: String,
    /// What of it.
    pub what: Edit,
    /// As what the person works there.
    pub role: ProviderRole,
}

/// All clients with their seats, as the address asks.
#[component]
pub fn ClientsPage() -> impl IntoView {
    let t = use_text();
    let provider = use_provider();
    let query = use_query_map();
    let asked =
        Memo::new(move |_| query.with(|q| (ClientFilter::from_query(|key| q.get(key)), cursor(q))));
    let clients = Resource::new(
        move || (provider.get(), asked.get()),
        |(provider, (filter, cursor))| async move {
            let provider = provider.ok_or(AppError::NotFound)?;
            server::list(provider, filter, cursor).await
        },
    );
    count_waiting(clients, |list: &ClientPage| list.to_confirm);
    let editing = RwSignal::new(None);
    let reload = Callback::new(move |()| clients.refetch());
    let show = move |list: ClientPage| {
        let Some(provider) = provider.get_untracked() else {
            return ().into_any();
        };
        let context = ListContext {
            provider,
            role: list.role,
            editing,
            reload,
        };
        view! {
            <WaitingPanel context waiting=list.waiting pending=list.pending.clone() />
            <ClientTable context list filter=asked.get_untracked().0 />
        }
        .into_any()
    };
    view! {
        <PageHeader title=t.clients_title()>
            <Actions clients provider />
        </PageHeader>
        <div class="toolbar">
            <SearchField label=t.clients_search() />
            <FilterChips
                name="plan"
                label=t.clients_filter_plan()
                options=vec![("teams", t.plan_teams().to_owned()), ("enterprise", t.plan_enterprise().to_owned())]
            />
            <FilterChips
                name="seats"
                label=t.clients_filter_seats()
                options=vec![("low", t.clients_filter_low().to_owned())]
            />
        </div>
        <Loaded resource=clients view=show />
        <EditDialog editing on_saved=reload />
    }
    .into_any()
}

/// The file of what is listed, and a new client for those who may.
#[component]
fn Actions(
    clients: crate::loaded::Read<ClientPage>,
    provider: Memo<Option<ProviderId>>,
) -> impl IntoView {
    let t = use_text();
    let query = use_location().query;
    let csv = move || {
        let id = provider.get().map(|id| id.to_string()).unwrap_or_default();
        query.with(|q| with_query(&format!("/api/provider/{id}/clients.csv"), q, &[]))
    };
    view! {
        {move || {
            view! {
                <LinkButton href=csv() download=true>
                    <Icon name=IconName::Download />
                    {t.clients_csv()}
                </LinkButton>
            }
        }}
        <Transition>
            {move || Suspend::new(async move {
                let role = clients.await.ok().map(|list| list.role);
                let id = provider.get_untracked();
                id.filter(|_| role == Some(ProviderRole::Admin)).map(|id| {
                    view! {
                        <LinkButton href=format!("/provider/{id}/clients/new") variant=Variant::Primary>
                            <Icon name=IconName::Plus />
                            {t.clients_new()}
                        </LinkButton>
                    }
                })
            })}
        </Transition>
    }
    .into_any()
}
