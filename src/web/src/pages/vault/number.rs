//! A number in a form, with words for what is wrong with it.

use leptos::{html, prelude::*};

use crate::ui::field::{Field, use_field};
use crate::ui::input::bind_input;

/// A whole number. What is wrong with it is said in words that hold numbers themselves, which no code can.
#[component]
pub(super) fn NumberInput(
    name: &'static str,
    label: &'static str,
    value: RwSignal<String>,
    error: Signal<Option<String>>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    // Any code ties the control to its words.
    let code = Signal::derive(move || error.with(Option::is_some).then(String::new));
    let mut state = use_field(name, label, false, code);
    state.error = error;
    let input = NodeRef::<html::Input>::new();
    bind_input(input, value);
    let control = view! {
        <input
            node_ref=input
            class="input input-number"
            type="text"
            inputmode="numeric"
            id=state.id.clone()
            name=name
            value=value.get_untracked()
            autocomplete="off"
            spellcheck="false"
            aria-required="true"
            aria-invalid=state.invalid()
            aria-describedby=state.described_by
            disabled=disabled
            on:input=move |event| value.set(event_target_value(&event))
        />
    };
    view! { <Field state label>{control}</Field> }.into_any()
}
