//! One member in the table.

use domain::{
    MemberId, OrganisationId, OrganisationRole, ProviderId,
    member::{MayManage, MemberSummary},
    role::{MemberStatus, RevocationReason},
};
use leptos::prelude::*;

use super::actions::Actions;
use super::roles::role_name;
use super::table::{choosable, open};
use super::{ConfirmPerson, Waiting};
use crate::pages::invitation::MemberSteps;
use crate::pages::many::{PickOne, Picked};
use crate::pages::recovery::RecoverDialog;
use crate::ui::avatar::Avatar;
use crate::ui::badge::{Badge, Tone};
use crate::ui::button::{Button, ReadAs};
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
    /// Where rows are chosen, for those who may do something to members.
    picked: Option<Picked>,
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
    let choosable = choosable(&member, may);
    let open = open(&member, may);
    let waits = open && member.status == MemberStatus::Accepted;
    view! {
        <tr>
            {picked
                .map(|picked| {
                    view! {
                        <td class="cell-pick">
                            {choosable.then(|| view! { <PickOne picked id=member.id name=name.clone() /> })}
                        </td>
                    }
                })}
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
                    <MemberSteps status=member.status came_to=member.came_to() />
                    <WhyRevoked why=member.revoked_because />
                    <LinkLife status=member.status expires=member.link_expires_at />
                    {member.mail_failed.then(|| view! { <MailFailed /> })}
                </span>
            </td>
            <td class="cell-actions">
                {(!open && may.recovers(&member))
                    .then(|| view! { <Recover organisation member=member.id name=name.clone() on_done /> })}
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

/// For those who may recover accounts and nothing else.
#[component]
fn Recover(
    organisation: OrganisationId,
    member: MemberId,
    name: String,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let open = RwSignal::new(false);
    let title = t.recovery_recover_title(&name);
    view! {
        <Button
            small=true
            on_click=Callback::new(move |()| open.set(true))
        >
            <ReadAs short=t.recovery_recover() whole=title />
        </Button>
        <RecoverDialog open organisation member name on_done />
    }
    .into_any()
}

/// A mail to this person did not arrive.
#[component]
pub(crate) fn MailFailed() -> impl IntoView {
    let t = use_text();
    view! {
        <span class="cell-detail">
            <Badge tone=Tone::Danger>{t.members_mail_failed()}</Badge>
        </span>
    }
    .into_any()
}

/// Which policy locked a member out, if one did.
#[component]
fn WhyRevoked(why: Option<RevocationReason>) -> impl IntoView {
    let t = use_text();
    let text = match why {
        Some(RevocationReason::TwoFactorPolicy) => t.members_revoked_two_step(),
        Some(RevocationReason::SingleOrgPolicy) => t.members_revoked_single(),
        Some(RevocationReason::DataOwnershipPolicy) => t.members_revoked_data(),
        Some(RevocationReason::Manual | RevocationReason::Unknown) | None => {
            return ().into_any();
        }
    };
    view! { <span class="cell-detail">{text}</span> }.into_any()
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
