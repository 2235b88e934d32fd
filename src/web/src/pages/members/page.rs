//! Who belongs to an organisation, and how far each has come.

use domain::{
    AppError, OrganisationId, OrganisationRole, ProviderId, ProviderRole,
    account::{Me, ProviderPlace},
    many::{MemberCounts, MemberFilter, MemberTab},
    member::{InviteForm, MemberPage},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use text::Text;
use text::format::integer;

use super::roles::{role_cards, role_of};
use super::selection::{Selection, SelectionBar, SelectionDialogs};
use super::table::MemberTable;
use super::{server, use_organisation};
use crate::frame::use_me;
use crate::pages::invitation::{InviteDialog, Inviter, Later};
use crate::ui::badge::Tone;
use crate::ui::button::{Button, LinkButton, Variant};
use crate::ui::filter::{CountTabs, SearchField};
use crate::ui::icon::{Icon, IconName};
use crate::ui::notice::Notice;
use crate::ui::page::PageHeader;
use crate::ui::pager::Pager;
use crate::ui::query::{cursor, use_query_link};
use crate::ui::table::EmptyState;
use crate::{Loaded, use_text};

/// The members, with what the person may do to each.
#[component]
pub fn MembersPage() -> impl IntoView {
    let t = use_text();
    let organisation = use_organisation();
    let me = use_me();
    let query = use_query_map();
    let asked =
        Memo::new(move |_| query.with(|q| (MemberFilter::from_query(|key| q.get(key)), cursor(q))));
    let members = Resource::new(
        move || (organisation.get(), asked.get()),
        |(organisation, (filter, cursor))| async move {
            let organisation = organisation.ok_or(AppError::NotFound)?;
            server::list(organisation, filter, cursor).await
        },
    );
    let reload = Callback::new(move |()| members.refetch());
    let inviting = RwSignal::new(false);
    let selection = Selection::new(reload);
    let show = move |list: MemberPage| {
        let Some(organisation) = organisation.get_untracked() else {
            return ().into_any();
        };
        let admin_of = me.get_untracked().and_then(Result::ok).and_then(admin_of);
        let filter = asked.get_untracked().0;
        let tabs = tabs(t, list.counts, filter.tab);
        let (before, after) = (list.page.before.clone(), list.page.after.clone());
        let more = before.is_some() || after.is_some();
        let none = list.page.rows.is_empty();
        selection.show(organisation, &list);
        view! {
            <Leavers organisation count=list.leavers />
            <CountTabs label=t.members_tabs() tabs />
            {if none {
                view! { <Nobody filter all=list.counts.of(MemberTab::All) /> }.into_any()
            } else {
                view! {
                    <MemberTable organisation list admin_of selection on_done=reload />
                    <SelectionBar selection more />
                    <Pager before after />
                }
                    .into_any()
            }}
        }
        .into_any()
    };
    view! {
        <PageHeader title=t.members_title() description=t.members_description()>
            <Transition>
                {move || Suspend::new(async move {
                    let list = members.await.ok().filter(|list| list.may.users);
                    let many = organisation
                        .get_untracked()
                        .map(|id| format!("/admin/{id}/members/invite"));
                    list.zip(many)
                        .map(|(list, many)| {
                            view! {
                                <LinkButton href=many>
                                    <Icon name=IconName::People />
                                    {t.members_invite_many()}
                                </LinkButton>
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
        <div class="toolbar">
            <SearchField label=t.members_search() />
        </div>
        <Loaded resource=members view=show />
        <SelectionDialogs selection />
    }
    .into_any()
}

/// The parts of the list. The one of expired invitations is there as long as there are any, or it is shown.
fn tabs(t: Text, counts: MemberCounts, shown: MemberTab) -> Vec<(&'static str, String, String)> {
    let tabs = MemberTab::ALL.into_iter();
    let tabs = tabs.filter(|tab| *tab != MemberTab::Expired || counts.expired > 0 || *tab == shown);
    tabs.map(|tab| {
        let name = match tab {
            MemberTab::All => t.members_tab_all(),
            MemberTab::Invited => t.members_tab_invited(),
            MemberTab::Expired => t.members_tab_expired(),
            MemberTab::Accepted => t.members_tab_accepted(),
            MemberTab::Confirmed => t.members_tab_confirmed(),
            MemberTab::Revoked => t.members_tab_revoked(),
        };
        (tab.key(), name.to_owned(), integer(t, counts.of(tab)))
    })
    .collect()
}

/// Somebody who is not in any more may have kept the organisation's key; where to renew it.
#[component]
fn Leavers(organisation: OrganisationId, count: i64) -> impl IntoView {
    let t = use_text();
    let count = usize::try_from(count).unwrap_or(0);
    (count > 0).then(|| {
        view! {
            <Notice tone=Tone::Warning>
                <p>{t.rotation_members_notice(count)}</p>
                <p>
                    <a href=format!("/admin/{organisation}/settings/key")>{t.rotation_open()}</a>
                </p>
            </Notice>
        }
    })
}

/// In place of an empty list: nobody at all, or nobody who fits.
#[component]
fn Nobody(
    filter: MemberFilter,
    /// How many members there are.
    all: i64,
) -> impl IntoView {
    let t = use_text();
    if all == 0 {
        return view! {
            <EmptyState
                icon=IconName::People
                title=t.members_empty_title()
                text=t.members_empty_text()
            />
        }
        .into_any();
    }
    let link = use_query_link();
    let text = if filter.search.is_empty() {
        t.members_none_text()
    } else {
        t.members_none_found()
    };
    view! {
        <EmptyState icon=IconName::Search title=t.members_none_title() text>
            {move || {
                view! { <LinkButton href=link(&[("q", None), ("tab", None)])>{t.members_show_all()}</LinkButton> }
            }}
        </EmptyState>
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
    let mut roles = role_cards(t, list.may);
    for card in &mut roles {
        if role_of(&card.value) == OrganisationRole::Custom {
            t.members_role_custom_later().clone_into(&mut card.text);
        }
    }
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
