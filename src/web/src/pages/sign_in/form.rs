//! Address and master password, then the second step.

use crypto::SignIn;
use domain::AppError;
use domain::account::{SignInForm as Form, SignInStep};
use leptos::prelude::*;

use super::code::CodeForm;
use super::server::{prelogin, sign_in};
use crate::hydrated::use_hydrated;
use crate::keys::{KeyProblem, Keys, derive, use_keys};
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::form::FormScope;
use crate::ui::input::{InputType, TextInput};
use crate::ui::password::PasswordInput;
use crate::{WebError, next, use_text};

/// What both steps share.
#[derive(Clone, Copy)]
pub struct Attempt {
    pub(super) email: RwSignal<String>,
    pub(super) error: RwSignal<Option<WebError>>,
    pub(super) busy: RwSignal<bool>,
    /// What was derived, while a code is asked for.
    derived: RwSignal<Option<std::sync::Arc<SignIn>>>,
    /// What was typed, until it is known what organisations ask of it.
    typed: StoredValue<String>,
    keys: Keys,
    next: StoredValue<String>,
}

impl Attempt {
    /// Runs one step; a second press does nothing meanwhile.
    pub(super) fn run(self, step: impl Future<Output = Result<(), KeyProblem>> + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.error.set(None);
        leptos::task::spawn_local(async move {
            let done = step.await;
            // The page may be gone by then.
            if let Err(problem) = done {
                let _ = self.busy.try_set(false);
                let _ = self.error.try_set(Some(problem.into_web_error()));
            }
        });
    }

    /// The first step: derives from the password and asks the server.
    async fn password(self, password: String) -> Result<(), KeyProblem> {
        if password.is_empty() {
            let error = AppError::field("password", "required");
            return Err(KeyProblem::Server(error.into()));
        }
        let email = self.email.get_untracked();
        let how = prelogin(email).await?;
        let derived = derive(&password, &how.salt, &how.kdf).await?;
        self.typed.set_value(password);
        self.ask(std::sync::Arc::new(derived), None).await
    }

    /// The second step.
    pub(super) async fn code(self, code: String) -> Result<(), KeyProblem> {
        match self.derived.get_untracked() {
            Some(derived) => self.ask(derived, Some(code)).await,
            None => Err(KeyProblem::Locked),
        }
    }

    async fn ask(
        self,
        derived: std::sync::Arc<SignIn>,
        code: Option<String>,
    ) -> Result<(), KeyProblem> {
        let form = Form {
            email: self.email.get_untracked(),
            authentication_hash: derived.authentication_hash.clone(),
            code,
        };
        match sign_in(form).await? {
            SignInStep::Code => {
                self.derived.set(Some(derived));
                self.busy.set(false);
                Ok(())
            }
            SignInStep::Done { keys, recovered } => {
                let typed = self
                    .typed
                    .try_update_value(std::mem::take)
                    .unwrap_or_default();
                self.keys.judge(&typed, &keys).await;
                self.keys.open_with(&derived, *keys).await?;
                self.keys.signed_in();
                let wanted = self.next.get_value();
                if recovered {
                    next::go(&(next::security(&wanted) + "&recovered=1"));
                } else if self.keys.weak().get_untracked() {
                    next::go(&next::security(&wanted));
                } else {
                    next::go(&wanted);
                }
                Ok(())
            }
        }
    }

    /// Back to the first step.
    pub(super) fn start_over(self) {
        self.derived.set(None);
        self.typed.set_value(String::new());
        self.error.set(None);
    }
}

/// Signs in, unlocks, and goes to a page of this server.
#[component]
pub fn SignInForm(
    /// Where to go then: a path of this server.
    #[prop(into)]
    next: String,
    /// The address, where it is known already, e.g. from an invitation.
    #[prop(optional, into)]
    email: String,
) -> impl IntoView {
    let attempt = Attempt {
        email: RwSignal::new(email),
        error: RwSignal::new(None),
        busy: RwSignal::new(false),
        derived: RwSignal::new(None),
        typed: StoredValue::new(String::new()),
        keys: use_keys(),
        next: StoredValue::new(next),
    };
    let asked = Memo::new(move |_| attempt.derived.with(Option::is_some));
    move || {
        if asked.get() {
            view! { <CodeForm attempt /> }.into_any()
        } else {
            view! { <PasswordForm attempt /> }.into_any()
        }
    }
}

#[component]
fn PasswordForm(attempt: Attempt) -> impl IntoView {
    let t = use_text();
    let hydrated = use_hydrated();
    let password = RwSignal::new(String::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        attempt.run(attempt.password(password.get_untracked()));
    };
    view! {
        <form class="form" method="post" novalidate on:submit=submit>
            <FormScope id="sign-in" error=attempt.error>
                <TextInput
                    name="email"
                    label=t.sign_in_email()
                    kind=InputType::Email
                    value=attempt.email
                    autocomplete="username"
                    autofocus=true
                />
                <PasswordInput name="password" label=t.sign_in_password() value=password />
                <Button
                    variant=Variant::Primary
                    kind=Kind::Submit
                    busy=attempt.busy
                    disabled=Signal::derive(move || !hydrated.get())
                >
                    {t.common_sign_in()}
                </Button>
                <p class="form-progress" role="status">
                    {move || attempt.busy.get().then(|| t.sign_in_busy())}
                </p>
            </FormScope>
        </form>
    }
    .into_any()
}
