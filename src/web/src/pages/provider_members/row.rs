//! One provider member in the table.

use domain::{ProviderId, ProviderRole, member::ProviderMemberSummary, role::MemberStatus};
use leptos::prelude::*;

use super::{role, server};
use crate::pages::act::{act, use_told};
use crate::pages::ask::AskFirst;
use crate::pages::invitation::{CopyLink, Later, LinkMaker, MemberSteps};
use crate::pages::members::{ConfirmPerson, LinkLife, Waiting};
use crate::ui::avatar::Avatar;
use crate::ui::badge::{Badge, Tone};
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::choice::RadioCards;
use crate::ui::dialog::{Dialog, DialogActions};
use crate::ui::form::FormScope;
use crate::ui::icon::{Icon, IconName};
use crate::ui::menu::{Menu, MenuAlign, MenuItem, MenuLine};
use crate::ui::toast::use_toasts;
use crate::{WebError, next, use_text};

/// Name, role, two-step login, how far, and what can be done.
#[component]
pub(super) fn StaffRow(
    provider: ProviderId,
    provider_name: String,
    member: ProviderMemberSummary,
    /// The row of the person who asks.
    own: bool,
    /// The only admin: nothing can be done to this member now.
    last_admin: bool,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let email = member.email.to_string();
    let name = member.name.clone().unwrap_or_else(|| email.clone());
    let detail = member.name.is_some().then(|| email.clone());
    let tone = match member.role {
        ProviderRole::Admin => Tone::Info,
        ProviderRole::ServiceUser => Tone::Neutral,
    };
    let two_step = match (member.user, member.two_step) {
        (None, _) => "–",
        (Some(_), true) => t.members_two_step_on(),
        (Some(_), false) => t.members_two_step_off(),
    };
    let waits = member.status == MemberStatus::Accepted;
    view! {
        <tr>
            <td>
                <span class="cell">
                    <Avatar name=name.clone() />
                    <span class="cell-two">
                        <span>
                            {name.clone()}
                            {own.then(|| view! { " "<span class="cell-detail">{t.members_you()}</span> })}
                        </span>
                        {detail.map(|detail| view! { <span class="cell-detail">{detail}</span> })}
                    </span>
                </span>
            </td>
            <td data-label=t.members_column_role()>
                <Badge tone>{role::name(t, member.role)}</Badge>
            </td>
            <td data-label=t.members_column_two_step()>{two_step}</td>
            <td data-label=t.members_column_steps()>
                <span class="cell-two">
                    <MemberSteps status=member.status />
                    <LinkLife status=member.status expires=member.link_expires_at />
                </span>
            </td>
            <td class="cell-actions">
                {waits
                    .then(|| {
                        view! { <ConfirmPerson waiting=Waiting::Staff(provider, member.id) name=name.clone() on_done /> }
                    })}
                {if last_admin {
                    view! { <span class="cell-detail">{t.members_last_admin()}</span> }.into_any()
                } else {
                    view! { <Actions provider provider_name member=member.clone() name=name.clone() own on_done /> }
                        .into_any()
                }}
            </td>
        </tr>
    }
    .into_any()
}

#[component]
fn Actions(
    provider: ProviderId,
    provider_name: String,
    member: ProviderMemberSummary,
    name: String,
    own: bool,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let told = use_told(on_done);
    let id = member.id;
    let invited = member.status == MemberStatus::Invited;
    let busy = RwSignal::new(false);
    let (copying, removing, changing) = (
        RwSignal::new(false),
        RwSignal::new(false),
        RwSignal::new(false),
    );
    let sent = t.members_reinvite_done(member.email.as_str());
    let reinvite = Callback::new(move |()| {
        let said = sent.clone();
        act(busy, server::reinvite(provider, id), move |answer| {
            told(said, answer);
        });
    });
    let remove = Callback::new(move |()| -> Later<_> { Box::pin(server::remove(provider, id)) });
    let make: LinkMaker =
        Callback::new(move |()| -> Later<_> { Box::pin(server::copy_link(provider, id)) });
    let (title, text, verb) = if invited {
        (
            t.members_cancel_title(&name),
            t.members_cancel_staff_text().to_owned(),
            t.members_cancel(),
        )
    } else {
        (
            t.members_remove_title(&name),
            t.members_remove_text(&name, &provider_name),
            t.members_remove(),
        )
    };
    view! {
        <Menu
            label=t.members_actions(&name)
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
                    }
                })}
            <MenuItem on_click=Callback::new(move |()| changing.set(true))>
                <Icon name=IconName::Shield />
                {t.members_change_role()}
            </MenuItem>
            {(!own)
                .then(|| {
                    view! {
                        <MenuLine />
                        <MenuItem danger=true on_click=Callback::new(move |()| removing.set(true))>
                            <Icon name=IconName::Close />
                            {verb}
                        </MenuItem>
                    }
                })}
        </Menu>
        <CopyLink open=copying email=member.email.to_string() make />
        <AskFirst
            open=removing
            title
            message=text
            confirm=verb
            work=remove
            said=t.members_removed()
            on_done
        />
        <Dialog open=changing title=t.members_change_role_title(&name) busy>
            <RoleForm provider member=member.clone() own open=changing busy on_done />
        </Dialog>
    }
    .into_any()
}

#[component]
fn RoleForm(
    provider: ProviderId,
    member: ProviderMemberSummary,
    own: bool,
    open: RwSignal<bool>,
    busy: RwSignal<bool>,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let chosen = RwSignal::new(role::key(member.role).to_owned());
    let error = RwSignal::new(None::<WebError>);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        let role = role::parse(&chosen.get_untracked());
        let work = server::change_role(provider, member.id, role);
        act(busy, work, move |answer| match answer {
            Ok(()) => {
                let _ = open.try_set(false);
                toasts.success(t.members_role_changed());
                if own {
                    // This very page is no longer for whoever is an admin no more.
                    next::go(&format!("/provider/{provider}/clients"));
                } else {
                    let _ = on_done.try_run(());
                }
            }
            Err(problem) => {
                let _ = error.try_set(Some(problem));
            }
        });
    };
    view! {
        <form method="post" on:submit=save>
            <FormScope id="role" error=error>
                <RadioCards
                    name="role"
                    label=t.members_invite_role()
                    cards=role::cards(t)
                    value=chosen
                />
                <DialogActions>
                    <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                        {t.common_cancel()}
                    </Button>
                    <Button variant=Variant::Primary kind=Kind::Submit busy>
                        {t.members_save()}
                    </Button>
                </DialogActions>
            </FormScope>
        </form>
    }
    .into_any()
}
