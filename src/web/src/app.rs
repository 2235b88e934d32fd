//! The pages and their addresses.
//!
//! # How to add an area
//! 1. `pages/<area>/mod.rs` gives its routes as one component; every page is rendered as a whole
//!    (`SsrMode::Async`), so that lists work before scripts do and statuses are right:
//!    ```ignore
//!    #[component(transparent)]
//!    pub fn ClientsRoutes() -> impl MatchNestedRoutes + Clone {
//!        view! {
//!            <ParentRoute path=path!("/provider/:provider") view=ProviderLayout>
//!                <Route path=path!("/clients") view=ClientsPage ssr=SsrMode::Async />
//!            </ParentRoute>
//!        }
//!        .into_inner()
//!        .into_any_nested_route()
//!    }
//!    ```
//! 2. One line in [`App`].

use leptos::prelude::*;
use leptos_meta::{Title, provide_meta_context};
use leptos_router::components::{ParentRoute, Route, Router, Routes};
use leptos_router::{Lazy, SsrMode, path};

use crate::connection::{Connection, ConnectionBanner, Lifeless};
use crate::keys::{Keys, LockWarning};
use crate::lang::page_text;
use crate::pages::account::AccountLayout;
use crate::pages::errors::NotFoundPage;
use crate::pages::home::HomePage;
use crate::pages::join::{JoinOrganisationRoutes, JoinProviderRoutes};
use crate::pages::layouts::{AdminRoutes, ProviderRoutes};
use crate::pages::lazy;
use crate::pages::set_up::SetUpPage;
use crate::pages::sign_in::SignInPage;
use crate::ui::ids::provide_ids;
use crate::ui::menu::close_on_steps;
use crate::ui::steps::provide_steps;
use crate::ui::toast::{ToastRegion, Toasts};

/// Everything inside `<body>`.
#[component]
pub fn App() -> impl IntoView {
    let (routing, set_routing) = signal(false);
    view! {
        <Root>
            <div class="routing" class:is-routing=routing aria-hidden="true"></div>
            <Router set_is_routing=set_routing>
                <Routes fallback=NotFoundPage>
                    // One line for each area.
                    <Route path=path!("/") view=HomePage ssr=SsrMode::Async />
                    <ParentRoute path=path!("/account") view=AccountLayout ssr=SsrMode::Async>
                        <Route path=path!("") view={Lazy::<lazy::ProfileRoute>::new()} />
                        <Route path=path!("/security") view={Lazy::<lazy::SecurityRoute>::new()} />
                        <Route path=path!("/sessions") view={Lazy::<lazy::SessionsRoute>::new()} />
                    </ParentRoute>
                    <Route path=path!("/sign-in") view=SignInPage ssr=SsrMode::Async />
                    <Route path=path!("/set-up") view=SetUpPage ssr=SsrMode::Async />
                    <Route path=path!("/vault/:organisation") view={Lazy::<lazy::VaultRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/vault/:organisation/collections") view={Lazy::<lazy::CollectionsRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/vault/:organisation/new-collections") view={Lazy::<lazy::NewCollectionsRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/vault/:organisation/import") view={Lazy::<lazy::ImportRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/vault/:organisation/health") view={Lazy::<lazy::HealthRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/vault/:organisation/export") view={Lazy::<lazy::ExportRoute>::new()} ssr=SsrMode::Async />
                    <Route
                        path=path!("/admin/:organisation/set-up")
                        view={Lazy::<lazy::SetUpStepsRoute>::new()}
                        ssr=SsrMode::Async
                    />
                    <ProviderRoutes />
                    <AdminRoutes />
                    <JoinOrganisationRoutes />
                    <JoinProviderRoutes />
                    <Route path=path!("/not-found") view=NotFoundPage />
                </Routes>
            </Router>
        </Root>
    }
}

/// What all pages share, whatever they are: language, the state of the connection, short messages.
#[component]
pub fn Root(
    /// The router.
    children: Children,
) -> impl IntoView {
    provide_meta_context();
    provide_context(page_text());
    Connection::provide();
    Toasts::provide();
    provide_ids();
    close_on_steps();
    provide_steps();
    Keys::provide();
    view! {
        <Title formatter=|page: String| {
            if page.is_empty() { "Portaal".to_owned() } else { head_text(format!("{page} · Portaal")) }
        } />
        <Lifeless />
        <ConnectionBanner />
        {children()}
        <LockWarning />
        <ToastRegion />
    }
}

/// The title of a document. The server writes it into the head as it comes, so what people typed is escaped there;
/// the browser sets it as text.
fn head_text(title: String) -> String {
    if cfg!(feature = "ssr") {
        title
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
    } else {
        title
    }
}
