//! The table, and what can be done with the chosen rows.

use domain::item::SealedCollection;
use domain::name::plain_only;
use leptos::prelude::*;
use vault::state::Vault;
use vault::tree::Row;

use super::context::{Ask, CollectionsCx, has_deed, use_collections};
use crate::pages::access::word;
use crate::pages::many::{PickAll, PickBar, PickOne};
use crate::ui::badge::Badge;
use crate::ui::button::{Button, Variant};
use crate::ui::icon::{Icon, IconName};
use crate::ui::input::TextInput;
use crate::ui::table::{EmptyState, TableRegion};
use crate::use_text;

/// The collections as a tree, narrowed to those whose name holds what is typed.
#[component]
pub(super) fn CollectionsTable() -> impl IntoView {
    let t = use_text();
    let cx = use_collections();
    let typed = RwSignal::new(String::new());
    let all = Memo::new(move |_| {
        cx.vault.with(|vault| match vault {
            Some(Ok(vault)) => Vault::rows(vault),
            _ => std::sync::Arc::default(),
        })
    });
    let rows = Memo::new(move |_| {
        let text = typed.with(|text| text.trim().to_lowercase());
        let fits = |row: &&Row| {
            let name = row.collection.name.as_deref().unwrap_or_default();
            text.is_empty() || name.to_lowercase().contains(&text)
        };
        all.with(|all| all.iter().filter(fits).cloned().collect::<Vec<_>>())
    });
    // What is not shown is not chosen, and neither is what nothing can be done with.
    Effect::new(move |_| {
        let ids = |rows: &Vec<Row>| {
            let fits = rows.iter().filter(|row| has_deed(&row.collection));
            fits.map(|row| row.collection.sealed.id).collect()
        };
        cx.picked.show(rows.with(ids));
    });
    let deeds = Memo::new(move |_| all.with(|all| all.iter().any(|row| has_deed(&row.collection))));
    // Without a row that can be chosen, a tick for all of them would tick nothing.
    let ticks =
        Memo::new(move |_| rows.with(|rows| rows.iter().any(|row| has_deed(&row.collection))));
    let searching = Memo::new(move |_| typed.with(|text| !text.trim().is_empty()));
    view! {
        <Show
            when=move || all.with(|all| !all.is_empty())
            fallback=move || {
                view! {
                    <EmptyState
                        icon=IconName::Folder
                        title=t.collections_empty()
                        text=t.collections_empty_text()
                    />
                }
            }
        >
            <Show when=move || deeds.get()>
                <p class="collections-intro">{t.collections_description()}</p>
            </Show>
            <div class="collections-search">
                <TextInput name="search" label=t.collections_search() value=typed />
            </div>
            <PickBar picked=cx.picked>
                <Deeds cx />
            </PickBar>
            <Show
                when=move || rows.with(|rows| !rows.is_empty())
                fallback=move || view! { <p class="field-hint">{t.collections_none_found()}</p> }
            >
                <TableRegion label=t.vault_collections()>
                    <table class="table">
                        <thead>
                            <tr>
                                <Show when=move || ticks.get()>
                                    <th scope="col" class="cell-pick">
                                        <PickAll picked=cx.picked />
                                    </th>
                                </Show>
                                <th scope="col">{t.vault_collection_name()}</th>
                                <th scope="col">{t.collections_column_rights()}</th>
                            </tr>
                        </thead>
                        <tbody>
                            {move || {
                                let (whole, ticks) = (searching.get(), ticks.get());
                                rows.get()
                                    .into_iter()
                                    .map(|row| view! { <CollectionRow cx row whole ticks /> })
                                    .collect_view()
                            }}
                        </tbody>
                    </table>
                </TableRegion>
            </Show>
        </Show>
    }
    .into_any()
}

#[component]
fn CollectionRow(
    cx: CollectionsCx,
    row: Row,
    /// Its whole name, where its parent may not be shown.
    whole: bool,
    /// Whether some row of the table can be chosen.
    ticks: bool,
) -> impl IntoView {
    let t = use_text();
    let fits = has_deed(&row.collection);
    let sealed = row.collection.sealed;
    let id = sealed.id;
    let damaged = || t.vault_damaged_collection(id.to_string());
    let name = row
        .collection
        .name
        .map_or_else(damaged, |name| plain_only(&name));
    let (label, depth) = match row.label {
        Some(label) if !whole => (plain_only(&label), row.depth.min(5)),
        _ => (name.clone(), 0),
    };
    let rights = sealed
        .word()
        .map_or_else(|| t.collections_name_only(), |access| word(t, access));
    view! {
        <tr>
            {ticks
                .then(|| {
                    view! {
                        <td class="cell-pick">
                            {fits.then(|| view! { <PickOne picked=cx.picked id name=name /> })}
                        </td>
                    }
                })}
            <td class=format!("collections-depth-{depth}")>
                <a class="collections-name" href=format!("/vault/{}?in={id}", cx.id)>
                    <Icon name=IconName::Folder />
                    {label}
                </a>
            </td>
            <td>
                <Badge>{rights}</Badge>
            </td>
        </tr>
    }
    .into_any()
}

/// What can be done, each with how many it concerns.
#[component]
fn Deeds(cx: CollectionsCx) -> impl IntoView {
    let t = use_text();
    let fit = move |may: fn(&SealedCollection) -> bool| Memo::new(move |_| cx.fit(may));
    let open = fit(SealedCollection::share);
    let (managed, deletable) = (fit(|one| one.manage), fit(|one| one.delete));
    let ask = move |of: fn(Vec<_>) -> Ask, ids: Memo<Vec<_>>| {
        Callback::new(move |()| cx.ask.set(Some(of(ids.get_untracked()))))
    };
    view! {
        <Show when=move || open.with(|ids| !ids.is_empty())>
            <Button small=true on_click=ask(Ask::Access, open)>
                <Icon name=IconName::People />
                {move || t.collections_do_access(open.with(Vec::len))}
            </Button>
        </Show>
        <Show when=move || managed.with(|ids| !ids.is_empty())>
            <Button small=true on_click=ask(Ask::Move, managed)>
                <Icon name=IconName::Folder />
                {move || t.collections_do_move(managed.with(Vec::len))}
            </Button>
        </Show>
        <Show when=move || deletable.with(|ids| !ids.is_empty())>
            <Button small=true variant=Variant::Danger on_click=ask(Ask::Delete, deletable)>
                <Icon name=IconName::Trash />
                {move || t.collections_do_delete(deletable.with(Vec::len))}
            </Button>
        </Show>
    }
    .into_any()
}
