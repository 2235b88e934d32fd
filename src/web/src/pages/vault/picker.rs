//! Choosing the collections of an item, or its folder.

use domain::CollectionId;
use leptos::prelude::*;

use super::context::use_vault;
use crate::ui::field::use_field;
use crate::use_text;
use vault::entry::Collection;

/// A box for each collection of the vault; in a person's own vault one of its folders, or none.
#[component]
pub(super) fn CollectionPicker(
    /// The chosen ones, followed both ways.
    chosen: RwSignal<Vec<CollectionId>>,
    /// Those that only some of several items are in, as long as nobody says what shall be.
    #[prop(optional)]
    mixed: RwSignal<Vec<CollectionId>>,
) -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    let all = Signal::derive(move || cx.vault.with(|vault| vault.collections().to_vec()));
    if cx.id.is_person() {
        return view! { <FolderChoice all chosen mixed /> }.into_any();
    }
    let see_all = cx.head.with_value(|head| head.see_all);
    let hint = if see_all {
        t.items_collections_hint_all()
    } else {
        t.items_collections_hint()
    };
    view! { <CollectionBoxes all hint chosen mixed /> }.into_any()
}

/// A box for each collection. Those that the person may not change stay as they are.
#[component]
pub(super) fn CollectionBoxes(
    /// What there is to choose from.
    all: Signal<Vec<Collection>>,
    /// What choosing one means.
    hint: &'static str,
    /// The chosen ones, followed both ways.
    chosen: RwSignal<Vec<CollectionId>>,
    /// As in [`CollectionPicker`].
    #[prop(optional)]
    mixed: RwSignal<Vec<CollectionId>>,
) -> impl IntoView {
    let t = use_text();
    let boxes = move |id: String, edited: Callback<()>| {
        let all = all.get();
        if all.is_empty() {
            return view! { <p class="field-hint">{t.items_no_collections()}</p> }.into_any();
        }
        all.into_iter()
            .filter_map(|collection| {
                let Collection { sealed, name } = collection;
                let (name, one) = (name?, sealed.id);
                let ticked = move || chosen.with(|all| all.contains(&one));
                let half = move || mixed.with(|some| some.contains(&one));
                let box_id = format!("{id}-{one}");
                Some(view! {
                    <li class="check">
                        <input
                            type="checkbox"
                            class="check-box"
                            id=box_id.clone()
                            prop:checked=ticked
                            prop:indeterminate=half
                            disabled=!sealed.edit
                            on:change=move |event| {
                                let on = event_target_checked(&event);
                                mixed.update(|some| some.retain(|c| *c != one));
                                chosen.update(|all| {
                                    all.retain(|c| *c != one);
                                    if on {
                                        all.push(one);
                                    }
                                });
                                edited.run(());
                            }
                        />
                        <label class="check-label" for=box_id>{name}</label>
                    </li>
                })
            })
            .collect_view()
            .into_any()
    };
    view! { <Boxes label=t.vault_collections() hint boxes /> }
}

/// One folder or none. Where several items are in different ones, nothing is chosen until somebody says.
#[component]
fn FolderChoice(
    all: Signal<Vec<Collection>>,
    chosen: RwSignal<Vec<CollectionId>>,
    mixed: RwSignal<Vec<CollectionId>>,
) -> impl IntoView {
    let t = use_text();
    let boxes = move |id: String, edited: Callback<()>| {
        let named = all.get().into_iter();
        let named = named.filter_map(|one| Some((Some(one.sealed.id), one.name?)));
        let none = (None, t.own_no_folder().to_owned());
        std::iter::once(none)
            .chain(named)
            .map(|(one, name)| {
                let is = move || match one {
                    Some(one) => chosen.with(|all| all.contains(&one)),
                    None => chosen.with(Vec::is_empty) && mixed.with(Vec::is_empty),
                };
                let own = one.map_or_else(|| format!("{id}-none"), |one| format!("{id}-{one}"));
                view! {
                    <li class="check">
                        <input
                            type="radio"
                            class="check-box"
                            id=own.clone()
                            name=id.clone()
                            prop:checked=is
                            on:change=move |_| {
                                mixed.set(Vec::new());
                                chosen.set(one.into_iter().collect());
                                edited.run(());
                            }
                        />
                        <label class="check-label" for=own>{name}</label>
                    </li>
                }
            })
            .collect_view()
            .into_any()
    };
    view! { <Boxes label=t.own_folder() hint=t.own_folder_hint() boxes /> }
}

/// The frame around the boxes, with what is wrong.
#[component]
fn Boxes(
    label: &'static str,
    hint: &'static str,
    /// Given the id that theirs begin with, and what is called when one is changed.
    boxes: impl Fn(String, Callback<()>) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let state = use_field("collections", label, true, Signal::stored(None));
    let (id, error) = (state.id.clone(), state.error);
    let described_by = state.described_by;
    let boxes = {
        let id = id.clone();
        let edited = Callback::new(move |()| state.edit());
        move || boxes(id.clone(), edited)
    };
    view! {
        <fieldset class="field collection-picker" id=id.clone() tabindex="-1" aria-describedby=described_by>
            <legend class="field-label">{label}</legend>
            <p class="field-hint" id=format!("{id}-hint")>{hint}</p>
            <ul class="collection-boxes">{boxes}</ul>
            <p class="field-error" id=format!("{id}-error") hidden=move || error.with(Option::is_none)>
                {move || error.get()}
            </p>
        </fieldset>
    }
    .into_any()
}
