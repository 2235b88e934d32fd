//! The side bar of the pages beside a vault.

use domain::item::VaultHead;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::ui::icon::IconName;
use crate::ui::layout::{NavGroup, NavLink};
use crate::use_text;

/// Back to the items, and to what is done with many at once. Whoever exports only what he manages finds the way there in
/// the vault, where the collections are known.
#[component]
pub(crate) fn VaultLinks(head: VaultHead) -> impl IntoView {
    let t = use_text();
    let id = head.owner;
    let import = !head.owned_elsewhere();
    let path = use_location().pathname;
    let export = move || head.export || !head.staff && path.with(|path| path.ends_with("/export"));
    view! {
        <NavGroup>
            <NavLink href=format!("/vault/{id}") icon=IconName::Grid label=t.vault_all() exact=true />
            {(!id.is_person())
                .then(|| {
                    view! {
                        <NavLink
                            href=format!("/vault/{id}/collections")
                            icon=IconName::Folder
                            label=t.collections_link()
                        />
                    }
                })}
            {(head.create_collections && !id.is_person())
                .then(|| {
                    view! {
                        <NavLink
                            href=format!("/vault/{id}/new-collections")
                            icon=IconName::Folder
                            label=t.new_collections_link()
                        />
                    }
                })}
            <NavLink href=format!("/vault/{id}/health") icon=IconName::Shield label=t.health_link() />
            {import
                .then(|| {
                    view! {
                        <NavLink href=format!("/vault/{id}/import") icon=IconName::Upload label=t.import_link() />
                    }
                })}
            <Show when=export>
                <NavLink href=format!("/vault/{id}/export") icon=IconName::Download label=t.export_link() />
            </Show>
        </NavGroup>
        {head
            .see_set_up
            .then(|| {
                view! {
                    <NavGroup>
                        <NavLink
                            href=format!("/admin/{id}/set-up")
                            icon=IconName::Checklist
                            label=t.vault_to_set_up()
                        />
                    </NavGroup>
                }
            })}
    }
    .into_any()
}
