//! The seed for an authenticator, and its first code.

use domain::account::TwoStepSeed;
use leptos::prelude::*;

use crate::WebError;
use crate::pages::account::server::two_step_confirm;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::copy::CopyButton;
use crate::ui::form::FormScope;
use crate::ui::input::{InputType, TextInput};
use crate::ui::qr::QrCode;
use crate::use_text;

/// Shows the seed as a picture and as text, and asks for a code of it.
#[component]
pub fn SeedForm(
    /// The seed.
    seed: TwoStepSeed,
    /// Gets the recovery code.
    confirmed: Callback<String>,
) -> impl IntoView {
    let t = use_text();
    let code = RwSignal::new(String::new());
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
            let done = two_step_confirm(code.get_untracked()).await;
            // The page may be gone by then.
            let _ = busy.try_set(false);
            match done {
                Ok(recovery) => confirmed.run(recovery),
                Err(refused) => {
                    let _ = error.try_set(Some(refused));
                }
            }
        });
    };
    view! {
        <form class="form" method="post" novalidate on:submit=submit>
            <FormScope id="seed" error=error>
                <p>{t.account_two_step_scan()}</p>
                <QrCode content=seed.url label=t.account_two_step_qr() />
                <p class="secret-line">
                    <code class="secret">{groups(&seed.secret)}</code>
                    <CopyButton value=seed.secret label=t.account_two_step_copy() />
                </p>
                <TextInput
                    name="code"
                    label=t.sign_in_code()
                    hint=t.account_two_step_code_hint()
                    kind=InputType::Code
                    value=code
                />
                <div class="form-actions">
                    <Button variant=Variant::Primary kind=Kind::Submit busy=busy>
                        {t.account_two_step_confirm()}
                    </Button>
                </div>
            </FormScope>
        </form>
    }
    .into_any()
}

/// In groups of four, as it is read and typed.
fn groups(secret: &str) -> String {
    let characters: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = characters.chunks(4).map(|g| g.iter().collect()).collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::groups;

    #[test]
    fn a_seed_is_shown_in_groups_of_four() {
        assert_eq!(groups("ABCDEFGHIJ"), "ABCD EFGH IJ");
    }
}
