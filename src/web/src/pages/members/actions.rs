//! What can be done to one member.

use domain::{
    OrganisationId, OrganisationRole, ProviderId,
    member::{MayManage, MemberSummary},
    role::MemberStatus,
};
use leptos::prelude::*;

use super::edit::EditMember;
use super::server;
use crate::pages::act::{act, use_told};
use crate::pages::ask::AskFirst;
use crate::pages::invitation::{CopyLink, Later, LinkMaker};
use crate::pages::recovery::RecoverDialog;
use crate::ui::icon::{Icon, IconName};
use crate::ui::menu::{Menu, MenuAlign, MenuItem};
use crate::use_text;

/// The menu, with the dialogs that it opens.
#[component]
pub(super) fn Actions(
    organisation: OrganisationId,
    organisation_name: String,
    member: MemberSummary,
    may: MayManage,
    /// The organisation's provider, if the person is an admin there.
    admin_of: Option<ProviderId>,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let id = member.id;
    let email = member.email.to_string();
    let own = member.user == Some(may.me);
    let owner = member.role == OrganisationRole::Owner;
    let invited = member.status == MemberStatus::Invited;
    let pending = invited || member.status == MemberStatus::Accepted;
    let revoked = member.status == MemberStatus::Revoked;
    let busy = RwSignal::new(false);
    let (editing, cancelling) = (RwSignal::new(false), RwSignal::new(false));
    let (revoking, removing) = (RwSignal::new(false), RwSignal::new(false));
    let (copying, recovering) = (RwSignal::new(false), RwSignal::new(false));
    let recovers = may.recovers(&member);
    let name = member.name.clone().unwrap_or_else(|| email.clone());
    let told = use_told(on_done);
    let sent = t.members_reinvite_done(&email);
    let reinvite = Callback::new(move |()| {
        let said = sent.clone();
        act(busy, server::reinvite(organisation, id), move |answer| {
            told(said, answer);
        });
    });
    let restore = Callback::new(move |()| {
        let said = t.members_restored().to_owned();
        act(busy, server::restore(organisation, id), move |answer| {
            told(said, answer);
        });
    });
    let shows = move |signal: RwSignal<bool>| Callback::new(move |()| signal.set(true));
    let copier = admin_of.filter(|_| invited && owner);
    let cancel_text = if owner {
        t.members_cancel_owner_here_text(&organisation_name)
    } else {
        t.members_cancel_text().to_owned()
    };
    view! {
        <Menu
            label=t.members_actions(&email)
            class="button button-quiet button-small button-icon"
            align=MenuAlign::End
            button=|| view! { <Icon name=IconName::More /> }
        >
            {(!own || owner)
                .then(|| {
                    view! {
                        <MenuItem on_click=shows(editing)>
                            <Icon name=IconName::Edit />
                            {t.members_edit()}
                        </MenuItem>
                    }
                })}
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
                        <MenuItem on_click=shows(copying)>
                            <Icon name=IconName::Copy />
                            {t.members_copy_link()}
                        </MenuItem>
                    }
                })}
            {pending
                .then(|| {
                    view! {
                        <MenuItem danger=true on_click=shows(cancelling)>
                            <Icon name=IconName::Close />
                            {t.members_cancel()}
                        </MenuItem>
                    }
                })}
            {recovers
                .then(|| {
                    view! {
                        <MenuItem on_click=shows(recovering)>
                            <Icon name=IconName::Key />
                            {t.recovery_recover()}
                        </MenuItem>
                    }
                })}
            {(!own && revoked)
                .then(|| {
                    view! {
                        <MenuItem on_click=restore>
                            <Icon name=IconName::Refresh />
                            {t.members_restore()}
                        </MenuItem>
                    }
                })}
            {(!own && !revoked)
                .then(|| {
                    view! {
                        <MenuItem danger=true on_click=shows(revoking)>
                            <Icon name=IconName::Lock />
                            {t.members_revoke()}
                        </MenuItem>
                    }
                })}
            {(!own && !pending)
                .then(|| {
                    view! {
                        <MenuItem danger=true on_click=shows(removing)>
                            <Icon name=IconName::Trash />
                            {t.members_remove()}
                        </MenuItem>
                    }
                })}
        </Menu>
        {copier
            .map(|provider| {
                let make: LinkMaker = Callback::new(move |()| -> Later<_> {
                    Box::pin(server::copy_owner_link(provider, organisation, id))
                });
                view! { <CopyLink open=copying email=email.clone() make /> }
            })}
        {recovers
            .then(|| view! { <RecoverDialog open=recovering organisation member=id name on_done /> })}
        <EditMember organisation member may open=editing on_done />
        <AskFirst
            open=cancelling
            title=t.members_cancel_title(&email)
            message=cancel_text
            confirm=t.members_cancel()
            work=Callback::new(move |()| -> Later<_> { Box::pin(server::cancel(organisation, id)) })
            said=t.members_cancel_done()
            on_done
        />
        <AskFirst
            open=revoking
            title=t.members_revoke_title(&email)
            message=t.members_revoke_text()
            confirm=t.members_revoke()
            work=Callback::new(move |()| -> Later<_> { Box::pin(server::revoke(organisation, id)) })
            said=t.members_revoked()
            on_done
        />
        <AskFirst
            open=removing
            title=t.members_remove_title(&email)
            message=t.members_remove_here_text(&organisation_name)
            confirm=t.members_remove()
            work=Callback::new(move |()| -> Later<_> { Box::pin(server::remove(organisation, id)) })
            said=t.members_removed()
            on_done
        />
    }
    .into_any()
}
