//! The two fields, and how strong the password is.

use std::time::Duration;

use leptos::prelude::*;

use super::{NewPassword, Purpose, rate::rate};
use crate::ui::form::FormContext;
use crate::ui::password::PasswordInput;
use crate::ui::strength::StrengthMeter;
use crate::use_text;

/// The judge is asked when nothing was typed for so long.
const PAUSE: Duration = Duration::from_millis(150);

/// Password, strength, password again. Inside a `FormScope`, with errors for `password` and `repeated`.
#[component]
pub fn NewPasswordFields(
    /// What is typed.
    state: NewPassword,
    /// Words that an attacker tries first: name, address.
    #[prop(optional, into)]
    inputs: Signal<Vec<String>>,
    /// What it is for.
    #[prop(optional)]
    purpose: Purpose,
) -> impl IntoView {
    let t = use_text();
    let (label, again, lost) = match purpose {
        Purpose::Account => (t.password_new(), t.password_repeat(), t.password_lost()),
        Purpose::Change => (
            t.password_change_new(),
            t.password_change_repeat(),
            t.password_lost(),
        ),
        Purpose::File => (
            t.password_file_new(),
            t.password_file_repeat(),
            t.password_file_lost(),
        ),
    };
    let score = RwSignal::new(None::<u8>);
    let waiting: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    let stop = move || {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    let ask = move || {
        let (password, inputs) = (state.password.get_untracked(), inputs.get_untracked());
        leptos::task::spawn_local(async move {
            let rating = rate(&password, inputs).await;
            // Typed on meanwhile, or the page is gone: the answer is about something else.
            if state.password.try_get_untracked().as_ref() == Some(&password) {
                let said = rating.map(|r| if r.common { 0 } else { r.score });
                let _ = score.try_set(said);
            }
        });
    };
    let form = use_context::<FormContext>();
    Effect::new(move |_| {
        let empty = state.password.with(String::is_empty);
        // Whether the two are the same is open again, whichever is typed anew.
        if let Some(form) = &form {
            form.change("repeated");
        }
        stop();
        if empty {
            score.set(None);
        } else {
            waiting.set_value(set_timeout_with_handle(ask, PAUSE).ok());
        }
    });
    on_cleanup(stop);
    view! {
        <div class="new-password">
            <PasswordInput
                name="password"
                label=label
                hint=t.password_hint()
                value=state.password
                new=true
            />
            <StrengthMeter score=score />
            <PasswordInput
                name="repeated"
                label=again
                hint=lost
                value=state.repeated
                new=true
            />
        </div>
    }
    .into_any()
}
