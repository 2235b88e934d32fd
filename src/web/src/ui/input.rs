//! One line of text, an address, a number.

use leptos::{html, prelude::*};

use crate::ui::field::{Field, use_field};

/// What is typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputType {
    /// Any text.
    #[default]
    Text,
    /// A mail address; not corrected, not capitalised.
    Email,
    /// A whole number, typed on a number pad.
    Number,
    /// A telephone number.
    Tel,
    /// An address of the web.
    Url,
    /// A one-time code: digits, filled in by the system when it can.
    Code,
}

impl InputType {
    const fn html(self) -> &'static str {
        match self {
            Self::Text | Self::Code | Self::Number => "text",
            Self::Email => "email",
            Self::Tel => "tel",
            Self::Url => "url",
        }
    }

    const fn mode(self) -> Option<&'static str> {
        match self {
            Self::Number | Self::Code => Some("numeric"),
            Self::Email => Some("email"),
            Self::Tel => Some("tel"),
            Self::Url => Some("url"),
            Self::Text => None,
        }
    }
}

/// One line. The value lives in a signal when the page needs it while it is typed; what was typed before the page was
/// hydrated, or restored by the browser, is kept.
#[component]
pub fn TextInput(
    /// Name in the form; also the field name in errors.
    name: &'static str,
    /// What is asked for.
    #[prop(into)]
    label: String,
    /// What kind of text.
    #[prop(optional)]
    kind: InputType,
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
    /// Most characters (what a person counts as one may be several); shown as a counter with `counter`.
    #[prop(optional)]
    max: Option<u32>,
    /// Shows how much is written.
    #[prop(optional)]
    counter: bool,
    /// What the browser may fill in (HTML `autocomplete`).
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Has the focus when the page or dialog opens.
    #[prop(optional)]
    autofocus: bool,
    /// A unit behind the value, e.g. `GB`.
    #[prop(optional, into)]
    unit: Option<String>,
    /// In a typeface where every character is told apart.
    #[prop(optional)]
    mono: bool,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let state = use_field(name, &label, hint.is_some(), error);
    let input = NodeRef::<html::Input>::new();
    bind_input(input, value);
    if autofocus {
        focus_when_shown(input);
    }
    let counted = max
        .filter(|_| counter)
        .map(|max| Signal::derive(move || (value.with(|v| v.chars().count()), max)));
    let plain = !matches!(kind, InputType::Text);
    let control = view! {
        <input
            node_ref=input
            class="input"
            class:input-mono=mono || kind == InputType::Code
            class:input-number=kind == InputType::Number
            type=kind.html()
            inputmode=kind.mode()
            id=state.id.clone()
            name=name
            value=value.get_untracked()
            // A counter tells that it is too much; without one the browser stops.
            maxlength=max.filter(|_| !counter).map(|m| m.to_string())
            autocomplete=if kind == InputType::Code { "one-time-code" } else { autocomplete }
            autocapitalize=plain.then_some("none")
            spellcheck=(plain || mono).then_some("false")
            autofocus=autofocus
            aria-required=(!optional).then_some("true")
            aria-invalid=state.invalid()
            aria-describedby=state.described_by
            disabled=disabled
            on:input={
                let state = state.clone();
                move |event| {
                    value.set(event_target_value(&event));
                    state.edit();
                }
            }
        />
    };
    let control = match unit {
        Some(unit) => view! {
            <div class="input-with-unit">
                {control}
                <span class="input-unit">{unit}</span>
            </div>
        }
        .into_any(),
        None => control.into_any(),
    };
    view! { <Field state label hint optional counter=counted>{control}</Field> }.into_any()
}

/// Keeps an input and a signal equal. The first time, what the input holds goes first if a person put it there: before
/// hydration, or restored by the browser after a reload.
pub(crate) fn bind_input(input: NodeRef<html::Input>, value: RwSignal<String>) {
    Effect::new(move |again: Option<()>| {
        let (Some(input), wanted) = (input.get(), value.get()) else {
            return;
        };
        let held = input.value();
        if held == wanted {
            return;
        }
        if again.is_none() && held != input.default_value() {
            value.set(held);
        } else {
            input.set_value(&wanted);
        }
    });
}

/// Gives the focus to a field that appears while nothing else has it. The browser's own `autofocus` does that for the
/// first page and for dialogs only.
pub(crate) fn focus_when_shown(input: NodeRef<html::Input>) {
    Effect::new(move |_| {
        let free = document()
            .active_element()
            .is_none_or(|element| element.tag_name().eq_ignore_ascii_case("body"));
        if let (Some(input), true) = (input.get(), free) {
            // Refused only for an element that is not in the page.
            let _ = input.focus();
        }
    });
}
