//! Two steps: the provider, then its admin.

use leptos::prelude::*;

use super::send::Typed;
use crate::hydrated::use_hydrated;
use crate::keys::use_keys;
use crate::new_password::NewPasswordFields;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::focus::focus_soon;
use crate::ui::form::FormScope;
use crate::ui::input::{InputType, TextInput};
use crate::ui::progress::Steps;
use crate::{WebError, next, use_text};

/// The form; what was typed in one step stays while the person is in the other.
#[component]
pub fn SetUpForm(token: String) -> impl IntoView {
    let t = use_text();
    let typed = Typed::new();
    let step = RwSignal::new(0_usize);
    Effect::new(move |before: Option<usize>| {
        let now = step.get();
        if before.is_some_and(|before| before != now) {
            focus_soon(if now == 0 {
                "#provider-provider_name"
            } else {
                "#admin-name"
            });
        }
        now
    });
    view! {
        <Steps
            label=t.set_up_steps()
            names=vec![t.set_up_provider().to_owned(), t.set_up_admin().to_owned()]
            current=step
        />
        <div hidden=move || step.get() != 0>
            <ProviderStep typed step />
        </div>
        <div hidden=move || step.get() != 1>
            <AdminStep typed step token />
        </div>
    }
    .into_any()
}

#[component]
fn ProviderStep(typed: Typed, step: RwSignal<usize>) -> impl IntoView {
    let t = use_text();
    let hydrated = use_hydrated();
    let error = RwSignal::new(None::<WebError>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match typed.check_provider() {
            Ok(()) => {
                error.set(None);
                step.set(1);
            }
            Err(problem) => error.set(Some(problem.into_web_error())),
        }
    };
    view! {
        <form class="form" method="post" novalidate on:submit=submit>
            <FormScope id="provider" error=error>
                <TextInput
                    name="provider_name"
                    label=t.set_up_provider_name()
                    hint=t.set_up_provider_name_hint()
                    value=typed.provider_name
                    max=50_u32
                    counter=true
                    autocomplete="organization"
                    autofocus=true
                />
                <TextInput
                    name="billing_email"
                    label=t.set_up_billing_email()
                    hint=t.set_up_billing_email_hint()
                    kind=InputType::Email
                    value=typed.billing_email
                    max=256_u32
                    autocomplete="email"
                />
                <Button
                    variant=Variant::Primary
                    kind=Kind::Submit
                    disabled=Signal::derive(move || !hydrated.get())
                >
                    {t.set_up_next()}
                </Button>
            </FormScope>
        </form>
    }
    .into_any()
}

#[component]
fn AdminStep(typed: Typed, step: RwSignal<usize>, token: String) -> impl IntoView {
    let t = use_text();
    let hydrated = use_hydrated();
    let keys = use_keys();
    let error = RwSignal::new(None::<WebError>);
    let busy = RwSignal::new(false);
    let making = RwSignal::new(false);
    let token = StoredValue::new(token);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        error.set(None);
        leptos::task::spawn_local(async move {
            match typed.send(token.get_value(), keys, making).await {
                Ok(()) => next::go("/"),
                Err(problem) => {
                    // The page may be gone by then.
                    let _ = busy.try_set(false);
                    let _ = making.try_set(false);
                    let _ = error.try_set(Some(problem.into_web_error()));
                }
            }
        });
    };
    let inputs = Signal::derive(move || {
        vec![
            typed.name.get(),
            typed.email.get(),
            typed.provider_name.get(),
        ]
    });
    view! {
        <form class="form" method="post" novalidate on:submit=submit>
            <FormScope id="admin" error=error>
                <TextInput
                    name="name"
                    label=t.set_up_name()
                    value=typed.name
                    max=50_u32
                    counter=true
                    autocomplete="name"
                />
                <TextInput
                    name="email"
                    label=t.set_up_email()
                    hint=t.set_up_email_hint()
                    kind=InputType::Email
                    value=typed.email
                    max=256_u32
                    autocomplete="username"
                />
                <NewPasswordFields state=typed.password inputs=inputs />
                <p class="form-progress" role="status">
                    {move || making.get().then(|| t.set_up_making())}
                </p>
                <div class="form-actions">
                    <Button
                        variant=Variant::Primary
                        kind=Kind::Submit
                        busy=busy
                        disabled=Signal::derive(move || !hydrated.get())
                    >
                        {t.set_up_finish()}
                    </Button>
                    <Button on_click=Callback::new(move |()| step.set(0)) disabled=busy>
                        {t.set_up_back()}
                    </Button>
                </div>
            </FormScope>
        </form>
    }
    .into_any()
}
