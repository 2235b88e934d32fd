//! Two-step login: on with a QR code and a first code, off with the master password.

pub mod off;
pub mod on;
pub mod recovery;
pub mod seed;

use domain::account::Security;
use leptos::prelude::*;

use crate::loaded::Read;
use crate::ui::badge::{Badge, Tone};
use crate::ui::notice::Notice;
use crate::use_text;
use off::SwitchOff;
use on::SwitchOn;

/// Whether it is on, and the way to change that.
#[component]
pub fn TwoStepPanel(
    /// How the account is protected now.
    now: Security,
    /// Read again when it changed.
    read: Read<Security>,
) -> impl IntoView {
    let t = use_text();
    // On already while the recovery code is still shown.
    let on = RwSignal::new(now.two_step);
    let state = move || {
        if on.get() {
            view! { <Badge tone=Tone::Success>{t.account_two_step_on()}</Badge> }
        } else {
            view! { <Badge tone=Tone::Neutral>{t.account_two_step_off()}</Badge> }
        }
    };
    let change = if now.two_step {
        view! { <SwitchOff required=now.two_step_required read=read /> }.into_any()
    } else {
        view! { <SwitchOn on=on read=read /> }.into_any()
    };
    let required = now.two_step_required;
    view! {
        <Show when=move || required && !on.get()>
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
