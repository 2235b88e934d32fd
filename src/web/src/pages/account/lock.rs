//! When the vault locks by itself.

use domain::account::{LOCK_MINUTES, Security};
use leptos::prelude::*;

use super::server::set_lock_minutes;
use crate::keys::use_keys;
use crate::ui::choice::Select;
use crate::ui::form::FormScope;
use crate::ui::toast::use_toasts;
use crate::{WebError, use_text};

/// Chooses the minutes; kept at once.
#[component]
pub fn LockPanel(
    /// How the account is protected now.
    now: Security,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let keys = use_keys();
    let error = RwSignal::new(None::<WebError>);
    let choice = RwSignal::new(now.lock_minutes.to_string());
    let limit = now.policies.timeout.clone();
    let most = now.policies.lock_minutes(0);
    let mut minutes: Vec<i32> = LOCK_MINUTES
        .into_iter()
        .filter(|minutes| now.policies.lock_minutes(*minutes) == *minutes)
        .collect();
    if !minutes.contains(&most) {
        minutes.push(most);
    }
    let options: Vec<(String, String)> = minutes
        .into_iter()
        .map(|minutes| {
            let name = if minutes == 0 {
                t.account_lock_never().to_owned()
            } else {
                text::format::duration(t, i64::from(minutes) * 60_000)
            };
            (minutes.to_string(), name)
        })
        .collect();
    Effect::new(move |before: Option<String>| {
        let now = choice.get();
        let changed = before.is_some_and(|before| before != now);
        if let (true, Ok(minutes)) = (changed, now.parse::<i32>()) {
            leptos::task::spawn_local(async move {
                match set_lock_minutes(minutes).await {
                    Ok(()) => {
                        keys.choose_lock_minutes(minutes);
                        toasts.success(t.account_saved());
                    }
                    Err(refused) => {
                        // The page may be gone by then.
                        let _ = error.try_set(Some(refused));
                    }
                }
            });
        }
        now
    });
    view! {
        <section class="section section-card" aria-labelledby="lock-title">
            <h2 class="section-title" id="lock-title">{t.account_lock_title()}</h2>
            <p class="section-description">{t.account_lock_text()}</p>
            {limit
                .map(|limit| {
                    let time = text::format::duration(t, i64::from(limit.rules.minutes) * 60_000);
                    let text = t.account_lock_policy(limit.by.join(", "), time);
                    view! { <p class="field-hint">{text}</p> }
                })}
            <FormScope id="lock" error=error>
                <Select
                    name="minutes"
                    label=t.account_lock_choice()
                    options=Signal::stored(options)
                    value=choice
                />
            </FormScope>
        </section>
    }
    .into_any()
}
