//! From what was typed to a provider. Only in the browser.

use domain::account::SetUpForm;
use domain::{AppError, Email, FieldError, name};
use leptos::prelude::*;

use super::server::finish;
use crate::keys::{KeyProblem, Keys};
use crate::new_password::{NewPassword, make_keys};

/// What is typed.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    pub(super) provider_name: RwSignal<String>,
    pub(super) billing_email: RwSignal<String>,
    pub(super) name: RwSignal<String>,
    pub(super) email: RwSignal<String>,
    pub(super) password: NewPassword,
}

impl Typed {
    pub(super) fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            provider_name: empty(),
            billing_email: empty(),
            name: empty(),
            email: empty(),
            password: NewPassword::default(),
        }
    }

    /// What is wrong in the first step.
    pub(super) fn check_provider(self) -> Result<(), KeyProblem> {
        let mut wrong = Vec::new();
        check_name(
            &mut wrong,
            "provider_name",
            &self.provider_name.get_untracked(),
        );
        check_email(
            &mut wrong,
            "billing_email",
            &self.billing_email.get_untracked(),
        );
        refuse(wrong)
    }

    /// Makes the keys and sends what may be sent. `say` follows what is being done.
    pub(super) async fn send(
        self,
        token: String,
        keys: Keys,
        making: RwSignal<bool>,
    ) -> Result<(), KeyProblem> {
        let (name, email) = (self.name.get_untracked(), self.email.get_untracked());
        let mut wrong = Vec::new();
        check_name(&mut wrong, "name", &name);
        check_email(&mut wrong, "email", &email);
        refuse(wrong)?;
        let inputs = vec![
            name.clone(),
            email.clone(),
            self.provider_name.get_untracked(),
        ];
        let password = self.password.checked(inputs).await?;
        making.set(true);
        let (made, new_keys) = make_keys(&password, &email).await?;
        let mut rng = crypto::random::system();
        let (_, provider_key) = crypto::make_provider(&made.public_key, &mut rng).await?;
        let mine = finish(SetUpForm {
            token,
            provider_name: self.provider_name.get_untracked(),
            billing_email: self.billing_email.get_untracked(),
            name,
            email,
            keys: new_keys,
            provider_key: provider_key.to_string(),
        })
        .await?;
        self.password.clear();
        keys.open_made(made.user_key, mine).await
    }
}

fn check_name(wrong: &mut Vec<FieldError>, field: &'static str, text: &str) {
    if let Err(error) = name::parse(text, name::NAME_MAX) {
        wrong.push(FieldError::new(field, error.to_string()));
    }
}

fn check_email(wrong: &mut Vec<FieldError>, field: &'static str, text: &str) {
    if let Err(error) = Email::parse(text) {
        wrong.push(FieldError::new(field, error.to_string()));
    }
}

fn refuse(wrong: Vec<FieldError>) -> Result<(), KeyProblem> {
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(KeyProblem::Server(AppError::Invalid(wrong).into()))
    }
}
