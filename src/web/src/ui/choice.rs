//! Choosing: from a list, yes or no, or between cards.

use leptos::{html, prelude::*};

use crate::ui::field::{Field, use_field};
use crate::ui::icon::{Icon, IconName};

/// A list that opens.
#[component]
pub fn Select(
    /// Name in the form; also the field name in errors.
    name: &'static str,
    /// What is asked for.
    #[prop(into)]
    label: String,
    /// Value and text of each option.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The chosen value, followed both ways.
    value: RwSignal<String>,
    /// How to choose.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The code of an error that the page found itself.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// It may stay as it is.
    #[prop(optional)]
    optional: bool,
    /// What the browser may fill in (HTML `autocomplete`).
    #[prop(optional, into)]
    autocomplete: Option<String>,
) -> impl IntoView {
    let state = use_field(name, &label, hint.is_some(), error);
    let select = NodeRef::<html::Select>::new();
    let first = value.get_untracked();
    // As for inputs: what a person chose before hydration goes first.
    Effect::new(move |again: Option<()>| {
        options.track();
        let (Some(select), wanted) = (select.get(), value.get()) else {
            return;
        };
        if again.is_none() && select.value() != wanted && wanted == first {
            value.set(select.value());
        } else {
            select.set_value(&wanted);
        }
    });
    let edit = state.clone();
    view! {
        <Field state=state.clone() label hint optional>
            <div class="select">
                <select
                    node_ref=select
                    class="input"
                    id=state.id.clone()
                    name=name
                    autocomplete=autocomplete
                    aria-invalid=state.invalid()
                    aria-describedby=state.described_by
                    on:change=move |event| {
                        value.set(event_target_value(&event));
                        edit.edit();
                    }
                >
                    {move || {
                        let chosen = value.get_untracked();
                        options
                            .get()
                            .into_iter()
                            .map(|(key, text)| {
                                let selected = key == chosen;
                                view! { <option value=key selected=selected>{text}</option> }
                            })
                            .collect_view()
                    }}
                </select>
                <Icon name=IconName::UpDown />
            </div>
        </Field>
    }
    .into_any()
}

/// Yes or no.
#[component]
pub fn Checkbox(
    /// Name in the form; the value is `true`.
    name: &'static str,
    /// What yes means.
    #[prop(into)]
    label: String,
    /// Whether it is ticked, followed both ways.
    checked: RwSignal<bool>,
    /// More about it.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The code of an error that the page found itself.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let state = use_field(name, &label, hint.is_some(), error);
    let (id, said) = (state.id.clone(), state.error);
    let edit = state.clone();
    view! {
        <div class="check">
            <input
                type="checkbox"
                class="check-box"
                id=id.clone()
                name=name
                value="true"
                checked=checked.get_untracked()
                prop:checked=checked
                disabled=disabled
                aria-invalid=state.invalid()
                aria-describedby=state.described_by
                on:change=move |event| {
                    checked.set(event_target_checked(&event));
                    edit.edit();
                }
            />
            <label class="check-label" for=id.clone()>{label}</label>
            {hint.map(|hint| view! { <p class="check-hint" id=format!("{id}-hint")>{hint}</p> })}
            <p class="field-error" id=format!("{id}-error") hidden=move || said.with(Option::is_none)>
                {move || said.get()}
            </p>
        </div>
    }
    .into_any()
}

/// One card of [`RadioCards`].
#[derive(Clone, Debug, Default)]
pub struct RadioCard {
    /// The value in the form.
    pub value: String,
    /// The name.
    pub title: String,
    /// What stands at the right of the name, e.g. a price.
    pub aside: String,
    /// What it holds, a line each.
    pub lines: Vec<String>,
    /// One sentence below the name.
    pub text: String,
}

/// One of several, each explained on a card.
#[component]
pub fn RadioCards(
    /// Name in the form; also the field name in errors.
    name: &'static str,
    /// What is asked for.
    #[prop(into)]
    label: String,
    /// The cards.
    #[prop(into)]
    cards: Signal<Vec<RadioCard>>,
    /// The chosen value, followed both ways.
    value: RwSignal<String>,
    /// The code of an error that the page found itself.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let state = use_field(name, &label, false, error);
    let id = state.id.clone();
    let said = state.error;
    let card = {
        let (id, state) = (id.clone(), state.clone());
        move |(index, card): (usize, RadioCard)| {
            let own = if index == 0 {
                // The summary of errors links to the field's id: its first choice.
                id.clone()
            } else {
                format!("{id}-{index}")
            };
            let (key, chosen) = (card.value.clone(), card.value.clone());
            let edit = state.clone();
            view! {
                <label class="radio-card">
                    <input
                        type="radio"
                        class="radio-card-input"
                        id=own
                        name=name
                        value=card.value
                        checked=value.get_untracked() == key
                        prop:checked=move || value.get() == key
                        on:change=move |_| {
                            value.set(chosen.clone());
                            edit.edit();
                        }
                    />
                    <span class="radio-card-head">
                        <span class="radio-card-title">{card.title}</span>
                        <span class="radio-card-aside">{card.aside}</span>
                    </span>
                    {(!card.text.is_empty()).then(|| view! { <span class="radio-card-text">{card.text}</span> })}
                    {card
                        .lines
                        .into_iter()
                        .map(|line| {
                            view! {
                                <span class="radio-card-line">
                                    <Icon name=IconName::Check />
                                    {line}
                                </span>
                            }
                        })
                        .collect_view()}
                </label>
            }
        }
    };
    view! {
        <fieldset class="field radio-cards" aria-describedby=state.described_by>
            <legend class="field-label">{label}</legend>
            <div class="radio-cards-list">
                {move || cards.get().into_iter().enumerate().map(card.clone()).collect_view()}
            </div>
            <p class="field-error" id=format!("{id}-error") hidden=move || said.with(Option::is_none)>
                {move || said.get()}
            </p>
        </fieldset>
    }
    .into_any()
}
