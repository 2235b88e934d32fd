//! One member in the table.

use domain::{
    OrganisationId, OrganisationRole, ProviderId, member::MemberSummary, role::MemberStatus,
};
use leptos::prelude::*;

use super::{ConfirmPerson, Waiting, server};
use crate::pages::act::act;
use crate::pages::invitation::{CopyLink, Later, LinkMaker, MemberSteps};
use crate::ui::avatar::Avatar;
use crate::ui::badge::{Badge, Tone};
use crate::ui::dialog::ConfirmDialog;
use crate::ui::icon::{Icon, IconName};
use crate::ui::menu::{Menu, MenuAlign, MenuItem};
use crate::ui::time::Moment;
use crate::ui::toast::use_toasts;
use crate::use_text;

/// Name, role, how far, and what can be done.
#[component]
pub(super) fn MemberRow(
    organisation: OrganisationId,
    organisation_name: String,
    member: MemberSummary,
    /// Whether the person may do something to this member.
    may: bool,
    /// The organisation's provider, if the person is an admin there.
    admin_of: Option<ProviderId>,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let role = match member.role {
        OrganisationRole::Owner => t.members_role_owner(),
        OrganisationRole::Admin => t.members_role_admin(),
        OrganisationRole::User => t.members_role_user(),
        OrganisationRole::Custom => t.members_role_custom(),
    };
    let tone = match member.role {
        OrganisationRole::Owner => Tone::Info,
        _ => Tone::Neutral,
    };
    let email = member.email.to_string();
    let name = member.name.clone().unwrap_or_else(|| email.clone());
    let detail = member.name.is_some().then(|| email.clone());
    let waits = may && member.status == MemberStatus::Accepted;
    let open = may
        && matches!(
            member.status,
            MemberStatus::Invited | MemberStatus::Accepted
        );
    view! {
        <tr>
            <td>
                <span class="cell">
                    <Avatar name=name.clone() />
                    <span class="cell-two">
                        <span>{name.clone()}</span>
                        {detail.map(|detail| view! { <span class="cell-detail">{detail}</span> })}
                    </span>
                </span>
            </td>
            <td data-label=t.members_column_role()>
                <Badge tone>{role}</Badge>
            </td>
            <td data-label=t.members_column_steps()>
                <span class="cell-two">
                    <MemberSteps status=member.status />
                    <LinkLife status=member.status expires=member.link_expires_at />
                </span>
            </td>
            <td class="cell-actions">
                {waits
                    .then(|| {
                        view! { <ConfirmPerson waiting=Waiting::Member(organisation, member.id) name=name.clone() on_done /> }
                    })}
                {open
                    .then(|| {
                        view! { <Actions organisation organisation_name member=member.clone() email admin_of on_done /> }
                    })}
            </td>
        </tr>
    }
    .into_any()
}

/// Until when the link of an invitation works, or that it no longer does.
#[component]
pub(crate) fn LinkLife(status: MemberStatus, expires: Option<i64>) -> impl IntoView {
    let t = use_text();
    match (status, expires) {
        (MemberStatus::Invited, Some(ms)) => view! {
            <span class="cell-detail">{t.members_link_until()}" "<Moment ms /></span>
        }
        .into_any(),
        (MemberStatus::Invited, None) => {
            view! { <span class="cell-detail">{t.members_link_none()}</span> }.into_any()
        }
        _ => ().into_any(),
    }
}

#[component]
fn Actions(
    organisation: OrganisationId,
    organisation_name: String,
    member: MemberSummary,
    email: String,
    admin_of: Option<ProviderId>,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let id = member.id;
    let busy = RwSignal::new(false);
    let cancelling = RwSignal::new(false);
    let sent = t.members_reinvite_done(&email);
    let reinvite = Callback::new(move |()| {
        let sent = sent.clone();
        act(
            busy,
            server::reinvite(organisation, id),
            move |answer| match answer {
                Ok(()) => {
                    toasts.success(sent);
                    on_done.run(());
                }
                Err(error) => toasts.danger(error.explain(t)),
            },
        );
    });
    let cancel = Callback::new(move |()| {
        act(busy, server::cancel(organisation, id), move |answer| {
            let _ = cancelling.try_set(false);
            match answer {
                Ok(()) => {
                    toasts.success(t.members_cancel_done());
                    on_done.run(());
                }
                Err(error) => toasts.danger(error.explain(t)),
            }
        });
    });
    let invited = member.status == MemberStatus::Invited;
    let owner = member.role == OrganisationRole::Owner;
    let message = if owner {
        t.members_cancel_owner_here_text(&organisation_name)
    } else {
        t.members_cancel_text().to_owned()
    };
    let copying = RwSignal::new(false);
    let copier = admin_of.filter(|_| invited && owner);
    view! {
        <Menu
            label=t.members_actions(&email)
            class="button button-quiet button-small button-icon"
            align=MenuAlign::End
            button=|| view! { <Icon name=IconName::More /> }
        >
            {invited
                .then(|| {
                    view! {
                        <MenuItem on_click=reinvite>
                            <Icon name=IconName::Mail />
                            {t.members_reinvite()}
                        </MenuItem>
                    }
                })}
            {copier
                .map(|_| {
                    view! {
                        <MenuItem on_click=Callback::new(move |()| copying.set(true))>
                            <Icon name=IconName::Copy />
                            {t.members_copy_link()}
                        </MenuItem>
                    }
                })}
            <MenuItem danger=true on_click=Callback::new(move |()| cancelling.set(true))>
                <Icon name=IconName::Close />
                {t.members_cancel()}
            </MenuItem>
        </Menu>
        {copier
            .map(|provider| {
                let make: LinkMaker = Callback::new(move |()| -> Later<_> {
                    Box::pin(server::copy_owner_link(provider, organisation, id))
                });
                view! { <CopyLink open=copying email=email.clone() make /> }
            })}
        <ConfirmDialog
            open=cancelling
            title=t.members_cancel_title(&email)
            message
            confirm=t.members_cancel()
            danger=true
            busy
            on_confirm=cancel
        />
    }
    .into_any()
}
