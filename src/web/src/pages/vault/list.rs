//! The list of items with its search.

use domain::{CollectionId, item::VaultHead};
use leptos::prelude::*;

use super::context::{Loading, VaultCx, use_vault};
use super::names;
use super::selection::{SelectAll, Selection, SelectionBar};
use super::workspace::SEARCH;
use crate::ui::button::LinkButton;
use crate::ui::icon::{Icon, IconName};
use crate::ui::menu::{Menu, MenuAlign, MenuItem};
use crate::ui::table::EmptyState;
use crate::ui::virtual_list::VirtualList;
use crate::use_text;
use vault::entry::Item;
use vault::place::Place;

/// Search, create, and the items that the place holds.
#[component]
pub(super) fn ItemList() -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    // Items are compared by nothing: the list was changed, or it would not be asked for.
    let visible = Memo::new_with_compare(
        move |_| {
            let filter = cx.filter();
            cx.vault.with(|vault| vault.visible(&filter))
        },
        |_, _| true,
    );
    let count = Signal::derive(move || visible.with(Vec::len));
    // The keyboard stands at an item, not at a number: it stays there when the list around it changes.
    let active = RwSignal::new(None::<usize>);
    let at = StoredValue::new(cx.selected.get_untracked());
    let find = move || {
        let id = at.get_value()?;
        visible.with_untracked(|items| items.iter().position(|item| item.id() == id))
    };
    Effect::new(move |before: Option<Place>| {
        let (place, selected) = (cx.place.get(), cx.selected.get());
        // Where an item is closed or goes away, the keyboard stays; another place begins anew.
        if selected.is_some() || before != Some(place) {
            at.set_value(selected);
            active.set(find());
        }
        place
    });
    Effect::new(move |_| {
        let Some(index) = active.get() else { return };
        let id = visible.with_untracked(|items| items.get(index).map(|item| item.id()));
        at.set_value(id);
    });
    Effect::new(move |_| {
        visible.track();
        let last = visible.with_untracked(|items| items.len().checked_sub(1));
        // Where the item went away, its neighbour is next.
        let beside = active
            .get_untracked()
            .zip(last)
            .map(|(now, last)| now.min(last));
        let next = find().or(beside);
        let id = next.and_then(|next| visible.with_untracked(|all| Some(all.get(next)?.id())));
        at.set_value(id);
        if next != active.get_untracked() {
            active.set(next);
        }
    });
    let selection = Selection::of(cx, visible);
    let open = move |index: usize| {
        if let Some(id) = visible.with_untracked(|items| items.get(index).map(|i| i.id())) {
            cx.select(Some(id));
        }
    };
    let row = move |index: usize| {
        visible
            .with(|items| items.get(index).map(|item| row_of(t, item)))
            .into_any()
    };
    view! {
        <div class="vault-bar">
            <search class="vault-search">
                <Icon name=IconName::Search />
                <input
                    class="input"
                    type="search"
                    id=SEARCH
                    aria-label=t.vault_search()
                    placeholder=t.vault_search()
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=cx.search
                    on:input=move |event| cx.search.set(event_target_value(&event))
                />
            </search>
            <Show when=move || cx.may_create()>
                <CreateMenu />
            </Show>
        </div>
        <div class="vault-here">
            <h2 class="vault-place" tabindex="-1">{move || place_name(cx)}</h2>
            <p class="vault-count" role="status">
                {move || (cx.loading.get() == Loading::Done).then(|| t.vault_count(count.get()))}
            </p>
            <SelectAll selection />
        </div>
        <SelectionBar cx />
        <Show when=move || { count.get() > 0 && cx.place.get() == Place::Trash }>
            <p class="vault-note">{t.vault_trash_text()}</p>
        </Show>
        <Show when=move || { count.get() > 0 }>
            <VirtualList
                label=t.vault_list()
                count
                active
                row
                marking=selection.marking()
                on_open=Callback::new(open)
            />
        </Show>
        <Show when=move || count.get() == 0 && cx.loading.get() == Loading::Done>
            <Empty />
        </Show>
    }
    .into_any()
}

/// What the part of the vault that is shown is called.
fn place_name(cx: VaultCx) -> String {
    let t = cx.t;
    match cx.place.get() {
        Place::All => t.vault_all().to_owned(),
        Place::Favourites => t.vault_favourites().to_owned(),
        Place::Kind(kind) => names::kinds(t, kind).to_owned(),
        Place::Collection(id) => cx.vault.with(|vault| {
            vault
                .collection(id)
                .map(|c| {
                    c.name
                        .clone()
                        .unwrap_or_else(|| cx.words().damaged(id.to_string()))
                })
                .unwrap_or_default()
        }),
        Place::Unassigned => cx.words().unassigned().to_owned(),
        Place::Trash => t.vault_trash().to_owned(),
    }
}

