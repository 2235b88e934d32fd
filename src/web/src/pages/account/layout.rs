//! The frame of the account's pages.

use leptos::prelude::*;
use leptos_router::components::Outlet;

use crate::frame::{AppFrame, Product};

/// Side bar and switcher around the page.
#[component]
pub fn AccountLayout() -> impl IntoView {
    view! {
        <AppFrame product=Product::Account>
            <div class="account-page">
                <Outlet />
            </div>
        </AppFrame>
    }
}
