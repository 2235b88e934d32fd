//! Somebody who waits.

use domain::{
    many::{Somebody, WaitingFor, WaitingRow as Row},
    role::MemberStatus,
};
use leptos::prelude::*;

use super::selection::Selection;
use crate::pages::invitation::MemberSteps;
use crate::pages::many::PickOne;
use crate::pages::members::{ConfirmPerson, LinkLife, Waiting, role_name};
use crate::ui::avatar::Avatar;
use crate::ui::badge::Badge;
use crate::ui::button::Button;
use crate::ui::icon::{Icon, IconName};
use crate::use_text;

/// Client, person, how far, and what can be done.
#[component]
pub(super) fn WaitingRow(
    row: Row,
    what: WaitingFor,
    selection: Selection,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let member = row.member;
    let who = Somebody {
        organisation: row.organisation,
        member: member.id,
    };
    let email = member.email.to_string();
    let name = member.name.clone().unwrap_or_else(|| email.clone());
    let detail = member.name.is_some().then(|| email.clone());
    let said = row
        .mail
        .map(|mail| mail.said)
        .filter(|_| what == WaitingFor::Mail);
    let action = if what == WaitingFor::Confirm {
        let waiting = Waiting::Member(who.organisation, who.member);
        view! { <ConfirmPerson waiting name=name.clone() on_done /> }.into_any()
    } else {
        let label = if member.status == MemberStatus::Invited {
            t.members_reinvite()
        } else {
            t.waiting_again()
        };
        let of = t.waiting_again_to(&email);
        let again = Callback::new(move |()| selection.again(vec![who]));
        view! {
            <Button small=true busy=selection.busy() on_click=again>
                <Icon name=IconName::Mail />
                <span aria-hidden="true">{label}</span>
                <span class="visually-hidden">{of}</span>
            </Button>
        }
        .into_any()
    };
    view! {
        <tr>
            <td class="cell-pick">
                <PickOne picked=selection.picked id=member.id name=name.clone() />
            </td>
            <td data-label=t.waiting_column_client()>
                <a href=format!("/admin/{}/members", row.organisation)>{row.organisation_name}</a>
            </td>
            <td data-label=t.members_column_person()>
                <span class="cell">
                    <Avatar name=name.clone() />
                    <span class="cell-two">
                        <span>{name}</span>
                        {detail.map(|detail| view! { <span class="cell-detail">{detail}</span> })}
                    </span>
                </span>
            </td>
            <td data-label=t.members_column_role()>
                <Badge>{role_name(t, member.role)}</Badge>
            </td>
            <td data-label=t.waiting_column_since()>
                <span class="cell-two">
                    <MemberSteps status=member.status came_to=member.came_to() />
                    <LinkLife status=member.status expires=member.link_expires_at />
                    {said.map(|said| view! { <span class="cell-detail mail-said">{said}</span> })}
                </span>
            </td>
            <td class="cell-actions">{action}</td>
        </tr>
    }
    .into_any()
}
