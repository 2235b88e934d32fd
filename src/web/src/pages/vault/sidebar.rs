//! The side bar: where to look, and the collections.

use domain::item::ItemKind;
use leptos::prelude::*;

use super::collections::CollectionsGroup;
use super::context::VaultCx;
use super::names;
use crate::ui::icon::{Icon, IconName};
use crate::ui::layout::{NavGroup, NavLink, use_close_side_bar};
use crate::ui::query::use_query_link;
use crate::use_text;
use vault::place::Place;

/// Begins the id of each place, which its parameter in the address ends.
pub(super) const PLACE: &str = "place-";

/// Everything in the side bar of a vault.
#[component]
pub(super) fn VaultSidebar(cx: VaultCx) -> impl IntoView {
    let t = use_text();
    let counts = Memo::new(move |_| cx.vault.with(vault::state::Vault::counts));
    let count = move |place: Place| {
        Signal::derive(move || counts.with(|c| c.get(&place).copied().unwrap_or(0)))
    };
    let kinds = ItemKind::ALL
        .iter()
        .map(|kind| {
            let place = Place::Kind(*kind);
            view! {
                <PlaceLink cx place icon=names::icon(*kind) label=names::kinds(t, *kind) count=count(place) />
            }
        })
        .collect_view();
    let unassigned = move || count(Place::Unassigned).get() > 0;
    let create = !cx.id.is_person() && cx.head.with_value(|head| head.create_collections);
    let set_up = cx.head.with_value(|head| head.see_set_up);
    view! {
        <NavGroup>
            <PlaceLink cx place=Place::All icon=IconName::Grid label=t.vault_all() count=count(Place::All) />
            <PlaceLink
                cx
                place=Place::Favourites
                icon=IconName::Star
                label=t.vault_favourites()
                count=count(Place::Favourites)
            />
            {kinds}
            <PlaceLink cx place=Place::Trash icon=IconName::Trash label=t.vault_trash() count=count(Place::Trash) />
        </NavGroup>
        <CollectionsGroup cx counts />
        <Show when=unassigned>
            <NavGroup>
                <PlaceLink
                    cx
                    place=Place::Unassigned
                    icon=IconName::Folder
                    label=cx.words().unassigned()
                    count=count(Place::Unassigned)
                />
            </NavGroup>
        </Show>
        <NavGroup>
            <NavLink href=format!("/vault/{}/health", cx.id) icon=IconName::Shield label=t.health_link() />
            {(!cx.id.is_person())
                .then(|| {
                    view! {
                        <NavLink
                            href=format!("/vault/{}/collections", cx.id)
                            icon=IconName::Folder
                            label=t.collections_link()
                        />
                    }
                })}
            <Show when=move || create>
                <NavLink
                    href=format!("/vault/{}/new-collections", cx.id)
                    icon=IconName::Folder
                    label=t.new_collections_link()
                />
            </Show>
            <Show when=move || cx.may_import()>
                <NavLink href=format!("/vault/{}/import", cx.id) icon=IconName::Upload label=t.import_link() />
            </Show>
            <Show when=move || cx.may_export()>
                <NavLink href=format!("/vault/{}/export", cx.id) icon=IconName::Download label=t.export_link() />
            </Show>
        </NavGroup>
        {set_up
            .then(|| {
                view! {
                    <NavGroup>
                        <NavLink
                            href=format!("/admin/{}/set-up", cx.id)
                            icon=IconName::Checklist
                            label=t.vault_to_set_up()
                        />
                    </NavGroup>
                }
            })}
    }
    .into_any()
}

/// A link that shows another part of the vault. The place is in the address, and the chosen item stays.
#[component]
pub(super) fn PlaceLink(
    cx: VaultCx,
    place: Place,
    icon: IconName,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] count: Signal<u32>,
    /// How deep it is nested.
    #[prop(optional, into)]
    depth: Signal<u8>,
    /// What stands behind the link.
    #[prop(optional)]
    menu: Option<AnyView>,
) -> impl IntoView {
    let t = use_text();
    let link = use_query_link();
    let close = use_close_side_bar();
    let value = place.query();
    let id = value.as_ref().map(|value| format!("{PLACE}{value}"));
    let href = move || link(&[("in", value.as_deref()), ("item", None), ("created", None)]);
    let here = move || (cx.place.get() == place).then_some("page");
    view! {
        <li class=move || format!("nav-item nav-depth-{}", depth.get().min(5)) id=id>
            <a href=href aria-current=here on:click=move |_| close()>
                <Icon name=icon />
                <span class="nav-label">{move || label.get()}</span>
                {move || {
                    let count = count.get();
                    (count > 0)
                        .then(|| view! { <span class="nav-count">{text::format::integer(t, i64::from(count))}</span> })
                }}
            </a>
            {menu}
        </li>
    }
    .into_any()
}
