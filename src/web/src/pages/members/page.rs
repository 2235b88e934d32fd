//! Who belongs to an organisation, and how far each has come.

use domain::{
    AppError, ProviderId, ProviderRole,
    account::{Me, ProviderPlace},
    member::{InviteForm, MemberPage},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::roles::{role_cards, role_of};
use super::{row::MemberRow, server, use_organisation};
use crate::frame::use_me;
use crate::pages::invitation::{InviteDialog, Inviter, Later};
use crate::ui::button::{Button, Variant};
use crate::ui::icon::{Icon, IconName};
use crate::ui::page::PageHeader;
use crate::ui::pager::Pager;
use crate::ui::query::cursor;
use crate::ui::table::{EmptyState, TableRegion};
use crate::{Loaded, use_text};

/// The members, with what the person may do to each.
#[component]
pub fn MembersPage() -> impl IntoView {
    let t = use_text();
    let organisation = use_organisation();
    let me = use_me();
    let query = use_query_map();
    let place = Memo::new(move |_| query.with(cursor));
    let members = Resource::new(
        move || (organisation.get(), place.get()),
        |(organisation, place)| async move {
            let organisation = organisation.ok_or(AppError::NotFound)?;
            server::list(organisation, place).await
        },
    );
    let reload = Callback::new(move |()| members.refetch());
    let inviting = RwSignal::new(false);
    let show = move |list: MemberPage| {
        let Some(organisation) = organisation.get_untracked() else {
            return ().into_any();
        };
        let may = list.may;
        let admin_of = me.get_untracked().and_then(Result::ok).and_then(admin_of);
        let name = list.organisation;
        if list.page.rows.is_empty() {
            return view! {
                <EmptyState
                    icon=IconName::People
                    title=t.members_empty_title()
                    text=t.members_empty_text()
                />
            }
            .into_any();
        }
        let rows = list
            .page
            .rows
            .into_iter()
            .map(|member| {
                view! {
                    <MemberRow organisation organisation_name=name.clone() member may admin_of on_done=reload />
                }
            })
            .collect_view();
        view! {
            <TableRegion label=t.members_title()>
                <table class="table table-stack">
                    <thead>
                        <tr>
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
            <Pager before=list.page.before after=list.page.after />
        }
        .into_any()
    };
    view! {
        <PageHeader title=t.members_title() description=t.members_description()>
            <Transition>
                {move || Suspend::new(async move {
                    let list = members.await.ok().filter(|list| list.may.users);
                    list.map(|list| {
                        view! {
                            <Button
                                variant=Variant::Primary
                                on_click=Callback::new(move |()| inviting.set(true))
                            >
                                <Icon name=IconName::Plus />
                                {t.members_invite()}
                            </Button>
                            <Invite open=inviting list on_done=reload />
                        }
                    })
                })}
            </Transition>
        </PageHeader>
        <Loaded resource=members view=show />
    }
    .into_any()
}

/// The provider of the organisation whose page is shown, if the person is an admin there.
fn admin_of(me: Me) -> Option<ProviderId> {
    let provider = me.here?.provider?;
    let admin = |place: &ProviderPlace| place.id == provider && place.role == ProviderRole::Admin;
    me.providers.iter().any(admin).then_some(provider)
}

/// The dialog to invite, with the roles that the person may give. Permissions of a custom member, groups and rights
/// come by changing the member.
#[component]
fn Invite(open: RwSignal<bool>, list: MemberPage, on_done: Callback<()>) -> impl IntoView {
    let t = use_text();
    let organisation = use_organisation();
    let roles = role_cards(t, list.may);
    let invite: Inviter = Callback::new(move |(emails, role): (Vec<String>, String)| -> Later<_> {
        let form = InviteForm::new(emails, role_of(&role));
        let organisation = organisation.get_untracked();
        Box::pin(async move {
            let organisation = organisation.ok_or(AppError::NotFound)?;
            server::invite(organisation, form).await
        })
    });
    view! { <InviteDialog open title=t.members_invite_title(&list.organisation) roles invite on_done /> }
}
