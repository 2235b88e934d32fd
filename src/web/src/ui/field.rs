//! What all fields of a form share: label, hint, error, and how they are tied together for screen readers.

use leptos::prelude::*;

use crate::ui::form::FormContext;
use crate::use_text;

/// The ids and the error of one field; a control is built from it.
#[derive(Clone)]
pub struct FieldState {
    /// Id of the control.
    pub id: String,
    /// What is wrong, as text.
    pub error: Signal<Option<String>>,
    /// Value of `aria-describedby`: the hint and, when there is one, the error.
    pub described_by: Signal<Option<String>>,
    form: Option<FormContext>,
    name: String,
}

impl FieldState {
    /// Value of `aria-invalid`.
    pub fn invalid(&self) -> Signal<Option<&'static str>> {
        let error = self.error;
        Signal::derive(move || error.with(Option::is_some).then_some("true"))
    }

    /// The person changes the value: what the server said about the old one no longer holds.
    pub fn edit(&self) {
        if let Some(form) = &self.form {
            form.change(&self.name);
        }
    }
}

/// Ties a field to its form: its id, its label in the summary, and the error that the server named for it.
///
/// `code` is the error that the page found itself; it goes before the server's.
pub fn use_field(name: &str, label: &str, hint: bool, code: Signal<Option<String>>) -> FieldState {
    let t = use_text();
    let form = use_context::<FormContext>();
    let id = form
        .as_ref()
        .map_or_else(|| format!("field-{name}"), |f| f.field_id(name));
    if let Some(form) = &form {
        form.register(name, label);
    }
    let own = name.to_owned();
    let error = Signal::derive(move || {
        code.get()
            .or_else(|| {
                let said = form?.error.with(|e| e.as_ref()?.field(&own));
                said.filter(|_| !form.is_some_and(|form| form.is_changed(&own)))
            })
            .map(|code| t.error(&code).to_owned())
    });
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described_by = Signal::derive(move || match (hint, error.with(Option::is_some)) {
        (true, true) => Some(format!("{hint_id} {error_id}")),
        (true, false) => Some(hint_id.clone()),
        (false, true) => Some(error_id.clone()),
        (false, false) => None,
    });
    FieldState {
        id,
        error,
        described_by,
        form,
        name: name.to_owned(),
    }
}

/// Label, hint and error around one control.
#[component]
pub fn Field(
    /// The field's ids and error, from [`use_field`].
    state: FieldState,
    /// What is asked for.
    #[prop(into)]
    label: String,
    /// How to fill it in, or why it is asked.
    #[prop(default = None)]
    hint: Option<String>,
    /// It may stay empty, and says so.
    #[prop(optional)]
    optional: bool,
    /// How much is written and how much may be, in characters.
    #[prop(default = None)]
    counter: Option<Signal<(usize, u32)>>,
    /// The control, with the ids of `state`.
    children: Children,
) -> impl IntoView {
    let t = use_text();
    let id = state.id;
    let error = state.error;
    let error_id = format!("{id}-error");
    view! {
        <div class="field" class:field-invalid=move || error.with(Option::is_some)>
            <label class="field-label" for=id.clone()>
                {label}
                {optional.then(|| view! { <span class="field-optional">{t.form_optional()}</span> })}
            </label>
            {hint.map(|hint| view! { <p class="field-hint" id=format!("{id}-hint")>{hint}</p> })}
            {children()}
            {counter.map(|counter| view! { <Counter counter /> })}
            <p class="field-error" id=error_id hidden=move || error.with(Option::is_none)>
                {move || error.get()}
            </p>
        </div>
    }
    .into_any()
}

/// How many characters are left; said aloud only when few are.
#[component]
fn Counter(counter: Signal<(usize, u32)>) -> impl IntoView {
    let t = use_text();
    let left = move || {
        let (used, most) = counter.get();
        i64::from(most) - i64::try_from(used).unwrap_or(i64::MAX)
    };
    view! {
        <p class="field-counter" class:field-counter-over=move || { left() < 0 } aria-hidden="true">
            {move || {
                let (used, most) = counter.get();
                t.form_counter(most, used)
            }}
        </p>
        <p class="visually-hidden" role="status">
            {move || {
                let left = left();
                if left < 0 {
                    t.form_too_many(-left)
                } else if left <= 20 {
                    t.form_left(left)
                } else {
                    String::new()
                }
            }}
        </p>
    }
}
