//! Members of an organisation, and the parts with which a client's owner is confirmed elsewhere.

mod actions;
mod confirm;
mod edit;
mod into_group;
mod owner;
mod page;
mod permissions;
mod roles;
mod row;
mod selection;
pub mod server;
mod table;

pub use confirm::ConfirmOwner;
pub(crate) use confirm::{ConfirmPerson, PinNotice, Waiting};
pub use owner::OwnerInvitationActions;
pub use page::MembersPage;
pub(crate) use permissions::Permissions;
pub(crate) use roles::{role_cards, role_name, role_of};
pub(crate) use row::LinkLife;

use domain::OrganisationId;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The organisation in the address; none when the address holds no id (the guard answers that already).
pub(crate) fn use_organisation() -> Memo<Option<OrganisationId>> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|p| p.get("organisation")?.parse().ok()))
}
