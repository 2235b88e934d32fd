//! Where the account is signed in.

use domain::account::SessionView;
use leptos::prelude::*;

use super::server::{end_session, sessions, sign_out_everywhere};
use crate::keys::use_keys;
use crate::loaded::{Loaded, Read};
use crate::ui::badge::{Badge, Tone};
use crate::ui::button::Button;
use crate::ui::dialog::ConfirmDialog;
use crate::ui::icon::{Icon, IconName};
use crate::ui::page::PageHeader;
use crate::ui::time::Moment;
use crate::ui::toast::use_toasts;
use crate::{next, use_text};

/// `/account/sessions`.
#[component]
pub fn SessionsPage() -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let keys = use_keys();
    let read: Read<Vec<SessionView>> = Resource::new(|| (), |()| sessions());
    let busy = RwSignal::new(false);
    let asked = RwSignal::new(false);
    let everywhere = Callback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            match keys.sign_out(sign_out_everywhere()).await {
                Ok(()) => next::go("/sign-in"),
                Err(refused) => {
                    // The page may be gone by then.
                    let _ = busy.try_set(false);
                    let _ = asked.try_set(false);
                    toasts.danger(refused.explain(t));
                }
            }
        });
    });
    let end = Callback::new(move |session: SessionView| {
        leptos::task::spawn_local(async move {
            match end_session(session.id).await {
                Ok(()) => {
                    toasts.success(t.account_session_ended());
                    read.refetch();
                }
                Err(refused) => toasts.danger(refused.explain(t)),
            }
        });
    });
    let view = move |list: Vec<SessionView>| {
        let rows = list
            .into_iter()
            .map(|session| view! { <SessionLine session end /> })
            .collect_view();
        view! { <ul class="sessions">{rows}</ul> }.into_any()
    };
    view! {
        <PageHeader title=t.account_sessions_title() description=t.account_sessions_text()>
            <Button on_click=Callback::new(move |()| asked.set(true))>
                <Icon name=IconName::SignOut />
                {t.account_sign_out_everywhere()}
            </Button>
        </PageHeader>
        <ConfirmDialog
            open=asked
            title=Signal::stored(t.account_sign_out_everywhere_title().to_owned())
            message=Signal::stored(t.account_sign_out_everywhere_text().to_owned())
            confirm=Signal::stored(t.account_sign_out_everywhere().to_owned())
            danger=true
            busy=busy
            on_confirm=everywhere
        />
        <Loaded resource=read view=view />
    }
}

#[component]
fn SessionLine(session: SessionView, end: Callback<SessionView>) -> impl IntoView {
    let t = use_text();
    let current = session.current;
    let agent = if session.agent.is_empty() {
        t.account_session_unknown().to_owned()
    } else {
        session.agent.clone()
    };
    let label = t.account_session_end(&agent);
    let (seen, made, ip) = (session.seen_at, session.created_at, session.ip.clone());
    let end = Callback::new(move |()| end.run(session.clone()));
    view! {
        <li class="session">
            <Icon name=IconName::Screen />
            <div class="session-text">
                <p class="session-name">
                    {agent}
                    {current.then(|| view! { <Badge tone=Tone::Success>{t.account_session_here()}</Badge> })}
                </p>
                <p class="session-detail">
                    {ip} " · " {t.account_session_seen()} " " <Moment ms=seen /> " · "
                    {t.account_session_made()} " " <Moment ms=made />
                </p>
            </div>
            {(!current)
                .then(|| {
                    view! {
                        <Button small=true label=label on_click=end>
                            <Icon name=IconName::Close />
                        </Button>
                    }
                })}
        </li>
    }
    .into_any()
}
