//! Clients of a provider: the list, and making a new one.

mod list;
mod new;
pub mod server;
mod words;

pub use list::ClientsPage;
pub use new::NewClientPage;

use domain::ProviderId;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The provider in the address; none when the address holds no id (the guard answers that already).
pub(crate) fn use_provider() -> Memo<Option<ProviderId>> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|p| p.get("provider")?.parse().ok()))
}
