//! Giving a member another master password, or taking the second step away.

use crypto::generator::Passphrase;
use domain::{
    AppError, MemberId, OrganisationId,
    account::{PASSWORD_MAX, PASSWORD_MIN},
    recovery::{RecoverForm, RecoveryDetails},
};
use leptos::prelude::*;

use super::{server, work};
use crate::keys::{KeyProblem, Keys, NeedsKeys, use_keys};
use crate::pages::act::act;
use crate::pages::fetched::Fetched;
use crate::pages::invitation::Later;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::choice::Checkbox;
use crate::ui::dialog::{Dialog, DialogActions};
use crate::ui::form::FormScope;
use crate::ui::input::TextInput;
use crate::ui::toast::use_toasts;
use crate::{Answer, WebError, use_text};

/// The dialog for one member.
#[component]
pub(crate) fn RecoverDialog(
    open: RwSignal<bool>,
    organisation: OrganisationId,
    member: MemberId,
    #[prop(into)] name: String,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let busy = RwSignal::new(false);
    let title = t.recovery_recover_title(&name);
    let fetch =
        Callback::new(move |()| -> Later<_> { Box::pin(server::details(organisation, member)) });
    let form = Callback::new(move |details: RecoveryDetails| {
        view! { <Form open organisation member details busy on_done /> }.into_any()
    });
    view! {
        <Dialog open title busy>
            <NeedsKeys>
                <Fetched fetch view=form />
            </NeedsKeys>
        </Dialog>
    }
    .into_any()
}

#[component]
fn Form(
    open: RwSignal<bool>,
    organisation: OrganisationId,
    member: MemberId,
    details: RecoveryDetails,
    busy: RwSignal<bool>,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let keys = use_keys();
    let toasts = use_toasts();
    let (password, two_step) = (RwSignal::new(true), RwSignal::new(false));
    let temporary = RwSignal::new(String::new());
    let error = RwSignal::new(None::<WebError>);
    let what = StoredValue::new(t.recovery_recover_what(&details.name));
    let ends = t.recovery_recover_ends(details.email.as_str(), &details.name);
    let said = t.recovery_done(&details.name);
    let has_two_step = details.two_step;
    let details = StoredValue::new(details);
    let make = Callback::new(move |()| {
        if let Ok(made) = Passphrase::default().generate(&mut crypto::random::system()) {
            temporary.set(made.to_string());
        }
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        let typed = password.get_untracked().then(|| temporary.get_untracked());
        let asked = (typed, two_step.get_untracked());
        let said = said.clone();
        let work = recover(keys, organisation, member, details.get_value(), asked);
        act(busy, work, move |answer| match answer {
            Ok(()) => {
                let _ = open.try_set(false);
                toasts.success(said);
                let _ = on_done.try_run(());
            }
            Err(problem) => {
                let _ = error.try_set(Some(problem));
            }
        });
    };
    view! {
        <form method="post" novalidate on:submit=submit>
            <FormScope id="recover" error=error>
                <Show when=move || password.get()>
                    <p class="dialog-message">{what.get_value()}</p>
                </Show>
                <p class="dialog-message">{ends}</p>
                <Checkbox name="what" label=t.recovery_reset_password() checked=password />
                <Show when=move || password.get()>
                    <TextInput
                        name="password"
                        label=t.recovery_temporary()
                        hint=t.recovery_temporary_hint()
                        value=temporary
                        // No browser sends it away to have its spelling looked at.
                        mono=true
                    />
                    <div class="row">
                        <Button small=true on_click=make>
                            {t.recovery_make()}
                        </Button>
                    </div>
                </Show>
                {has_two_step
                    .then(|| {
                        view! {
                            <Checkbox
                                name="two_step"
                                label=t.recovery_reset_two_step()
                                hint=t.recovery_reset_two_step_hint()
                                checked=two_step
                            />
                        }
                    })}
            </FormScope>
            <DialogActions>
                <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                    {t.common_cancel()}
                </Button>
                <Button variant=Variant::Primary kind=Kind::Submit busy>
                    {t.recovery_recover()}
                </Button>
            </DialogActions>
        </form>
    }
    .into_any()
}

async fn recover(
    keys: Keys,
    organisation: OrganisationId,
    member: MemberId,
    details: RecoveryDetails,
    (typed, two_step): (Option<String>, bool),
) -> Answer<()> {
    if typed.is_none() && !two_step {
        return Err(AppError::field("what", "recovery-nothing").into());
    }
    let password = match typed {
        None => None,
        Some(typed) if typed.chars().count() < PASSWORD_MIN => {
            return Err(AppError::field("password", "password-short").into());
        }
        Some(typed) if typed.chars().count() > PASSWORD_MAX => {
            return Err(AppError::field("password", "too-long").into());
        }
        Some(typed) => {
            let made = work::renewed(keys, organisation, &details, &typed).await;
            Some(made.map_err(explained)?)
        }
    };
    server::recover(organisation, member, RecoverForm { password, two_step }).await
}

/// A key that does not fit is the member's here, not one's own.
fn explained(problem: KeyProblem) -> WebError {
    match problem {
        KeyProblem::Crypto(crypto::CryptoError::PairMismatch) => {
            AppError::conflict("recovery-mismatch").into()
        }
        other => other.into_web_error(),
    }
}
