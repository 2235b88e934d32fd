//! How the master password becomes a key.

use domain::account::{CredentialsForm, Security};
use domain::kdf::{KdfKind, KdfSettings};
use leptos::prelude::*;

use super::server::change_kdf;
use crate::hydrated::use_hydrated;
use crate::keys::{KeyProblem, Keys, use_keys};
use crate::loaded::Read;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::choice::Select;
use crate::ui::form::FormScope;
use crate::ui::password::PasswordInput;
use crate::ui::toast::use_toasts;
use crate::{WebError, use_text};

const PBKDF2: &str = "pbkdf2";
const ARGON2ID: &str = "argon2id";

/// The value of the choice for settings.
fn key(settings: KdfSettings) -> &'static str {
    match settings.kind {
        KdfKind::Pbkdf2 => PBKDF2,
        KdfKind::Argon2id => ARGON2ID,
    }
}

/// The settings that a choice stands for.
fn settings(key: &str) -> KdfSettings {
    if key == ARGON2ID {
        KdfSettings::ARGON2ID
    } else {
        KdfSettings::DEFAULT
    }
}

/// Offers the two settings.
#[component]
pub fn KdfPanel(
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
    let was = key(now.kdf);
    let choice = RwSignal::new(was.to_owned());
    let error = RwSignal::new(None::<WebError>);
    let busy = RwSignal::new(false);
    let options = vec![
        (PBKDF2.to_owned(), t.account_kdf_pbkdf2().to_owned()),
        (ARGON2ID.to_owned(), t.account_kdf_argon2id().to_owned()),
    ];
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        error.set(None);
        leptos::task::spawn_local(async move {
            let wanted = settings(&choice.get_untracked());
            let done = change(keys, present.get_untracked(), wanted).await;
            // The page may be gone by then.
            let _ = busy.try_set(false);
            match done {
                Ok(()) => {
                    present.set(String::new());
                    toasts.success(t.account_kdf_changed());
                    read.refetch();
                }
                Err(problem) => {
                    let _ = error.try_set(Some(problem.into_web_error()));
                }
            }
        });
    };
    let same = move || choice.with(|c| c == was);
    view! {
        <section class="section section-card" aria-labelledby="kdf-title">
            <h2 class="section-title" id="kdf-title">{t.account_kdf_title()}</h2>
            <p class="section-description">{t.account_kdf_text()}</p>
            <form class="form" method="post" novalidate on:submit=submit>
                <FormScope id="kdf" error=error>
                    <Select
                        name="kdf"
                        label=t.account_kdf_choice()
                        options=Signal::stored(options)
                        value=choice
                    />
                    <Show when=move || !same()>
                        <PasswordInput
                            name="present"
                            label=t.account_password_present()
                            value=present
                        />
                    </Show>
                    <p class="form-progress" role="status">
                        {move || busy.get().then(|| t.sign_in_busy())}
                    </p>
                    <div class="form-actions">
                        <Button
                            kind=Kind::Submit
                            variant=Variant::Secondary
                            busy=busy
                            disabled=Signal::derive(move || same() || !hydrated.get())
                        >
                            {t.account_kdf_change()}
                        </Button>
                    </div>
                </FormScope>
            </form>
        </section>
    }
    .into_any()
}

async fn change(keys: Keys, present: String, wanted: KdfSettings) -> Result<(), KeyProblem> {
    let mine = crate::keys::server::mine().await?;
    let proof = keys.prove("present", &present, &mine).await?;
    let next = crate::keys::derive(&present, &mine.salt, &wanted).await?;
    change_kdf(CredentialsForm {
        authentication_hash: proof.authentication_hash.clone(),
        kdf: wanted,
        new_hash: next.authentication_hash.clone(),
        user_key: proof.rewrap(&next).to_string(),
    })
    .await?;
    Ok(())
}
