//! Who works for the provider: invite, confirm, change, remove.

use domain::{
    AppError, ProviderRole,
    member::{InviteStaffForm, StaffList},
    role::MemberStatus,
};
use leptos::prelude::*;

use super::{role, row::StaffRow, server, use_provider};
use crate::pages::invitation::{InviteDialog, Inviter, Later};
use crate::ui::button::{Button, Variant};
use crate::ui::icon::{Icon, IconName};
use crate::ui::page::PageHeader;
use crate::ui::table::TableRegion;
use crate::{Loaded, use_text};

/// Everybody, those who wait for Confirm first.
#[component]
pub fn ProviderMembersPage() -> impl IntoView {
    let t = use_text();
    let provider = use_provider();
    let staff = Resource::new(
        move || provider.get(),
        |provider| async move { server::list(provider.ok_or(AppError::NotFound)?).await },
    );
    let reload = Callback::new(move |()| staff.refetch());
    let inviting = RwSignal::new(false);
    let invite: Inviter = Callback::new(move |(emails, key): (Vec<String>, String)| -> Later<_> {
        let provider = provider.get_untracked();
        Box::pin(async move {
            let provider = provider.ok_or(AppError::NotFound)?;
            let role = role::parse(&key);
            server::invite(provider, InviteStaffForm { emails, role }).await
        })
    });
    let show = move |list: StaffList| {
        let Some(provider) = provider.get_untracked() else {
            return ().into_any();
        };
        let (me, name) = (list.me, list.provider);
        let admins = list
            .rows
            .iter()
            .filter(|m| m.status == MemberStatus::Confirmed && m.role == ProviderRole::Admin)
            .count();
        let rows = list
            .rows
            .into_iter()
            .map(|member| {
                let own = member.user == Some(me);
                // Only admins see this page, so the last one is whoever looks.
                let last_admin = own && admins == 1;
                view! {
                    <StaffRow provider provider_name=name.clone() member own last_admin on_done=reload />
                }
            })
            .collect_view();
        view! {
            <TableRegion label=t.members_staff_title()>
                <table class="table table-stack">
                    <thead>
                        <tr>
                            <th scope="col">{t.members_column_person()}</th>
                            <th scope="col">{t.members_column_role()}</th>
                            <th scope="col">{t.members_column_two_step()}</th>
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
    };
    view! {
        <PageHeader title=t.members_staff_title() description=t.members_staff_description()>
            <Button variant=Variant::Primary on_click=Callback::new(move |()| inviting.set(true))>
                <Icon name=IconName::Plus />
                {t.members_invite()}
            </Button>
        </PageHeader>
        <Loaded resource=staff view=show />
        <InviteDialog
            open=inviting
            title=t.members_invite_staff_title()
            roles=role::cards(t)
            invite
            on_done=reload
        />
    }
    .into_any()
}
