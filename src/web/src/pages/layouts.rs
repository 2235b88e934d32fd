//! The frames of the provider portal and of the admin console, and their pages.

use domain::{OrganisationId, ProviderId};
use leptos::prelude::*;
use leptos_router::components::{Outlet, ParentRoute, Route};
use leptos_router::{Lazy, SsrMode, any_nested_route::IntoAnyNestedRoute, path};

use crate::frame::{AppFrame, Product};
use crate::pages::errors::NotFoundPage;
use crate::pages::lazy;
use crate::pages::members::use_organisation;
use crate::pages::provider_members::use_provider;

/// The portal of the provider in the address.
#[component]
pub fn ProviderLayout() -> impl IntoView {
    let provider = use_provider();
    let product = move |id: ProviderId| {
        Signal::derive(move || Product::Provider(provider.get().unwrap_or(id)))
    };
    match provider.get_untracked() {
        Some(id) => view! { <AppFrame product=product(id)><Outlet /></AppFrame> }.into_any(),
        None => view! { <NotFoundPage /> }.into_any(),
    }
}

/// The admin console of the organisation in the address.
#[component]
pub fn AdminLayout() -> impl IntoView {
    let organisation = use_organisation();
    let product = move |id: OrganisationId| {
        Signal::derive(move || Product::Admin(organisation.get().unwrap_or(id)))
    };
    match organisation.get_untracked() {
        Some(id) => view! { <AppFrame product=product(id)><Outlet /></AppFrame> }.into_any(),
        None => view! { <NotFoundPage /> }.into_any(),
    }
}

/// Clients, members, events and settings of a provider.
#[component(transparent)]
pub fn ProviderRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("/provider/:provider") view=ProviderLayout>
            <Route path=path!("/clients") view={Lazy::<lazy::ClientsRoute>::new()} ssr=SsrMode::Async />
            <Route path=path!("/clients/new") view={Lazy::<lazy::NewClientRoute>::new()} ssr=SsrMode::Async />
            <Route path=path!("/waiting") view={Lazy::<lazy::WaitingRoute>::new()} ssr=SsrMode::Async />
            <Route path=path!("/members") view={Lazy::<lazy::ProviderMembersRoute>::new()} ssr=SsrMode::Async />
            <Route path=path!("/events") view={Lazy::<lazy::ProviderEventsRoute>::new()} ssr=SsrMode::Async />
            <Route path=path!("/settings") view={Lazy::<lazy::ProviderSettingsRoute>::new()} ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
    .into_any_nested_route()
}

/// Members, groups, policies, events and settings of an organisation.
#[component(transparent)]
pub fn AdminRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("/admin/:organisation") view=AdminLayout>
            <Route path=path!("/members") view={Lazy::<lazy::MembersRoute>::new()} ssr=SsrMode::Async />
            <Route path=path!("/members/invite") view={Lazy::<lazy::InviteManyRoute>::new()} ssr=SsrMode::Async />
            <Route path=path!("/events") view={Lazy::<lazy::EventsRoute>::new()} ssr=SsrMode::Async />
            <Route path=path!("/groups") view={Lazy::<lazy::GroupsRoute>::new()} ssr=SsrMode::Async />
            <Route path=path!("/policies") view={Lazy::<lazy::PoliciesRoute>::new()} ssr=SsrMode::Async />
            <Route path=path!("/settings") view={Lazy::<lazy::OrganisationSettingsRoute>::new()} ssr=SsrMode::Async />
            <Route path=path!("/settings/key") view={Lazy::<lazy::RotationRoute>::new()} ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
    .into_any_nested_route()
}
