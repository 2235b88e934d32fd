//! Switching on: master password, seed and first code, recovery code.

use domain::account::{Security, TwoStepSeed};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use super::recovery::RecoveryCode;
use super::seed::SeedForm;
use crate::hydrated::use_hydrated;
use crate::keys::{KeyProblem, Keys, use_keys};
use crate::loaded::Read;
use crate::pages::account::server::two_step_start;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::form::FormScope;
use crate::ui::password::PasswordInput;
use crate::{WebError, next, use_text};

/// How far the person is.
#[derive(Clone, PartialEq, Eq)]
enum Step {
    Password,
    Seed(TwoStepSeed),
    Recovery(String),
}

/// The way to two-step login.
#[component]
pub fn SwitchOn(
    /// Set when it is on.
    on: RwSignal<bool>,
    /// Read again when the recovery code is kept.
    read: Read<Security>,
) -> impl IntoView {
    let step = RwSignal::new(Step::Password);
    let seeded = Callback::new(move |seed| step.set(Step::Seed(seed)));
    let confirmed = Callback::new(move |code| {
        step.set(Step::Recovery(code));
        on.set(true);
    });
    let back = use_query_map().with_untracked(|q| next::local(&q.get("next")?));
    let navigate = use_navigate();
    let kept = Callback::new(move |()| match &back {
        // Whoever was sent here by a page that asks for it goes back there.
        Some(back) => navigate(back, NavigateOptions::default()),
        None => read.refetch(),
    });
    move || match step.get() {
        Step::Password => view! { <AskPassword seeded /> }.into_any(),
        Step::Seed(seed) => view! { <SeedForm seed confirmed /> }.into_any(),
        Step::Recovery(code) => view! { <RecoveryCode code kept /> }.into_any(),
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
