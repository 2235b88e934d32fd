//! One member in the table.

use domain::{
    OrganisationId, OrganisationRole, ProviderId,
    member::{MayManage, MemberSummary},
    role::MemberStatus,
};
use leptos::prelude::*;

use super::actions::Actions;
use super::roles::role_name;
use super::{ConfirmPerson, Waiting};
use crate::pages::invitation::MemberSteps;
use crate::ui::avatar::Avatar;
use crate::ui::badge::{Badge, Tone};
use crate::ui::time::Moment;
use crate::use_text;

/// Name, role, how far, and what can be done.
#[component]
pub(super) fn MemberRow(
    organisation: OrganisationId,
    organisation_name: String,
    member: MemberSummary,
    /// What the person may do to members.
    may: MayManage,
    /// The organisation's provider, if the person is an admin there.
    admin_of: Option<ProviderId>,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let role = role_name(t, member.role);
    let tone = match member.role {
        OrganisationRole::Owner => Tone::Info,
        _ => Tone::Neutral,
    };
    let email = member.email.to_string();
    let name = member.name.clone().unwrap_or_else(|| email.clone());
    let detail = member.name.is_some().then(|| email.clone());
    // Nothing can be done to oneself, but that an owner may step down.
    let own = member.user == Some(may.me) && member.role != OrganisationRole::Owner;
    let open = !own && may.touch(member.role, member.permissions);
    let waits = open && member.status == MemberStatus::Accepted;
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
                        view! { <Actions organisation organisation_name member=member.clone() may admin_of on_done /> }
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