fn row_of(t: text::Text, item: &Item) -> AnyView {
    let name = item
        .name
        .clone()
        .unwrap_or_else(|| t.items_damaged(item.id().to_string()));
    let damaged = item.name.is_none();
    let icon = if damaged {
        IconName::Warning
    } else {
        names::icon(item.sealed.kind)
    };
    let star = item.sealed.favourite.then(|| {
        view! {
            <span class="item-star">
                <Icon name=IconName::Star />
                <span class="visually-hidden">{t.items_is_favourite()}</span>
            </span>
        }
    });
    let clip = (!item.sealed.attachments.is_empty()).then(|| {
        view! {
            <span class="item-clip">
                <Icon name=IconName::Clip />
                <span class="visually-hidden">{t.attachments_clip()}</span>
            </span>
        }
    });
    view! {
        <span class="item-icon" class:item-icon-damaged=damaged data-mark title=t.items_select()>
            <Icon name=icon />
            <span class="item-tick"><Icon name=IconName::Check /></span>
        </span>
        <span class="item-text">
            <span class="item-name">{name}</span>
            <span class="item-detail">{item.detail.clone()}</span>
        </span>
        <Places collections=item.sealed.collections.clone() />
        {clip}
        {star}
    }
    .into_any()
}

/// The first of an item's collections, and how many more there are.
#[component]
fn Places(collections: Vec<CollectionId>) -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    let first = *collections.first()?;
    let name = cx
        .vault
        .with_untracked(|vault| vault.collection(first)?.name.clone())?;
    let more = collections.len() - 1;
    Some(view! {
        <span class="item-places">
            <span class="item-place">{name}</span>
            {(more > 0).then(|| view! { <span class="item-more">{t.items_more_collections(more)}</span> })}
        </span>
    })
}

/// + New: an item of each kind.
#[component]
fn CreateMenu() -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    let button = move || {
        view! {
            <span class="button-content">
                <Icon name=IconName::Plus />
                {t.items_new()}
            </span>
        }
    };
    // Made inside the menu, so that they close it.
    let items = move || {
        cx.kinds()
            .into_iter()
            .map(|kind| {
                view! {
                    <MenuItem on_click=Callback::new(move |()| cx.new_item(kind))>
                        <Icon name=names::icon(kind) />
                        {names::kind(t, kind)}
                    </MenuItem>
                }
            })
            .collect_view()
    };
    view! {
        <Menu class="button button-primary" align=MenuAlign::End button>
            {items()}
        </Menu>
    }
}
/// The way to bringing a file in, for whom there is one.
#[component]
fn ImportLink(cx: VaultCx) -> impl IntoView {
    let t = use_text();
    view! {
        <Show when=move || cx.may_import()>
            <LinkButton href=format!("/vault/{}/import", cx.id)>
                <Icon name=IconName::Upload />
                {t.import_link()}
            </LinkButton>
        </Show>
    }
    .into_any()
}

/// Why there is nothing here, and what to do.
#[component]
fn Empty() -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    let set_up = cx.head.with_value(|head| head.see_set_up);
    move || {
        let nothing = cx.vault.with(vault::state::Vault::is_empty);
        let searching = cx.search.with(|search| !search.trim().is_empty());
        if searching {
            return view! {
                <EmptyState icon=IconName::Search title=t.vault_none_found() text=t.vault_none_found_text() />
            }
            .into_any();
        }
        match cx.place.get() {
            Place::Trash => view! {
                <EmptyState icon=IconName::Trash title=t.vault_trash_empty() text=t.vault_trash_empty_text() />
            }
            .into_any(),
            Place::Favourites => view! {
                <EmptyState icon=IconName::Star title=t.vault_no_favourites() text=t.vault_no_favourites_text() />
            }
            .into_any(),
            Place::Collection(id) if !cx.has(id) => view! {
                <EmptyState icon=IconName::Folder title=cx.words().gone() text=cx.words().gone_text() />
            }
            .into_any(),
            _ if nothing && cx.head.with_value(VaultHead::owned_elsewhere) => view! {
                <EmptyState icon=IconName::Vault title=t.own_empty() text=t.own_empty_bound() />
            }
            .into_any(),
            _ if nothing && cx.id.is_person() => view! {
                <EmptyState icon=IconName::Vault title=t.own_empty() text=t.own_empty_text()>
                    <ImportLink cx />
                </EmptyState>
            }
            .into_any(),
            _ if nothing => view! {
                <EmptyState
                    icon=IconName::Vault
                    title=t.vault_empty()
                    text=if set_up { t.vault_empty_text() } else { t.vault_empty_member() }
                >
                    <ImportLink cx />
                    {set_up
                        .then(|| {
                            view! {
                                <LinkButton href=format!("/admin/{}/set-up", cx.id)>{t.vault_to_set_up()}</LinkButton>
                            }
                        })}
                </EmptyState>
            }
            .into_any(),
            _ => view! {
                <EmptyState icon=IconName::Folder title=t.vault_place_empty() text=cx.words().place_empty_text() />
            }
            .into_any(),
        }
    }
}
