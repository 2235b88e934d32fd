//! Switching off.

use domain::account::Security;
use leptos::prelude::*;

use crate::frame::use_me;
use crate::hydrated::use_hydrated;
use crate::keys::{KeyProblem, Keys, use_keys};
use crate::loaded::Read;
use crate::pages::account::server::two_step_disable;
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::form::FormScope;
use crate::ui::notice::Notice;
use crate::ui::password::PasswordInput;
use crate::ui::toast::use_toasts;
use crate::{WebError, use_text};

/// Asks for the master password.
#[component]
pub fn SwitchOff(
    /// A provider asks for two-step login, and is closed without it.
    required: bool,
    /// Organisations whose policy asks for it: they lock the person out.
    policies: Vec<String>,
    /// Read again when it is off.
    read: Read<Security>,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let keys = use_keys();
    let hydrated = use_hydrated();
    let present = RwSignal::new(String::new());
    let error = RwSignal::new(None::<WebError>);
    let busy = RwSignal::new(false);
    let me = use_me();
    let locked_out = !policies.is_empty();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        error.set(None);
        leptos::task::spawn_local(async move {
            let done = disable(keys, present.get_untracked()).await;
            // The page may be gone by then.
            let _ = busy.try_set(false);
            match done {
                Ok(()) => {
                    toasts.success(t.account_two_step_gone());
                    read.refetch();
                    if locked_out {
                        me.refetch();
                    }
                }
                Err(problem) => {
                    let _ = error.try_set(Some(problem.into_web_error()));
                }
            }
        });
    };
    view! {
        <form class="form" method="post" novalidate on:submit=submit>
            <FormScope id="two-step" error=error>
                {required.then(|| view! { <p class="section-description">{t.account_two_step_needed()}</p> })}
                {(!policies.is_empty())
                    .then(|| {
                        view! {
                            <Notice tone=Tone::Danger title=t.account_two_step_policy_title()>
                                <p>{t.account_two_step_policy_text(policies.join(", "))}</p>
                            </Notice>
                        }
                    })}
                <PasswordInput name="present" label=t.account_password_present() value=present />
                <div class="form-actions">
                    <Button
                        variant=Variant::Danger
                        kind=Kind::Submit
                        busy=busy
                        disabled=Signal::derive(move || !hydrated.get())
                    >
                        {t.account_two_step_switch_off()}
                    </Button>
                </div>
            </FormScope>
        </form>
    }
    .into_any()
}

async fn disable(keys: Keys, present: String) -> Result<(), KeyProblem> {
    let mine = crate::keys::server::mine().await?;
    let proof = keys.prove("present", &present, &mine).await?;
    Ok(two_step_disable(proof.authentication_hash).await?)
}
