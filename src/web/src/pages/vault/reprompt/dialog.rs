//! Asks for the master password.

use domain::AppError;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::context::{VaultCx, use_vault};
use super::{Tries, Waiting};
use crate::keys::KeyProblem;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::dialog::{Dialog, DialogActions, open_while};
use crate::ui::form::FormScope;
use crate::ui::password::PasswordInput;
use crate::{WebError, use_text};

/// The field, and its name in errors.
const FIELD: &str = "password";

/// The question, while something waits for it.
#[component]
pub(in super::super) fn RepromptDialog() -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    let open = open_while(cx.waiting);
    let password = RwSignal::new(String::new());
    let error = RwSignal::new(None::<WebError>);
    let busy = RwSignal::new(false);
    // What was typed does not outlive the question.
    Effect::new(move |_| {
        if !open.get() {
            password.set(String::new());
            error.set(None);
        }
    });
    // Another item is shown, or none: nobody waits any more for the one that asked.
    Effect::new(move |_| {
        let shown = cx.selected.try_get().flatten();
        let asked = cx.waiting.with_untracked(|waiting| waiting.as_ref()?.id);
        if asked.is_some() && asked != shown {
            open.set(false);
        }
    });
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(waiting) = cx.waiting.get_untracked().filter(|_| !busy.get_untracked()) else {
            return;
        };
        busy.set(true);
        error.set(None);
        let typed = password.get_untracked();
        spawn_local(async move {
            let done = prove(cx, &typed).await;
            // The dialog is gone when the vault was locked meanwhile.
            let _ = busy.try_set(false);
            match done {
                Ok(()) => passed(cx, open, waiting),
                Err(problem) => {
                    let _ = error.try_set(Some(problem.into_web_error()));
                }
            }
        });
    };
    let text = move || match cx.waiting.get() {
        Some(Waiting { id: None, .. }) => t.items_reprompt_many(),
        _ => t.items_reprompt_text(),
    };
    view! {
        <Dialog open title=t.items_reprompt_title().to_owned() busy>
            <form method="post" novalidate on:submit=go>
                <FormScope id="reprompt" error=error>
                    <p class="dialog-message">{text}</p>
                    <PasswordInput name=FIELD label=t.keys_password() value=password autofocus=true />
                    <DialogActions>
                        <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                            {t.common_cancel()}
                        </Button>
                        <Button variant=Variant::Primary kind=Kind::Submit busy>
                            {t.items_reprompt_go()}
                        </Button>
                    </DialogActions>
                </FormScope>
            </form>
        </Dialog>
    }
    .into_any()
}

/// Checks the password here, as unlocking does. Whoever guesses waits longer and longer, and locks the vault at last.
async fn prove(cx: VaultCx, typed: &str) -> Result<(), KeyProblem> {
    let now = js_sys::Date::now();
    let seconds = cx.tries.get_value().wait(now);
    if seconds > 0 {
        return Err(WebError::from(AppError::RateLimited { seconds }).into());
    }
    let mine = cx.keys.account().ok_or(KeyProblem::Locked)?;
    match cx.keys.prove(FIELD, typed, &mine).await {
        Ok(_) => {
            let _ = cx.tries.try_set_value(Tries::default());
            Ok(())
        }
        Err(problem) => {
            let wrong = matches!(
                &problem,
                KeyProblem::Server(error) if error.field(FIELD).as_deref() == Some("wrong-password")
            );
            let over = wrong
                && cx
                    .tries
                    .try_update_value(|tries| tries.count(js_sys::Date::now()))
                    == Some(true);
            if over {
                cx.keys.lock();
            }
            Err(problem)
        }
    }
}

/// The item stays open to this person as long as it is shown, and what waited is done when the dialog has given the
/// focus back.
fn passed(cx: VaultCx, open: RwSignal<bool>, waiting: Waiting) {
    if waiting.id.is_some() {
        let _ = cx.proven.try_set(waiting.id);
    }
    let _ = open.try_set(false);
    request_animation_frame(move || {
        // What waited may be gone with its item.
        let _ = waiting.then.try_run(());
    });
}
