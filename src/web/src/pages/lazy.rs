//! Pages as parts of their own: the browser loads the code of an area when it goes there. What everybody passes
//! through (signing in, invitations), the frame, the keys and the interface parts are in the first load.
//!
//! A part more is not free: code that two parts share is cut off too, once for each combination of parts.

use leptos::prelude::*;
use leptos_router::LazyRoute;

/// A page of a part: `name` is what a route shows.
macro_rules! page {
    ($name:ident, $part:ident, $preload:ident, $at:expr) => {
        /// The page, as a part of its own.
        #[derive(Debug)]
        pub struct $name;

        impl LazyRoute for $name {
            fn data() -> Self {
                Self
            }

            async fn view(_: Self) -> AnyView {
                $part($at).await
            }

            // There is nothing to load on the server.
            #[cfg(target_arch = "wasm32")]
            async fn preload() {
                $preload().await;
            }
        }
    };
}

/// Pages of one's own account.
enum Account {
    Profile,
    Security,
    Sessions,
}

#[lazy]
fn account(page: Account) -> AnyView {
    match page {
        Account::Profile => view! { <super::account::ProfilePage /> }.into_any(),
        Account::Security => view! { <super::account::SecurityPage /> }.into_any(),
        Account::Sessions => view! { <super::account::SessionsPage /> }.into_any(),
    }
}

/// Clients of a provider.
enum Clients {
    List,
    New,
}

#[lazy]
fn clients(page: Clients) -> AnyView {
    match page {
        Clients::List => view! { <super::clients::ClientsPage /> }.into_any(),
        Clients::New => view! { <super::clients::NewClientPage /> }.into_any(),
    }
}

/// Who belongs to an organisation or a provider, and what they did.
enum People {
    Members,
    InviteMany,
    Waiting,
    Events,
    SetUpSteps,
    Groups,
    Policies,
    Settings,
    Rotation,
    ProviderMembers,
    ProviderEvents,
    ProviderSettings,
}

#[lazy]
fn people(page: People) -> AnyView {
    match page {
        People::Members => view! { <super::members::MembersPage /> }.into_any(),
        People::InviteMany => view! { <super::invite_many::InviteManyPage /> }.into_any(),
        People::Waiting => view! { <super::waiting::WaitingPage /> }.into_any(),
        People::Events => view! { <super::events::OrganisationEventsPage /> }.into_any(),
        People::SetUpSteps => view! { <super::set_up_steps::SetUpStepsPage /> }.into_any(),
        People::Groups => view! { <super::groups::GroupsPage /> }.into_any(),
        People::Policies => view! { <super::policies::PoliciesPage /> }.into_any(),
        People::Settings => {
            view! { <super::organisation_settings::OrganisationSettingsPage /> }.into_any()
        }
        People::Rotation => view! { <super::rotation::RotationPage /> }.into_any(),
        People::ProviderMembers => {
            view! { <super::provider_members::ProviderMembersPage /> }.into_any()
        }
        People::ProviderEvents => view! { <super::events::ProviderEventsPage /> }.into_any(),
        People::ProviderSettings => {
            view! { <super::provider_members::ProviderSettingsPage /> }.into_any()
        }
    }
}

/// The vault of an organisation.
enum Vault {
    Workspace,
    Import,
    Export,
    Health,
    Collections,
    NewCollections,
}

#[lazy]
fn vault(page: Vault) -> AnyView {
    match page {
        Vault::Workspace => view! { <super::vault::VaultPage /> }.into_any(),
        Vault::Import => view! { <super::import::ImportPage /> }.into_any(),
        Vault::Health => view! { <super::health::HealthPage /> }.into_any(),
        Vault::Export => view! { <super::export::ExportPage /> }.into_any(),
        Vault::Collections => view! { <super::collections::CollectionsPage /> }.into_any(),
        Vault::NewCollections => {
            view! { <super::new_collections::NewCollectionsPage /> }.into_any()
        }
    }
}

/// Loads the part of the page at a path. Taking over a page must not wait in its middle, or what it shows changes
/// under it: so this comes first.
#[cfg(target_arch = "wasm32")]
pub async fn load(path: &str) {
    let mut folders = path.trim_matches('/').split('/');
    match (folders.next(), folders.nth(1)) {
        (Some("account"), _) => __preload_account().await,
        (Some("vault"), _) => __preload_vault().await,
        (Some("provider"), Some("clients")) => __preload_clients().await,
        (Some("provider" | "admin"), _) => __preload_people().await,
        _ => {}
    }
}

page!(ProfileRoute, account, __preload_account, Account::Profile);
page!(SecurityRoute, account, __preload_account, Account::Security);
page!(SessionsRoute, account, __preload_account, Account::Sessions);
page!(ClientsRoute, clients, __preload_clients, Clients::List);
page!(NewClientRoute, clients, __preload_clients, Clients::New);
page!(MembersRoute, people, __preload_people, People::Members);
page!(
    InviteManyRoute,
    people,
    __preload_people,
    People::InviteMany
);
page!(WaitingRoute, people, __preload_people, People::Waiting);
page!(EventsRoute, people, __preload_people, People::Events);
page!(
    SetUpStepsRoute,
    people,
    __preload_people,
    People::SetUpSteps
);
page!(GroupsRoute, people, __preload_people, People::Groups);
page!(RotationRoute, people, __preload_people, People::Rotation);
page!(PoliciesRoute, people, __preload_people, People::Policies);
page!(
    OrganisationSettingsRoute,
    people,
    __preload_people,
    People::Settings
);
page!(
    ProviderMembersRoute,
    people,
    __preload_people,
    People::ProviderMembers
);
page!(
    ProviderEventsRoute,
    people,
    __preload_people,
    People::ProviderEvents
);
page!(
    ProviderSettingsRoute,
    people,
    __preload_people,
    People::ProviderSettings
);
page!(VaultRoute, vault, __preload_vault, Vault::Workspace);
page!(ImportRoute, vault, __preload_vault, Vault::Import);
page!(HealthRoute, vault, __preload_vault, Vault::Health);
page!(ExportRoute, vault, __preload_vault, Vault::Export);
page!(CollectionsRoute, vault, __preload_vault, Vault::Collections);
page!(
    NewCollectionsRoute,
    vault,
    __preload_vault,
    Vault::NewCollections
);
