//! A password: hidden until asked for, with a word when capitals are locked.

use leptos::{html, prelude::*};

use crate::ui::field::{Field, use_field};
use crate::ui::icon::{Icon, IconName};
use crate::ui::input::{bind_input, focus_when_shown};
use crate::use_text;

/// A password field. Its value is never written into the page's HTML.
#[component]
pub fn PasswordInput(
    /// Name in the form; also the field name in errors.
    name: &'static str,
    /// What is asked for.
    #[prop(into)]
    label: String,
    /// The value, followed both ways.
    value: RwSignal<String>,
    /// How to fill it in.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The code of an error that the page found itself.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// A new password instead of the present one: password managers then offer to make one.
    #[prop(optional)]
    new: bool,
    /// Has the focus when the page or dialog opens.
    #[prop(optional)]
    autofocus: bool,
    /// It may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let t = use_text();
    let state = use_field(name, &label, hint.is_some(), error);
    let input = NodeRef::<html::Input>::new();
    bind_input(input, value);
    if autofocus {
        focus_when_shown(input);
    }
    let shown = RwSignal::new(false);
    let capitals = RwSignal::new(false);
    let id = state.id.clone();
    let look = move |event: leptos::ev::KeyboardEvent| {
        capitals.set(event.get_modifier_state("CapsLock"));
    };
    // Going back takes the page away with the focus in it, which the browser tells this input at the last moment.
    let locked = move || capitals.try_get() == Some(true);
    let edit = state.clone();
    view! {
        <Field state=state.clone() label hint optional>
            <div class="input-with-button">
                <input
                    node_ref=input
                    class="input input-mono"
                    type=move || if shown.get() { "text" } else { "password" }
                    id=id.clone()
                    name=name
                    autocomplete=if new { "new-password" } else { "current-password" }
                    autocapitalize="none"
                    spellcheck="false"
                    autofocus=autofocus
                    aria-required=(!optional).then_some("true")
                    aria-invalid=state.invalid()
                    aria-describedby=state.described_by
                    on:input=move |event| {
                        value.set(event_target_value(&event));
                        edit.edit();
                    }
                    on:keydown=look
                    on:keyup=look
                    on:blur=move |_| capitals.set(false)
                />
                <button
                    type="button"
                    class="input-button"
                    aria-controls=id
                    aria-pressed=move || if shown.get() { "true" } else { "false" }
                    aria-label=t.form_show_password()
                    title=move || if shown.get() { t.form_hide_password() } else { t.form_show_password() }
                    on:click=move |_| shown.update(|s| *s = !*s)
                >
                    {move || {
                        let name = if shown.get() { IconName::EyeOff } else { IconName::Eye };
                        view! { <Icon name /> }
                    }}
                </button>
            </div>
            <p class="field-note" role="status" hidden=move || !locked()>
                {move || locked().then(|| t.form_capslock())}
            </p>
        </Field>
    }
    .into_any()
}
