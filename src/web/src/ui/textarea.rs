//! Several lines of text.

use leptos::{html, prelude::*};

use crate::ui::field::{Field, use_field};

/// Several lines; grows with what is typed where the browser can.
#[component]
pub fn Textarea(
    /// Name in the form; also the field name in errors.
    name: &'static str,
    /// What is asked for.
    #[prop(into)]
    label: String,
    /// The value, followed both ways.
    #[prop(optional)]
    value: RwSignal<String>,
    /// How to fill it in.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The code of an error that the page found itself.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// It may stay empty.
    #[prop(optional)]
    optional: bool,
    /// Most characters; a counter shows how many are written.
    #[prop(optional)]
    max: Option<u32>,
    /// Lines that are shown at first.
    #[prop(default = 4)]
    rows: u8,
) -> impl IntoView {
    let state = use_field(name, &label, hint.is_some(), error);
    let area = NodeRef::<html::Textarea>::new();
    // As for inputs: what a person typed before hydration goes first.
    Effect::new(move |again: Option<()>| {
        let (Some(area), wanted) = (area.get(), value.get()) else {
            return;
        };
        let held = area.value();
        if held == wanted {
            return;
        }
        if again.is_none() && held != area.default_value().unwrap_or_default() {
            value.set(held);
        } else {
            area.set_value(&wanted);
        }
    });
    let counter = max.map(|max| Signal::derive(move || (value.with(|v| v.chars().count()), max)));
    let edit = state.clone();
    view! {
        <Field state=state.clone() label hint optional counter>
            <textarea
                node_ref=area
                class="input textarea"
                id=state.id.clone()
                name=name
                rows=rows.to_string()
                aria-invalid=state.invalid()
                aria-describedby=state.described_by
                on:input=move |event| {
                    value.set(event_target_value(&event));
                    edit.edit();
                }
            >
                {value.get_untracked()}
            </textarea>
        </Field>
    }
    .into_any()
}
