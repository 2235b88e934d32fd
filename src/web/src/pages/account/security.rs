//! Master password, key derivation, two-step login, lock time.

use domain::account::Security;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::kdf::KdfPanel;
use super::lock::LockPanel;
use super::password::PasswordPanel;
use super::server::security;
use super::two_step::TwoStepPanel;
use crate::keys::use_keys;
use crate::loaded::{Loaded, Read};
use crate::ui::badge::Tone;
use crate::ui::notice::Notice;
use crate::ui::page::PageHeader;
use crate::use_text;

/// `/account/security`.
#[component]
pub fn SecurityPage() -> impl IntoView {
    let t = use_text();
    let query = use_query_map();
    let has = move |name: &'static str| query.with(|q| q.get(name).is_some());
    let read: Read<Security> = Resource::new(|| (), |()| security());
    let weak = use_keys().weak();
    let recovery = RwSignal::new(None::<String>);
    let view = move |now: Security| {
        let must_change = now.must_change_password;
        view! {
            {must_change
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warning title=t.recovery_must_change_title()>
                            <p>{t.recovery_must_change()}</p>
                        </Notice>
                        <PasswordPanel now=now.clone() read=read />
                    }
                })}
            <TwoStepPanel now=now.clone() recovery read />
            {(!must_change)
                .then(|| {
                    view! {
                        <PasswordPanel now=now.clone() read=read />
                        <KdfPanel now=now.clone() read=read />
                    }
                })}
            <LockPanel now=now />
        }
        .into_any()
    };
    view! {
        <PageHeader title=t.account_security_title() description=t.account_security_text() />
        <Show when=move || has("recovered")>
            <Notice tone=Tone::Warning title=t.account_recovered_title()>
                <p>{t.account_recovered_text()}</p>
            </Notice>
        </Show>
        <Show when=move || weak.get()>
            <Notice tone=Tone::Warning title=t.keys_weak_title()>
                <p>{t.keys_weak_text()}</p>
            </Notice>
        </Show>
        <Loaded resource=read view=view />
    }
}
