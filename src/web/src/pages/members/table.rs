//! The members of a page, as a table.

use domain::{
    OrganisationId, ProviderId,
    member::{MayManage, MemberPage, MemberSummary},
};
use leptos::prelude::*;

use super::row::MemberRow;
use super::selection::Selection;
use crate::pages::many::PickAll;
use crate::ui::table::TableRegion;
use crate::use_text;

/// Whether something can be done to a member: nothing to oneself, but that an owner may step down.
pub(super) fn open(member: &MemberSummary, may: MayManage) -> bool {
    let own = member.user == Some(may.me) && member.role != domain::OrganisationRole::Owner;
    !own && may.touch(member.role, member.permissions)
}

/// Whether a member can be chosen: for what can be done to it, or for groups by those who do nothing else to members.
pub(super) fn choosable(member: &MemberSummary, may: MayManage) -> bool {
    if may.users {
        open(member, may)
    } else {
        may.groups
    }
}

/// The table, with a tick on each row for those who may do something to members.
#[component]
pub(super) fn MemberTable(
    organisation: OrganisationId,
    list: MemberPage,
    /// The organisation's provider, if the person is an admin there.
    admin_of: Option<ProviderId>,
    selection: Selection,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let may = list.may;
    let chooses = may.users || may.groups;
    let name = list.organisation;
    let picked = selection.picked;
    let rows = list
        .page
        .rows
        .into_iter()
        .map(|member| {
            view! {
                <MemberRow
                    organisation
                    organisation_name=name.clone()
                    member
                    may
                    admin_of
                    picked=chooses.then_some(picked)
                    on_done
                />
            }
        })
        .collect_view();
    view! {
        <TableRegion label=t.members_title()>
            <table class="table table-stack">
                <thead>
                    <tr>
                        {chooses
                            .then(|| {
                                view! {
                                    <th class="cell-pick" scope="col">
                                        <PickAll picked />
                                    </th>
                                }
                            })}
                        <th scope="col">{t.members_column_person()}</th>
                        <th scope="col">{t.members_column_role()}</th>
                        <th scope="col">{t.members_column_steps()}</th>
                        <th scope="col">
                            <span class="visually-hidden">{t.members_column_actions()}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableRegion>
    }
    .into_any()
}
