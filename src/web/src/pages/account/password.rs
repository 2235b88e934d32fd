//! A new master password.

use domain::AppError;
use domain::account::{CredentialsForm, Security};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use super::server::change_password;
use crate::frame::use_me;
use crate::hydrated::use_hydrated;
use crate::keys::{KeyProblem, Keys, use_keys};
use crate::loaded::Read;
use crate::new_password::{NewPassword, NewPasswordFields, Purpose};
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::form::FormScope;
use crate::ui::password::PasswordInput;
use crate::ui::time::Moment;
use crate::ui::toast::use_toasts;
use crate::{WebError, next, use_text};

/// Asks for the present one and a new one.
#[component]
pub fn PasswordPanel(
    /// How the account is protected now.
    now: Security,
    /// Read again when it changed.
    read: Read<Security>,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let keys = use_keys();
    let hydrated = use_hydrated();
    let present = RwSignal::new(String::new());
    let rules = now
        .policies
        .master_password
        .as_ref()
        .map(|asked| asked.rules);
    let new = NewPassword::under(rules);
    let me = use_me();
    // Read when the judge is asked, after the page was loaded.
    let inputs = Signal::derive(move || {
        me.get_untracked()
            .and_then(Result::ok)
            .map(|me| vec![me.email.to_string(), me.name])
            .unwrap_or_default()
    });
    let error = RwSignal::new(None::<WebError>);
    let busy = RwSignal::new(false);
    let must_change = now.must_change_password;
    let asks_more = now.two_step_required && !now.two_step;
    let back = next::wanted(use_query_map());
    let navigate = use_navigate();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        error.set(None);
        // Whoever was sent here to replace the present one goes back there, unless the page asks more.
        let sent_here = (must_change || keys.weak().get_untracked()) && !asks_more;
        let back = back.clone().filter(|_| sent_here);
        let navigate = navigate.clone();
        leptos::task::spawn_local(async move {
            let done = change(keys, present.get_untracked(), new, inputs.get_untracked()).await;
            // The page may be gone by then.
            let _ = busy.try_set(false);
            match done {
                Ok(()) => {
                    present.set(String::new());
                    new.clear();
                    keys.note_password_changed();
                    toasts.success(t.account_password_changed());
                    read.refetch();
                    if let Some(back) = back {
                        navigate(&back, NavigateOptions::default());
                    }
                }
                Err(problem) => {
                    let _ = error.try_set(Some(problem.into_web_error()));
                }
            }
        });
    };
    view! {
        <section class="section section-card" aria-labelledby="password-title">
            <h2 class="section-title" id="password-title">{t.account_password_title()}</h2>
            <p class="section-description">
                {t.account_password_text()} " " {t.account_password_since()} " "
                <Moment ms=now.password_changed_at date_only=true /> "."
            </p>
            <form class="form" method="post" novalidate on:submit=submit>
                <FormScope id="change" error=error>
                    <PasswordInput name="present" label=t.account_password_present() value=present />
                    <NewPasswordFields
                        state=new
                        inputs=inputs
                        purpose=Purpose::Change
                        recoverable=now.recoverable
                    />
                    <p class="form-progress" role="status">
                        {move || busy.get().then(|| t.sign_in_busy())}
                    </p>
                    <div class="form-actions">
                        <Button
                            variant=Variant::Primary
                            kind=Kind::Submit
                            busy=busy
                            disabled=Signal::derive(move || !hydrated.get())
                        >
                            {t.account_password_change()}
                        </Button>
                    </div>
                </FormScope>
            </form>
        </section>
    }
    .into_any()
}

/// Opens the user key with the present password and wraps it under the new one. The user key itself stays, so
/// everything that was encrypted stays as it is.
async fn change(
    keys: Keys,
    present: String,
    new: NewPassword,
    inputs: Vec<String>,
) -> Result<(), KeyProblem> {
    let chosen = new.checked(inputs).await?;
    if chosen == present {
        return Err(KeyProblem::Server(
            AppError::field("password", "password-same").into(),
        ));
    }
    let mine = crate::keys::server::mine().await?;
    let proof = keys.prove("present", &present, &mine).await?;
    let next = crate::keys::derive(&chosen, &mine.salt, &mine.kdf).await?;
    change_password(CredentialsForm {
        authentication_hash: proof.authentication_hash.clone(),
        kdf: mine.kdf,
        new_hash: next.authentication_hash.clone(),
        user_key: proof.rewrap(&next).to_string(),
    })
    .await?;
    Ok(())
}
