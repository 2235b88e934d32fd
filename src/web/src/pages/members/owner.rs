//! What a provider's admin can do about a client's owner who has not answered yet.

use domain::{ProviderId, client::PendingOwner, role::MemberStatus};
use leptos::prelude::*;

use super::server;
use crate::pages::act::{act, use_told};
use crate::pages::ask::AskFirst;
use crate::pages::invitation::{CopyLink, Later, LinkMaker};
use crate::ui::icon::{Icon, IconName};
use crate::ui::menu::{Menu, MenuAlign, MenuItem, MenuLine};
use crate::use_text;

/// A menu: send again, copy the link, withdraw. Those who accepted can only be withdrawn.
#[component]
pub fn OwnerInvitationActions(
    /// The provider whose client it is.
    provider: ProviderId,
    /// The owner.
    owner: PendingOwner,
    /// What happens when something changed.
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let told = use_told(on_done);
    let (organisation, member) = (owner.organisation, owner.member.id);
    let email = owner.member.email.to_string();
    let invited = owner.member.status == MemberStatus::Invited;
    let busy = RwSignal::new(false);
    let (copying, cancelling) = (RwSignal::new(false), RwSignal::new(false));
    let sent = t.members_reinvite_done(&email);
    let reinvite = Callback::new(move |()| {
        let said = sent.clone();
        let work = server::reinvite_owner(provider, organisation, member);
        act(busy, work, move |answer| told(said, answer));
    });
    let cancel = Callback::new(move |()| -> Later<_> {
        Box::pin(server::cancel_owner(provider, organisation, member))
    });
    let make: LinkMaker = Callback::new(move |()| -> Later<_> {
        Box::pin(server::copy_owner_link(provider, organisation, member))
    });
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
                        <MenuItem on_click=Callback::new(move |()| copying.set(true))>
                            <Icon name=IconName::Copy />
                            {t.members_copy_link()}
                        </MenuItem>
                        <MenuLine />
                    }
                })}
            <MenuItem danger=true on_click=Callback::new(move |()| cancelling.set(true))>
                <Icon name=IconName::Close />
                {t.members_cancel()}
            </MenuItem>
        </Menu>
        <CopyLink open=copying email=email.clone() make />
        <AskFirst
            open=cancelling
            title=t.members_cancel_title(&email)
            message=t.members_cancel_owner_text(&owner.organisation_name)
            confirm=t.members_cancel()
            work=cancel
            said=t.members_cancel_done()
            on_done
        />
    }
    .into_any()
}
