//! Who works for a provider, and the provider's own settings.

mod page;
mod role;
mod row;
pub mod server;
mod settings;

pub use page::ProviderMembersPage;
pub use settings::ProviderSettingsPage;

use domain::ProviderId;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The provider in the address; none when the address holds no id (the guard answers that already).
pub(crate) fn use_provider() -> Memo<Option<ProviderId>> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|p| p.get("provider")?.parse().ok()))
}
