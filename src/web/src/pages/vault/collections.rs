//! The collections in the side bar, and the dialogs that make, rename and delete them.

use std::collections::HashMap;

use domain::CollectionId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::{Loading, VaultCx};
use super::server;
use super::sidebar::PlaceLink;
use crate::keys::KeyState;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::dialog::{ConfirmDialog, Dialog, DialogActions};
use crate::ui::form::FormScope;
use crate::ui::icon::{Icon, IconName};
use crate::ui::input::TextInput;
use crate::ui::layout::NavGroup;
use crate::ui::menu::{Menu, MenuAlign, MenuItem};
use crate::ui::skeleton::Skeleton;
use crate::ui::toast::use_toasts;
use crate::vault::entry::Collection;
use crate::vault::place::Place;
use crate::vault::{open, seal, tree};
use crate::{WebError, use_text};

/// Which collection a dialog is about.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Naming {
    /// A new one, whose name may begin with that of its parent.
    New(String),
    /// This one gets another name.
    Rename(CollectionId, String),
}

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
        <NameDialog cx naming />
        <DeleteDialog cx deleting />
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

/// Asks for a name, for a new collection or another one.
#[component]
fn NameDialog(cx: VaultCx, naming: RwSignal<Option<Naming>>) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let open = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let error = RwSignal::new(None::<WebError>);
    let busy = RwSignal::new(false);
    Effect::new(move |_| {
        if let Some(naming) = naming.get() {
            let (Naming::New(text) | Naming::Rename(_, text)) = naming;
            name.set(text);
            error.set(None);
            open.set(true);
        }
    });
    Effect::new(move |_| {
        if !open.get() && naming.with_untracked(Option::is_some) {
            naming.set(None);
        }
    });
    let title = Signal::derive(move || {
        match naming.get() {
            Some(Naming::Rename(..)) => t.vault_rename_title(),
            _ => t.vault_new_collection(),
        }
        .to_owned()
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (Some(what), false) = (naming.get_untracked(), busy.get_untracked()) else {
            return;
        };
        busy.set(true);
        spawn_local(async move {
            let text = name.get_untracked().trim().to_owned();
            match keep(cx, &what, &text).await {
                Ok(()) => {
                    open.set(false);
                    toasts.success(t.vault_collection_saved(&text));
                }
                Err(problem) => error.set(Some(problem)),
            }
            busy.set(false);
        });
    };
    view! {
        <Dialog open title busy>
            <form on:submit=submit>
                <FormScope id="collection" error=error>
                    <TextInput
                        name="name"
                        label=t.vault_collection_name()
                        hint=t.vault_collection_hint()
                        value=name
                        autofocus=true
                    />
                    <DialogActions>
                        <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                            {t.common_cancel()}
                        </Button>
                        <Button variant=Variant::Primary kind=Kind::Submit busy>
                            {t.vault_save()}
                        </Button>
                    </DialogActions>
                </FormScope>
            </form>
        </Dialog>
    }
    .into_any()
}

/// Encrypts a name and has it kept.
async fn keep(cx: VaultCx, what: &Naming, name: &str) -> Result<(), WebError> {
    use domain::AppError;
    if name.is_empty() {
        return Err(AppError::field("name", "required").into());
    }
    let key = cx.key().ok_or_else(|| AppError::conflict("locked"))?;
    let sealed_name = seal::collection_name(&key, name, &mut crypto::random::system())
        .map_err(|wrong| AppError::Invalid(vec![wrong]))?;
    match what {
        Naming::New(_) => {
            let sealed = server::collection_create(cx.id, sealed_name).await?;
            cx.vault
                .update(|vault| vault.put_collection(open::collection(&key, sealed)));
        }
        Naming::Rename(id, _) => {
            server::collection_rename(cx.id, *id, sealed_name.clone()).await?;
            cx.vault.update(|vault| {
                if let Some(mut collection) = vault.collection(*id).cloned() {
                    collection.sealed.name = sealed_name;
                    collection.name = Some(name.to_owned());
                    vault.put_collection(collection);
                }
            });
        }
    }
    Ok(())
}

/// Asks before a collection is deleted, and says what becomes of its items.
#[component]
fn DeleteDialog(cx: VaultCx, deleting: RwSignal<Option<CollectionId>>) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    Effect::new(move |_| open.set(deleting.get().is_some()));
    Effect::new(move |_| {
        // Only a change is told: two effects that answer each other would never end.
        if !open.get() && deleting.with_untracked(Option::is_some) {
            deleting.set(None);
        }
    });
    let name = move || {
        deleting
            .get()
            .and_then(|id| cx.vault.with(|v| v.collection(id)?.name.clone()))
            .unwrap_or_default()
    };
    let message = if cx.head.with_value(|head| head.see_all) {
        t.vault_delete_collection_text()
    } else {
        t.vault_delete_collection_limited()
    };
    let delete = move |()| {
        let Some(id) = deleting.get_untracked() else {
            return;
        };
        busy.set(true);
        spawn_local(async move {
            match server::collection_delete(cx.id, id).await {
                Ok(()) => {
                    cx.vault.update(|vault| vault.remove_collection(id));
                    toasts.success(t.vault_collection_deleted());
                }
                Err(problem) => toasts.danger(problem.explain(t)),
            }
            busy.set(false);
            open.set(false);
        });
    };
    view! {
        <ConfirmDialog
            open
            title=Signal::derive(move || t.vault_delete_collection(name()))
            message=message.to_owned()
            confirm=t.vault_delete().to_owned()
            danger=true
            busy
            on_confirm=Callback::new(delete)
        />
    }
    .into_any()
}
