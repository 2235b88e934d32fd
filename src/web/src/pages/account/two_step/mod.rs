//! Two-step login: on with a QR code and a first code, off with the master password.

pub mod off;
pub mod on;
pub mod recovery;
pub mod seed;

use domain::account::Security;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use crate::loaded::Read;
use crate::ui::badge::{Badge, Tone};
use crate::ui::focus::keep_focus;
use crate::ui::notice::Notice;
use crate::{next, use_text};
use off::SwitchOff;
use on::SwitchOn;
use recovery::RecoveryCode;

/// Whether it is on, and the way to change that.
#[component]
pub fn TwoStepPanel(
    /// How the account is protected now.
    now: Security,
    /// The recovery code until the person says that it is kept; outlives this panel, which is made anew when anything
    /// on its page changes.
    recovery: RwSignal<Option<String>>,
    /// Read again when it changed.
    read: Read<Security>,
) -> impl IntoView {
    let t = use_text();
    let on = RwSignal::new(now.two_step || recovery.with_untracked(Option::is_some));
    // Going back takes the panel away while its parts still listen to the code and to the address.
    let is_on = move || on.try_get() == Some(true);
    let state = move || {
        if is_on() {
            view! { <Badge tone=Tone::Success>{t.account_two_step_on()}</Badge> }
        } else {
            view! { <Badge tone=Tone::Neutral>{t.account_two_step_off()}</Badge> }
        }
    };
    // Not read again: what is typed meanwhile would go with this panel, which knows all that has changed.
    let confirmed = Callback::new(move |code| {
        recovery.set(Some(code));
        on.set(true);
    });
    let back = next::wanted(use_query_map());
    let navigate = use_navigate();
    let kept = Callback::new(move |()| {
        keep_focus();
        recovery.set(None);
        // Whoever was sent here by a page that asks for it goes back there.
        if let Some(back) = &back {
            navigate(back, NavigateOptions::default());
        }
    });
    let required = now.two_step_required;
    let policies = StoredValue::new(now.policies.two_step.clone());
    let change = move || {
        match recovery.try_get().flatten() {
        Some(code) => view! { <RecoveryCode code kept /> }.into_any(),
        None if is_on() => {
            view! { <SwitchOff required policies=policies.try_get_value().unwrap_or_default() read /> }.into_any()
        }
        None => view! { <SwitchOn confirmed /> }.into_any(),
    }
    };
    view! {
        <Show when=move || required && !is_on()>
            <Notice tone=Tone::Warning title=t.account_two_step_asked_title()>
                <p>{t.account_two_step_asked_text()}</p>
            </Notice>
        </Show>
        <section class="section section-card" aria-labelledby="two-step-title">
            <h2 class="section-title" id="two-step-title">
                {t.account_two_step_title()} {state}
            </h2>
            <p class="section-description">{t.account_two_step_text()}</p>
            {change}
        </section>
    }
    .into_any()
}
