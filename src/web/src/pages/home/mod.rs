//! `/`: sends everybody to where they begin.

use domain::account::Me;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::Redirect;

use crate::frame::{AppFrame, Product, first_place, use_me};
use crate::loaded::Loaded;
use crate::pages::account::FingerprintPanel;
use crate::ui::notice::Notice;
use crate::ui::page::PageHeader;
use crate::use_text;

/// The start page: a redirect, or for somebody who belongs nowhere yet a word on how to come in.
#[component]
pub fn HomePage() -> impl IntoView {
    view! {
        <AppFrame product=Product::Account>
            <Start />
        </AppFrame>
    }
}

#[component]
fn Start() -> impl IntoView {
    let view = move |me: Me| match first_place(&me) {
        Some(path) => {
            // In the place of this page, or the way back would lead forwards again.
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            view! { <Redirect path options /> }.into_any()
        }
        None => view! { <Nowhere /> }.into_any(),
    };
    view! { <Loaded resource=use_me() view=view /> }
}

#[component]
fn Nowhere() -> impl IntoView {
    let t = use_text();
    view! {
        <PageHeader title=t.home_title() />
        <div class="account-page">
            <Notice title=t.home_nowhere_title()>
                <p>{t.home_nowhere_text()}</p>
            </Notice>
            <FingerprintPanel />
        </div>
    }
    .into_any()
}
