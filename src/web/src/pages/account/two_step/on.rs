//! Switching on: master password, then seed and first code.

use domain::account::TwoStepSeed;
use leptos::prelude::*;

use super::seed::SeedForm;
use crate::hydrated::use_hydrated;
use crate::keys::{KeyProblem, Keys, use_keys};
use crate::pages::account::server::two_step_start;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::focus::keep_focus;
use crate::ui::form::FormScope;
use crate::ui::password::PasswordInput;
use crate::{WebError, use_text};

/// The way to two-step login.
#[component]
pub fn SwitchOn(
    /// Gets the recovery code when it is on.
    confirmed: Callback<String>,
) -> impl IntoView {
    let seed = RwSignal::new(None::<TwoStepSeed>);
    let seeded = Callback::new(move |made| {
        keep_focus();
        seed.set(Some(made));
    });
    move || match seed.get() {
        None => view! { <AskPassword seeded /> }.into_any(),
        Some(seed) => view! { <SeedForm seed confirmed /> }.into_any(),
    }
}

#[component]
fn AskPassword(seeded: Callback<TwoStepSeed>) -> impl IntoView {
    let t = use_text();
    let keys = use_keys();
    let hydrated = use_hydrated();
    let present = RwSignal::new(String::new());
    let error = RwSignal::new(None::<WebError>);
    let busy = RwSignal::new(false);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        error.set(None);
        leptos::task::spawn_local(async move {
            let done = start(keys, present.get_untracked()).await;
            // The page may be gone by then.
            let _ = busy.try_set(false);
            match done {
                Ok(seed) => seeded.run(seed),
                Err(problem) => {
                    let _ = error.try_set(Some(problem.into_web_error()));
                }
            }
        });
    };
    view! {
        <form class="form" method="post" novalidate on:submit=submit>
            <FormScope id="two-step" error=error>
                <PasswordInput name="present" label=t.account_password_present() value=present />
                <div class="form-actions">
                    <Button
                        variant=Variant::Primary
                        kind=Kind::Submit
                        busy=busy
                        disabled=Signal::derive(move || !hydrated.get())
                    >
                        {t.account_two_step_start()}
                    </Button>
                </div>
            </FormScope>
        </form>
    }
    .into_any()
}

async fn start(keys: Keys, present: String) -> Result<TwoStepSeed, KeyProblem> {
    let mine = crate::keys::server::mine().await?;
    let proof = keys.prove("present", &present, &mine).await?;
    Ok(two_step_start(proof.authentication_hash).await?)
}
