//! After Accept: waiting for somebody who holds the key, with the phrase to tell them; then being in.

use std::time::Duration;

use domain::{
    member::{Invitation, Place},
    role::MemberStatus,
};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::page::JoinContext;
use super::server;
use crate::keys::{NeedsKeys, use_keys};
use crate::ui::badge::Tone;
use crate::ui::button::{Button, LinkButton, Variant};
use crate::ui::icon::{Icon, IconName};
use crate::ui::notice::Notice;
use crate::ui::phrase::Phrase;
use crate::use_text;

/// How often the page looks whether the person is in.
const LOOK: Duration = Duration::from_secs(20);

/// Waiting: the phrase, who to tell it to, and looking again by itself.
#[component]
pub(super) fn WaitPanel(context: JoinContext, invitation: Invitation) -> impl IntoView {
    let t = use_text();
    let poll = move || {
        let (kind, token) = (context.kind, context.token.get_untracked());
        spawn_local(async move {
            let waits = match server::look(kind, token).await {
                Ok(look) => look
                    .invitation
                    .is_ok_and(|now| now.status == MemberStatus::Accepted),
                // No connection for a moment: the next look will tell.
                Err(_) => true,
            };
            // The page is shown anew only when there is news, so that a password that is being typed stays.
            if !waits {
                // None when the person has left the page.
                let _ = context.again.try_run(());
            }
        });
    };
    Effect::new(move |_| {
        // Somebody who left the page for the telephone finds it up to date.
        let focus = window_event_listener(leptos::ev::focus, move |_| poll());
        let timer = set_interval_with_handle(
            move || {
                if !document().hidden() {
                    poll();
                }
            },
            LOOK,
        )
        .ok();
        on_cleanup(move || {
            focus.remove();
            if let Some(timer) = timer {
                timer.clear();
            }
        });
    });
    let who = invitation
        .provider
        .clone()
        .unwrap_or_else(|| invitation.name.clone());
    let how = t.join_wait_how(&who);
    view! {
        <Notice tone=Tone::Info title=t.join_wait_title()>
            {t.join_wait_text(&who)}
        </Notice>
        <NeedsKeys>
            <OwnPhrase />
        </NeedsKeys>
        <p class="field-hint">{how}</p>
        <div class="form-actions">
            <Button on_click=Callback::new(move |()| poll())>
                <Icon name=IconName::Refresh />
                {t.join_wait_look()}
            </Button>
        </div>
    }
    .into_any()
}

/// The person's own phrase, worked out from the private key: nothing that the server could have swapped.
#[component]
fn OwnPhrase() -> impl IntoView {
    let t = use_text();
    let keys = use_keys();
    let phrase = keys.account().and_then(|account| {
        let public = keys.with(crypto::Keyring::public_key)?.ok()?;
        Some(public.fingerprint(&account.user.to_string()))
    });
    phrase.map(|phrase| {
        view! {
            <p class="field-label">{t.join_own_phrase()}</p>
            <Phrase phrase />
        }
    })
}

/// Confirmed: the door is open.
#[component]
pub(super) fn InPanel(invitation: Invitation) -> impl IntoView {
    let t = use_text();
    let (text, href, label) = match invitation.place {
        Place::Organisation(id, _) => (
            t.join_in_organisation(&invitation.name),
            format!("/vault/{id}"),
            t.join_open_vault(),
        ),
        Place::Provider(id, _) => (
            t.join_in_provider(&invitation.name),
            format!("/provider/{id}/clients"),
            t.join_open_portal(),
        ),
    };
    view! {
        <Notice tone=Tone::Success title=t.join_in_title()>
            {text}
        </Notice>
        <div class="form-actions">
            <LinkButton href variant=Variant::Primary>{label}</LinkButton>
        </div>
    }
    .into_any()
}
