//! Taking part: what it means, the organisation's fingerprint, and the master password where no policy asks.

use domain::OrganisationId;
use leptos::prelude::*;

use super::fingerprint::OrganisationPhrase;
use super::work;
use crate::WebError;
use crate::keys::{KeyProblem, Keys, NeedsKeys, use_keys};
use crate::pages::act::act;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::dialog::{Dialog, DialogActions};
use crate::ui::form::FormScope;
use crate::ui::password::PasswordInput;
use crate::ui::toast::use_toasts;
use crate::use_text;

/// Asks for the master password, and leaves the user key with the organisation.
#[component]
pub(super) fn EnrolDialog(
    open: RwSignal<bool>,
    organisation: OrganisationId,
    name: String,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let busy = RwSignal::new(false);
    let title = t.recovery_enrol_title(&name);
    let name = StoredValue::new(name);
    view! {
        <Dialog open title busy>
            <NeedsKeys>
                <EnrolForm open organisation name=name.get_value() busy on_done />
            </NeedsKeys>
        </Dialog>
    }
    .into_any()
}

/// What is left with whom, and the button that does it once the fingerprint was shown.
#[component]
pub(super) fn EnrolForm(
    open: RwSignal<bool>,
    organisation: OrganisationId,
    name: String,
    busy: RwSignal<bool>,
    /// A policy has everybody take part: it says so, and asks for no password.
    #[prop(optional)]
    by_policy: bool,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let keys = use_keys();
    let toasts = use_toasts();
    let present = RwSignal::new(String::new());
    let error = RwSignal::new(None::<WebError>);
    let shown = RwSignal::new(None::<String>);
    // Changes when the words have to be looked up again.
    let round = RwSignal::new(0_u32);
    let policy = by_policy.then(|| {
        let words = t.recovery_enrol_policy(&name);
        view! { <p class="dialog-message">{words}</p> }
    });
    let close = if by_policy {
        t.recovery_later()
    } else {
        t.common_cancel()
    };
    let said = t.recovery_enrolled(&name);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        // Nothing is left with a key whose words were not shown.
        let Some(seen) = shown.get_untracked() else {
            return;
        };
        error.set(None);
        let said = said.clone();
        let typed = (!by_policy).then(|| present.get_untracked());
        let work = async move {
            let done = enrol(keys, organisation, &seen, typed).await;
            done.map_err(KeyProblem::into_web_error)
        };
        act(busy, work, move |answer| match answer {
            Ok(()) => {
                let _ = open.try_set(false);
                toasts.success(said);
                let _ = on_done.try_run(());
            }
            Err(problem) => {
                if matches!(problem.code(), "recovery-other-key" | "key-rotated") {
                    let _ = shown.try_set(None);
                    let _ = round.try_update(|round| *round += 1);
                }
                let _ = error.try_set(Some(problem));
            }
        });
    };
    view! {
        <form method="post" novalidate on:submit=submit>
            <FormScope id="enrol" error=error>
                {policy}
                <p class="dialog-message">{t.recovery_enrol_what()}</p>
                {move || {
                    round.track();
                    view! { <OrganisationPhrase organisation shown /> }
                }}
                <p class="field-hint">{t.recovery_phrase()}</p>
                {(!by_policy)
                    .then(|| {
                        view! {
                            <PasswordInput
                                name="present"
                                label=t.account_password_present()
                                value=present
                            />
                        }
                    })}
            </FormScope>
            <DialogActions>
                <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                    {close}
                </Button>
                <Button
                    variant=Variant::Primary
                    kind=Kind::Submit
                    busy
                    disabled=Signal::derive(move || shown.with(Option::is_none))
                >
                    {t.recovery_enrol()}
                </Button>
            </DialogActions>
        </form>
    }
    .into_any()
}

async fn enrol(
    keys: Keys,
    organisation: OrganisationId,
    seen: &str,
    typed: Option<String>,
) -> Result<(), KeyProblem> {
    let proof = match typed {
        Some(typed) => {
            let mine = crate::keys::server::mine().await?;
            Some(keys.prove("present", &typed, &mine).await?)
        }
        None => None,
    };
    let hash = proof.map(|proof| proof.authentication_hash);
    work::enrol(keys, organisation, seen, hash).await
}
