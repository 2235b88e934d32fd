//! The second step: a code of the authenticator, or the recovery code.

use leptos::prelude::*;

use super::form::Attempt;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::form::FormScope;
use crate::ui::input::{InputType, TextInput};
use crate::use_text;

/// Asks for the code.
#[component]
pub fn CodeForm(attempt: Attempt) -> impl IntoView {
    let t = use_text();
    let code = RwSignal::new(String::new());
    let recovery = RwSignal::new(false);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        attempt.run(attempt.code(code.get_untracked()));
    };
    let switch = Callback::new(move |()| {
        code.set(String::new());
        attempt.error.set(None);
        recovery.update(|r| *r = !*r);
    });
    let field = move || {
        if recovery.get() {
            view! {
                <TextInput
                    name="code"
                    label=t.sign_in_recovery()
                    hint=t.sign_in_recovery_hint()
                    value=code
                    mono=true
                    autofocus=true
                />
            }
        } else {
            view! {
                <TextInput
                    name="code"
                    label=t.sign_in_code()
                    hint=t.sign_in_code_hint()
                    kind=InputType::Code
                    value=code
                    autofocus=true
                />
            }
        }
    };
    view! {
        <form class="form" method="post" novalidate on:submit=submit>
            <FormScope id="code" error=attempt.error>
                {field}
                <Button variant=Variant::Primary kind=Kind::Submit busy=attempt.busy>
                    {t.sign_in_go_on()}
                </Button>
                <div class="form-links">
                    <Button variant=Variant::Quiet on_click=switch>
                        {move || {
                            if recovery.get() { t.sign_in_use_code() } else { t.sign_in_use_recovery() }
                        }}
                    </Button>
                    <Button
                        variant=Variant::Quiet
                        on_click=Callback::new(move |()| attempt.start_over())
                    >
                        {t.sign_in_other()}
                    </Button>
                </div>
            </FormScope>
        </form>
    }
    .into_any()
}
