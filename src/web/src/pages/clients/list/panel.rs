//! Owners who are not in yet: without them a client waits for ever (DOMAIN 2.5).

use domain::{
    ProviderRole,
    client::{Matching, PendingOwner, Waiting},
    role::MemberStatus,
};
use leptos::prelude::*;

use super::ListContext;
use crate::pages::members::{ConfirmOwner, OwnerInvitationActions};
use crate::ui::badge::{Badge, Tone};
use crate::ui::time::Moment;
use crate::use_text;

/// Who waits, those who need somebody here first; nothing at all when nobody does.
#[component]
pub fn WaitingPanel(
    context: ListContext,
    waiting: Waiting,
    pending: Vec<PendingOwner>,
) -> impl IntoView {
    if pending.is_empty() {
        return ().into_any();
    }
    let t = use_text();
    let all = format!("/provider/{}/clients?sort=status", context.provider);
    let shown = i64::try_from(pending.len()).unwrap_or(i64::MAX);
    let more = waiting.to_confirm.count + waiting.invited.count > shown;
    let owners = pending
        .into_iter()
        .map(|owner| view! { <Owner context owner /> })
        .collect_view();
    view! {
        <section class="waiting" class:waiting-urgent=waiting.to_confirm.count.is_positive() aria-labelledby="waiting">
            <div class="waiting-head">
                <h2 class="waiting-title" id="waiting">{t.clients_waiting_title()}</h2>
                <p class="waiting-text">{sentence(t, waiting)}</p>
            </div>
            <ul class="waiting-list">{owners}</ul>
            {more.then(|| view! { <a class="waiting-all" href=all>{t.clients_waiting_all()}</a> })}
        </section>
    }
    .into_any()
}

fn sentence(t: text::Text, waiting: Waiting) -> String {
    let confirm = match waiting.to_confirm {
        Matching { count: 0, .. } => None,
        Matching { count, more: true } => Some(t.clients_waiting_confirm_many(count)),
        Matching { count, .. } => Some(t.clients_waiting_confirm(count)),
    };
    let invited = match waiting.invited {
        Matching { count: 0, .. } => None,
        Matching { count, more: true } => Some(t.clients_waiting_invited_many(count)),
        Matching { count, .. } => Some(t.clients_waiting_invited(count)),
    };
    [confirm, invited]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// One owner: of which client, how far, and what can be done about it.
#[component]
fn Owner(context: ListContext, owner: PendingOwner) -> impl IntoView {
    let t = use_text();
    let accepted = owner.member.status == MemberStatus::Accepted;
    let organisation = owner.organisation;
    let email = owner.member.email.to_string();
    let who = match &owner.member.name {
        Some(name) => format!("{name} · {email}"),
        None => email,
    };
    let state = if accepted {
        view! { <Badge tone=Tone::Warning dot=true>{t.clients_waiting_accepted()}</Badge> }
            .into_any()
    } else {
        match owner.member.link_expires_at {
            Some(at) => {
                view! { <span class="cell-detail">{t.clients_waiting_expires()}" "<Moment ms=at /></span> }.into_any()
            }
            None => view! { <Badge tone=Tone::Danger>{t.clients_waiting_expired()}</Badge> }.into_any(),
        }
    };
    view! {
        <li class="waiting-owner">
            <span class="cell-two">
                <a href=format!("/vault/{organisation}")>{owner.organisation_name.clone()}</a>
                <span class="cell-detail">{who}</span>
            </span>
            <span class="waiting-state">{state}</span>
            <span class="waiting-actions">
                {accepted
                    .then(|| {
                        view! { <ConfirmOwner owner=owner.clone() on_done=context.reload /> }
                    })}
                {(context.role == ProviderRole::Admin)
                    .then(|| {
                        view! {
                            <OwnerInvitationActions
                                provider=context.provider
                                owner=owner.clone()
                                on_done=context.reload
                            />
                        }
                    })}
            </span>
        </li>
    }
    .into_any()
}
