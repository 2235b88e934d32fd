//! Choosing the collections of an item.

use domain::CollectionId;
use leptos::prelude::*;

use super::context::use_vault;
use crate::ui::field::use_field;
use crate::use_text;
use vault::entry::Collection;

/// A box for each collection. Those that the person may not change stay as they are.
#[component]
pub(super) fn CollectionPicker(
    /// The chosen ones, followed both ways.
    chosen: RwSignal<Vec<CollectionId>>,
    /// Those that only some of several items are in, as long as nobody says what shall be.
    #[prop(optional)]
    mixed: Option<RwSignal<Vec<CollectionId>>>,
) -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    let state = use_field(
        "collections",
        t.vault_collections(),
        true,
        Signal::stored(None),
    );
    let (id, error) = (StoredValue::new(state.id.clone()), state.error);
    let described_by = state.described_by;
    let see_all = cx.head.with_value(|head| head.see_all);
    let hint = if see_all {
        t.items_collections_hint_all()
    } else {
        t.items_collections_hint()
    };
    let boxes = move || {
        let all = cx.vault.with(|vault| vault.collections().to_vec());
        if all.is_empty() {
            return view! { <p class="field-hint">{t.items_no_collections()}</p> }.into_any();
        }
        all.into_iter()
            .filter_map(|collection| {
                let Collection { sealed, name } = collection;
                let (name, one) = (name?, sealed.id);
                let ticked = move || chosen.with(|all| all.contains(&one));
                let half =
                    move || mixed.is_some_and(|mixed| mixed.with(|some| some.contains(&one)));
                let box_id = format!("{}-{one}", id.get_value());
                let edit = state.clone();
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
                                if let Some(mixed) = mixed {
                                    mixed.update(|some| some.retain(|c| *c != one));
                                }
                                chosen.update(|all| {
                                    all.retain(|c| *c != one);
                                    if on {
                                        all.push(one);
                                    }
                                });
                                edit.edit();
                            }
                        />
                        <label class="check-label" for=box_id>{name}</label>
                    </li>
                })
            })
            .collect_view()
            .into_any()
    };
    view! {
        <fieldset
            class="field collection-picker"
            id=id.get_value()
            tabindex="-1"
            aria-describedby=described_by
        >
            <legend class="field-label">{t.vault_collections()}</legend>
            <p class="field-hint" id=format!("{}-hint", id.get_value())>{hint}</p>
            <ul class="collection-boxes">{boxes}</ul>
            <p
                class="field-error"
                id=format!("{}-error", id.get_value())
                hidden=move || error.with(Option::is_none)
            >
                {move || error.get()}
            </p>
        </fieldset>
    }
    .into_any()
}
