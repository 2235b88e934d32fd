//! The two fields, and how strong the password is.

use std::time::Duration;

use domain::policy::PasswordRule;
use leptos::prelude::*;
use text::Text;

use super::{NewPassword, Purpose, rate::rate};
use crate::ui::form::FormContext;
use crate::ui::icon::{Icon, IconName};
use crate::ui::password::PasswordInput;
use crate::ui::strength::{StrengthMeter, strength_word};
use crate::use_text;

/// The judge is asked when nothing was typed for so long.
const PAUSE: Duration = Duration::from_millis(150);

/// What organisations ask of the password, each with a mark once it is so.
#[component]
fn Asked(state: NewPassword, score: RwSignal<Option<u8>>) -> impl IntoView {
    let t = use_text();
    let asked = state.rules.asked();
    if asked.is_empty() {
        return ().into_any();
    }
    let rules = asked
        .into_iter()
        .map(|rule| {
            let holds = move || {
                let strength = score.get().map_or(0, u32::from);
                state.password.with(|typed| rule.holds(typed, strength))
            };
            view! {
                <li class="password-rule" class:is-kept=holds>
                    <Icon name=IconName::Check />
                    <span>{words(t, rule)}</span>
                    <span class="visually-hidden">
                        " "
                        {move || if holds() { t.step_done() } else { t.step_to_do() }}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="password-asked">
            <p class="field-hint">{t.password_asked()}</p>
            <ul class="password-rules">{rules}</ul>
        </div>
    }
    .into_any()
}

/// A rule, as it is asked.
fn words(t: Text, rule: PasswordRule) -> String {
    match rule {
        PasswordRule::Length(least) => t.password_asked_length(least),
        PasswordRule::Strength(least) => {
            let score = u8::try_from(least).unwrap_or(u8::MAX);
            t.password_asked_strength(strength_word(t, score))
        }
        PasswordRule::Upper => t.policies_field_upper().to_owned(),
        PasswordRule::Lower => t.policies_field_lower().to_owned(),
        PasswordRule::Number => t.policies_field_numbers().to_owned(),
        PasswordRule::Special => t.policies_field_special().to_owned(),
    }
}

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
    /// Somebody can help if it is lost: the person takes part in account recovery.
    #[prop(optional)]
    recoverable: bool,
) -> impl IntoView {
    let t = use_text();
    let (label, again, lost) = match purpose {
        Purpose::Account => (t.password_new(), t.password_repeat(), t.password_lost()),
        Purpose::Change => (
            t.password_change_new(),
            t.password_change_repeat(),
            if recoverable {
                t.password_lost_recoverable()
            } else {
                t.password_lost()
            },
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
            <Asked state score />
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
