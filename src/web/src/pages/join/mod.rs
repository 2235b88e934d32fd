//! The pages behind the links of invitations: who invites to what, then accept, then wait for Confirm.

mod here;
mod page;
mod problem;
pub mod server;
mod wait;

use leptos::prelude::*;
use leptos_router::components::Route;
use leptos_router::{SsrMode, any_nested_route::IntoAnyNestedRoute, path};

use page::JoinPage;
use server::JoinKind;

/// Joining an organisation.
#[component]
fn JoinOrganisationPage() -> impl IntoView {
    view! { <JoinPage kind=JoinKind::Organisation /> }
}

/// Joining a provider.
#[component]
fn JoinProviderPage() -> impl IntoView {
    view! { <JoinPage kind=JoinKind::Provider /> }
}

/// Joining an organisation.
#[component(transparent)]
pub fn JoinOrganisationRoutes() -> impl MatchNestedRoutes + Clone {
    view! { <Route path=path!("/join/organisation") view=JoinOrganisationPage ssr=SsrMode::Async /> }
        .into_inner()
        .into_any_nested_route()
}

/// Joining a provider.
#[component(transparent)]
pub fn JoinProviderRoutes() -> impl MatchNestedRoutes + Clone {
    view! { <Route path=path!("/join/provider") view=JoinProviderPage ssr=SsrMode::Async /> }
        .into_inner()
        .into_any_nested_route()
}
