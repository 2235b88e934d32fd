//! The collections in the side bar, with what can be done with each.

use std::collections::HashMap;
use std::sync::Arc;

use domain::CollectionId;
use domain::name::plain_only;
use leptos::prelude::*;

use super::context::{Loading, VaultCx};
use super::delete_collection::DeleteDialog;
use super::name_collection::{NameDialog, Naming};
use super::share_collection::ShareDialog;
use super::sidebar::PlaceLink;
use crate::keys::KeyState;
use crate::ui::button::{Button, Variant};
use crate::ui::icon::{Icon, IconName};
use crate::ui::layout::NavGroup;
use crate::ui::menu::{Menu, MenuAlign, MenuItem};
use crate::ui::skeleton::Skeleton;
use crate::use_text;
use vault::entry::Collection;
use vault::place::Place;
use vault::state::Vault;
use vault::tree::Row;

/// The tree of collections, with a button for a new one.
#[component]
pub(super) fn CollectionsGroup(cx: VaultCx, counts: Memo<HashMap<Place, u32>>) -> impl IntoView {
    let words = cx.words();
    let naming = RwSignal::new(None::<Naming>);
    let deleting = RwSignal::new(None::<CollectionId>);
    let sharing = RwSignal::new(None::<(CollectionId, String)>);
    let may_create = cx.head.with_value(|head| head.create_collections);
    let open_keys = move || cx.keys.state().get() == KeyState::Open;
    let action = move || {
        view! {
            <Show when=move || may_create && open_keys()>
                <Button
                    variant=Variant::Quiet
                    small=true
                    label=words.make()
                    on_click=Callback::new(move |()| naming.set(Some(Naming::New(None, String::new()))))
                >
                    <Icon name=IconName::Plus />
                </Button>
            </Show>
        }
    };
    let rows = Memo::new(move |_| cx.vault.with(Vault::rows));
    let waiting = move || {
        rows.with(|rows| rows.is_empty())
            && matches!(cx.loading.get(), Loading::Idle | Loading::Running(..))
    };
    view! {
        <NavGroup title=words.collections() action=action>
            <Show when=waiting>
                <li><Skeleton lines=3 /></li>
            </Show>
            <For each=move || rows.with(|rows| rows.to_vec()) key=|row| row.collection.sealed.id let(row)>
                <CollectionLink cx rows row counts naming deleting sharing />
            </For>
        </NavGroup>
        // A question does not outlive a lock.
        <Show when=open_keys>
            <NameDialog cx naming />
            <DeleteDialog cx deleting />
            <ShareDialog cx sharing />
        </Show>
    }
    .into_any()
}

/// One collection. It stays what it is, the focus in it too, when its name or place in the list becomes another.
#[component]
fn CollectionLink(
    cx: VaultCx,
    rows: Memo<Arc<Vec<Row>>>,
    /// As it was when it appeared.
    row: Row,
    counts: Memo<HashMap<Place, u32>>,
    naming: RwSignal<Option<Naming>>,
    deleting: RwSignal<Option<CollectionId>>,
    sharing: RwSignal<Option<(CollectionId, String)>>,
) -> impl IntoView {
    let id = row.collection.sealed.id;
    let place = Place::Collection(id);
    let row = Memo::new(move |_| {
        rows.with(|rows| {
            rows.iter()
                .find(|row| row.collection.sealed.id == id)
                .cloned()
        })
        .unwrap_or_else(|| row.clone())
    });
    let label = move || {
        row.with(|row| row.label.clone())
            .unwrap_or_else(|| cx.words().damaged(id.to_string()))
    };
    let collection = Memo::new(move |_| row.with(|row| row.collection.clone()));
    let menu = move || {
        let collection = collection.get();
        view! { <CollectionMenu cx collection naming deleting sharing /> }
    };
    view! {
        <PlaceLink
            cx
            place
            depth=Signal::derive(move || row.with(|row| row.depth))
            icon=IconName::Folder
            label=Signal::derive(label)
            count=Signal::derive(move || counts.with(|c| c.get(&place).copied().unwrap_or(0)))
            menu=menu.into_any()
        />
    }
}

/// What can be done with a collection; nothing when nothing can.
#[component]
fn CollectionMenu(
    cx: VaultCx,
    collection: Collection,
    naming: RwSignal<Option<Naming>>,
    deleting: RwSignal<Option<CollectionId>>,
    sharing: RwSignal<Option<(CollectionId, String)>>,
) -> impl IntoView {
    let t = use_text();
    let may_create = cx.head.with_value(|head| head.create_collections);
    let Collection { sealed, name } = collection;
    let id = sealed.id;
    let any = sealed.manage || sealed.delete || sealed.access || may_create;
    let name = name.filter(|_| any)?;
    let label = t.vault_collection_menu(plain_only(&name));
    let (rename, share, below) = (name.clone(), plain_only(&name), format!("{name}/"));
    Some(view! {
        <Menu
            label=label
            class="button button-quiet button-small button-icon"
            align=MenuAlign::End
            lazy=true
            button=|| view! { <Icon name=IconName::More /> }
        >
            {may_create
                .then(|| {
                    view! {
                        <MenuItem on_click=Callback::new(move |()| {
                            naming.set(Some(Naming::New(Some(id), below.clone())));
                        })>
                            <Icon name=IconName::Plus />
                            {cx.words().new_below()}
                        </MenuItem>
                    }
                })}
            {sealed
                .access
                .then(|| {
                    view! {
                        <MenuItem on_click=Callback::new(move |()| {
                            sharing.set(Some((id, share.clone())));
                        })>
                            <Icon name=IconName::People />
                            {t.vault_access()}
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
