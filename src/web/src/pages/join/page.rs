//! One page for everything that can be behind a link.

use domain::{
    OrganisationRole, ProviderRole,
    member::{Invitation, Place},
    role::MemberStatus,
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::Text;

use super::here::{AcceptPanel, NewcomerPanel, SignInPanel, WrongAccountPanel};
use super::problem::ProblemPanel;
use super::server::{self, JoinKind, Look};
use super::wait::{InPanel, WaitPanel};
use crate::loaded::Loaded;
use crate::ui::auth::AuthLayout;
use crate::ui::progress::Steps;
use crate::use_text;

/// What the panels share.
#[derive(Clone, Copy)]
pub(super) struct JoinContext {
    /// Which kind of link.
    pub(super) kind: JoinKind,
    /// Its secret, from the address.
    pub(super) token: Memo<String>,
    /// Looks again: something happened.
    pub(super) again: Callback<()>,
}

impl JoinContext {
    /// The address of this page, to come back to after signing in.
    pub(super) fn address(self) -> String {
        let kind = match self.kind {
            JoinKind::Organisation => "organisation",
            JoinKind::Provider => "provider",
        };
        self.token
            .with(|token| format!("/join/{kind}?token={token}"))
    }
}

/// Looks at the link, and shows what comes next.
#[component]
pub(super) fn JoinPage(kind: JoinKind) -> impl IntoView {
    let t = use_text();
    let query = use_query_map();
    let token = Memo::new(move |_| query.with(|q| q.get("token").unwrap_or_default()));
    let look = Resource::new(
        move || token.get(),
        move |token| async move { server::look(kind, token).await },
    );
    let context = JoinContext {
        kind,
        token,
        again: Callback::new(move |()| look.refetch()),
    };
    let show = move |look: Look| view! { <Shown context look /> }.into_any();
    view! {
        <AuthLayout title=t.join_title()>
            <Loaded resource=look view=show />
        </AuthLayout>
    }
}

#[component]
fn Shown(context: JoinContext, look: Look) -> impl IntoView {
    let invitation = match look.invitation {
        Ok(invitation) => invitation,
        Err(problem) => {
            return view! { <ProblemPanel problem signed_in=look.signed_in.is_some() /> }
                .into_any();
        }
    };
    let next = match (invitation.status, look.signed_in) {
        (MemberStatus::Confirmed, _) => {
            view! { <InPanel invitation=invitation.clone() /> }.into_any()
        }
        (MemberStatus::Accepted | MemberStatus::Revoked, _) => {
            view! { <WaitPanel context invitation=invitation.clone() /> }.into_any()
        }
        (MemberStatus::Invited, Some(email)) if email == invitation.email => {
            view! { <AcceptPanel context email recovery=invitation.recovery /> }.into_any()
        }
        (MemberStatus::Invited, Some(email)) => {
            view! { <WrongAccountPanel context email invited=invitation.email.clone() /> }
                .into_any()
        }
        (MemberStatus::Invited, None) if invitation.has_account => {
            view! { <SignInPanel context email=invitation.email.clone() /> }.into_any()
        }
        (MemberStatus::Invited, None) => {
            view! { <NewcomerPanel context email=invitation.email.clone() rules=invitation.master_password /> }.into_any()
        }
    };
    view! {
        <Head invitation />
        {next}
    }
    .into_any()
}

/// Who invites to what, and how far the person is on the way.
#[component]
fn Head(invitation: Invitation) -> impl IntoView {
    let t = use_text();
    let current = match invitation.status {
        MemberStatus::Invited => 1_usize,
        MemberStatus::Accepted | MemberStatus::Revoked => 2,
        MemberStatus::Confirmed => 3,
    };
    view! {
        <p class="join-what">{sentence(t, &invitation)}</p>
        <Steps
            label=t.join_steps()
            names=vec![
                t.join_step_invited().to_owned(),
                t.join_step_accept().to_owned(),
                t.join_step_confirm().to_owned(),
            ]
            current
        />
    }
    .into_any()
}

/// "MSP invites you to Acme as owner."
fn sentence(t: Text, invitation: &Invitation) -> String {
    match invitation.place {
        Place::Organisation(_, role) => {
            let role = match role {
                OrganisationRole::Owner => "owner",
                OrganisationRole::Admin => "admin",
                OrganisationRole::User | OrganisationRole::Custom => "user",
            };
            match &invitation.provider {
                Some(provider) => t.join_client(&invitation.name, provider, role),
                None => t.join_organisation(&invitation.name, role),
            }
        }
        Place::Provider(_, role) => {
            let role = match role {
                ProviderRole::Admin => "admin",
                ProviderRole::ServiceUser => "service",
            };
            t.join_provider(&invitation.name, role)
        }
    }
}
