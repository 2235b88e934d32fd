//! Clients of a provider: the list, and making a new one.

pub mod list;
pub mod new;
pub mod server;
pub mod words;

pub use list::ClientsPage;
pub use new::NewClientPage;

use domain::ProviderId;
use leptos::prelude::*;
use leptos_router::components::{Outlet, ParentRoute, Route};
use leptos_router::hooks::use_params_map;
use leptos_router::{SsrMode, any_nested_route::IntoAnyNestedRoute, path};

use crate::frame::{AppFrame, Product};
use crate::pages::errors::NotFoundPage;

/// The provider in the address; none when the address holds no id (the guard answers that already).
pub(crate) fn use_provider() -> Memo<Option<ProviderId>> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|p| p.get("provider")?.parse().ok()))
}

/// The list and the page of a new client, in the frame of the provider portal.
#[component(transparent)]
pub fn ClientsRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("/provider/:provider") view=Layout>
            <Route path=path!("/clients") view=ClientsPage ssr=SsrMode::Async />
            <Route path=path!("/clients/new") view=NewClientPage ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
    .into_any_nested_route()
}

#[component]
fn Layout() -> impl IntoView {
    let provider = use_provider();
    match provider.get_untracked() {
        Some(id) => {
            let product =
                Signal::derive(move || Product::Provider(provider.get().unwrap_or(id)));
            view! { <AppFrame product=product><Outlet /></AppFrame> }.into_any()
        }
        None => view! { <NotFoundPage /> }.into_any(),
    }
}
