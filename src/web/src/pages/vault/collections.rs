//! The collections in the side bar, with what can be done with each.

use std::collections::HashMap;

use domain::CollectionId;
use leptos::prelude::*;

use super::context::{Loading, VaultCx};
use super::delete_collection::DeleteDialog;
use super::name_collection::{NameDialog, Naming};
use super::sidebar::PlaceLink;
use crate::keys::KeyState;
use crate::ui::button::{Button, Variant};
use crate::ui::icon::{Icon, IconName};
use crate::ui::layout::NavGroup;
use crate::ui::menu::{Menu, MenuAlign, MenuItem};
use crate::ui::skeleton::Skeleton;
use crate::use_text;
use crate::vault::entry::Collection;
use crate::vault::place::Place;
use crate::vault::tree;

/// The tree of collections, with a button for a new one.
#[component]
pub(super) fn CollectionsGroup(cx: VaultCx, counts: Memo<HashMap<Place, u32>>) -> impl IntoView {
    let t = use_text();
    let naming = RwSignal::new(None::<Naming>);
    let deleting = RwSignal::new(None::<CollectionId>);
    let may_create = cx.head.with_value(|head| head.create_collections);
    let open_keys = move || cx.keys.state().get() == KeyState::Open;
    let action = move || {
        view! {
            <Show when=move || may_create && open_keys()>
                <Button
                    variant=Variant::Quiet
                    small=true
                    label=t.vault_new_collection()
                    on_click=Callback::new(move |()| naming.set(Some(Naming::New(String::new()))))
                >
                    <Icon name=IconName::Plus />
                </Button>
            </Show>
        }
    };
    let rows = Memo::new(move |_| cx.vault.with(|vault| tree::rows(&vault.tree())));
    let waiting = move || {
        rows.with(Vec::is_empty) && matches!(cx.loading.get(), Loading::Idle | Loading::Running(..))
    };
    view! {
        <NavGroup title=t.vault_collections() action=action>
            {move || {
                if waiting() {
                    return view! { <li><Skeleton lines=3 /></li> }.into_any();
                }
                rows.get()
                    .into_iter()
                    .map(|(depth, branch)| {
                        let place = Place::Collection(branch.id);
                        let label = branch.label.unwrap_or_else(|| t.vault_damaged_collection(branch.id.to_string()));
                        view! {
                            <PlaceLink
                                cx
                                place
                                depth
                                icon=IconName::Folder
                                label
                                count=Signal::derive(move || {
                                    counts.with(|c| c.get(&place).copied().unwrap_or(0))
                                })
                                menu=view! { <CollectionMenu cx id=branch.id naming deleting /> }.into_any()
                            />
                        }
                    })
                    .collect_view()
                    .into_any()
            }}
        </NavGroup>
        // A question does not outlive a lock.
        <Show when=open_keys>
            <NameDialog cx naming />
            <DeleteDialog cx deleting />
        </Show>
    }
    .into_any()
}

/// What can be done with a collection; nothing when nothing can.
#[component]
fn CollectionMenu(
    cx: VaultCx,
    id: CollectionId,
    naming: RwSignal<Option<Naming>>,
    deleting: RwSignal<Option<CollectionId>>,
) -> impl IntoView {
    let t = use_text();
    let may_create = cx.head.with_value(|head| head.create_collections);
    let found = cx
        .vault
        .with_untracked(|vault| vault.collection(id).cloned());
    let Collection { sealed, name } = found?;
    let name = name.filter(|_| sealed.manage || may_create)?;
    let label = t.vault_collection_menu(&name);
    let (rename, below) = (name.clone(), format!("{name}/"));
    Some(view! {
        <Menu
            label=label
            class="button button-quiet button-small button-icon"
            align=MenuAlign::End
            button=|| view! { <Icon name=IconName::More /> }
        >
            {may_create
                .then(|| {
                    view! {
                        <MenuItem on_click=Callback::new(move |()| {
                            naming.set(Some(Naming::New(below.clone())));
                        })>
                            <Icon name=IconName::Plus />
                            {t.vault_new_below()}
                        </MenuItem>
                    }
                })}
            {sealed
                .manage
                .then(|| {
                    view! {
                        <MenuItem on_click=Callback::new(move |()| {
                            naming.set(Some(Naming::Rename(id, rename.clone())));
                        })>
                            <Icon name=IconName::Edit />
                            {t.vault_rename()}
                        </MenuItem>
                    }
                })}
            {sealed
                .delete
                .then(|| {
                    view! {
                        <MenuItem danger=true on_click=Callback::new(move |()| deleting.set(Some(id)))>
                            <Icon name=IconName::Trash />
                            {t.vault_delete()}
                        </MenuItem>
                    }
                })}
        </Menu>
    })
}
