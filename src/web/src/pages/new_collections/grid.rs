//! What each group may do in each collection, before anything is made.

use domain::access::CollectionAccess;
use domain::{CollectionId, GroupId};
use leptos::prelude::*;

use super::context::{SetCx, Step, is_more, use_set};
use super::save::save;
use crate::pages::access::word;
use crate::ui::badge::{Badge, Tone};
use crate::ui::button::{Button, Variant};
use crate::ui::focus::focus_soon;
use crate::ui::form::FormScope;
use crate::ui::icon::{Icon, IconName};
use crate::{WebError, use_text};
use vault::structure::Line;

/// The grid, with the way back and the deed.
#[component]
pub(super) fn Grid(busy: RwSignal<bool>, error: RwSignal<Option<WebError>>) -> impl IntoView {
    let t = use_text();
    let cx = use_set();
    Effect::new(|_| focus_soon(".access-grid-region"));
    let columns = cx.columns.get_untracked();
    let some_old = cx
        .rows
        .with_untracked(|rows| rows.iter().any(|row| row.old.is_some()))
        && columns.iter().any(|column| column.old.is_some());
    let head = columns
        .iter()
        .map(|column| {
            let name = column.name.clone();
            view! { <th scope="col"><Named name old=column.old.is_some() /></th> }
        })
        .collect_view();
    let rows = cx
        .rows
        .get_untracked()
        .into_iter()
        .map(|row| {
            let name = row.name.clone();
            let old = row.old.is_some();
            let cells = columns
                .iter()
                .map(|column| view! { <td><Cell cx row=row.clone() column=column.clone() /></td> })
                .collect_view();
            view! {
                <tr>
                    <th scope="row"><Named name old /></th>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    let back = Callback::new(move |()| {
        error.set(None);
        cx.step.set(Step::Names);
    });
    view! {
        <FormScope id="new-collections" error=error>
            <p id="access-grid-hint">
                {t.new_collections_grid_hint()}
                {some_old.then(|| view! { " " {t.new_collections_only_more()} })}
            </p>
            <div
                class="access-grid-region"
                role="region"
                tabindex="0"
                aria-label=t.new_collections_grid()
                aria-describedby="access-grid-hint"
            >
                <table class="access-grid">
                    <thead>
                        <tr>
                            <th scope="col">{t.vault_collections()}</th>
                            {head}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <div class="row">
                <Button disabled=busy on_click=back>{t.new_collections_back()}</Button>
                <Button
                    variant=Variant::Primary
                    busy
                    on_click=Callback::new(move |()| save(cx, busy, error))
                >
                    {t.new_collections_save()}
                </Button>
            </div>
        </FormScope>
    }
    .into_any()
}

/// A name, and whether it is there already.
#[component]
fn Named(name: String, old: bool) -> impl IntoView {
    let t = use_text();
    view! {
        <span class="access-grid-name">{name}</span>
        {old.then(|| view! { <Badge tone=Tone::Neutral>{t.new_collections_there()}</Badge> })}
    }
}

/// One of the five words, or none.
#[component]
fn Cell(cx: SetCx, row: Line<CollectionId>, column: Line<GroupId>) -> impl IntoView {
    let t = use_text();
    let now = untrack(|| cx.cell(&row, &column));
    let until_now = untrack(|| cx.right(&row, &column));
    let none = until_now.map_or_else(
        || t.new_collections_no_access().to_owned(),
        |access| t.new_collections_as_it_is(word(t, access)),
    );
    let label = t.new_collections_cell(&row.name, &column.name);
    let set = RwSignal::new(now.is_some());
    let more = CollectionAccess::ALL
        .iter()
        .filter(|access| is_more(**access, until_now));
    // Nothing can be chosen where the person may not open the collection, or where the group may do everything.
    let fixed = untrack(|| cx.is_fixed(&row)) || more.clone().next().is_none();
    let options = more
        .map(|access| {
            view! {
                <option value=access.code().to_string() selected=Some(*access) == now>
                    {word(t, *access)}
                </option>
            }
        })
        .collect_view();
    let change = move |event: leptos::ev::Event| {
        let code = event_target_value(&event).parse().ok();
        let chosen = code.and_then(CollectionAccess::from_code);
        set.set(chosen.is_some());
        let place = (row.key.clone(), column.key.clone());
        cx.cells.update(|cells| {
            cells.insert(place, chosen);
        });
    };
    view! {
        <div class="select" class:access-grid-set=set>
            <select class="input" aria-label=label disabled=fixed on:change=change>
                <option value="" selected=now.is_none()>{none}</option>
                {options}
            </select>
            <Icon name=IconName::UpDown />
        </div>
    }
    .into_any()
}
