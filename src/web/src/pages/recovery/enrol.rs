//! Taking part: what it means, the organisation's fingerprint, and the master password.

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
                <Form open organisation name=name.get_value() busy on_done />
            </NeedsKeys>
        </Dialog>
    }
    .into_any()
}

#[component]
fn Form(
    open: RwSignal<bool>,
    organisation: OrganisationId,
    name: String,
    busy: RwSignal<bool>,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let keys = use_keys();
    let toasts = use_toasts();
    let present = RwSignal::new(String::new());
    let error = RwSignal::new(None::<WebError>);
    let said = t.recovery_enrolled(&name);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        let said = said.clone();
        let typed = present.get_untracked();
        let work = async move {
            let done = enrol(keys, organisation, &typed).await;
            done.map_err(KeyProblem::into_web_error)
        };
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
            <FormScope id="enrol" error=error>
                <p class="dialog-message">{t.recovery_enrol_what()}</p>
                <OrganisationPhrase organisation />
                <p class="field-hint">{t.recovery_phrase()}</p>
                <PasswordInput name="present" label=t.account_password_present() value=present />
            </FormScope>
            <DialogActions>
                <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                    {t.common_cancel()}
                </Button>
                <Button variant=Variant::Primary kind=Kind::Submit busy>
                    {t.recovery_enrol()}
                </Button>
            </DialogActions>
        </form>
    }
    .into_any()
}

async fn enrol(keys: Keys, organisation: OrganisationId, typed: &str) -> Result<(), KeyProblem> {
    let mine = crate::keys::server::mine().await?;
    let proof = keys.prove("present", typed, &mine).await?;
    work::enrol(keys, organisation, Some(proof.authentication_hash)).await
}
