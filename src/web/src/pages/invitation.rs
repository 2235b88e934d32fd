//! What the pages that invite people have in common: the dialog to invite, the link to hand over, and how far a person is.

use std::{future::Future, pin::Pin};

use domain::{
    AppError, Email,
    invite_many::{addresses_in, wrong_among},
    member::{INVITE_MAX, Invited},
    role::MemberStatus,
};
use leptos::prelude::*;

use crate::pages::act::act;
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::choice::{RadioCard, RadioCards};
use crate::ui::copy::CopyButton;
use crate::ui::dialog::{Dialog, DialogActions};
use crate::ui::form::FormScope;
use crate::ui::icon::{Icon, IconName};
use crate::ui::notice::Notice;
use crate::ui::textarea::Textarea;
use crate::ui::toast::use_toasts;
use crate::{Answer, WebError, use_text};

/// Work that answers later; only ever run in the browser.
pub(crate) type Later<T> = Pin<Box<dyn Future<Output = Answer<T>> + Send>>;
/// Makes a link.
pub(crate) type LinkMaker = Callback<(), Later<String>>;
/// Invites these addresses in the role with this key.
pub(crate) type Inviter = Callback<(Vec<String>, String), Later<Invited>>;

/// Several addresses at once, in one role.
#[component]
pub(crate) fn InviteDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// To what people are invited.
    #[prop(into)]
    title: String,
    /// The roles; the first is chosen at the beginning.
    roles: Vec<RadioCard>,
    /// Invites.
    invite: Inviter,
    /// What happens then.
    on_done: Callback<()>,
) -> impl IntoView {
    let busy = RwSignal::new(false);
    let roles = StoredValue::new(roles);
    view! {
        <Dialog open title busy>
            <InviteForm open busy roles=roles.get_value() invite on_done />
        </Dialog>
    }
}

#[component]
fn InviteForm(
    open: RwSignal<bool>,
    busy: RwSignal<bool>,
    roles: Vec<RadioCard>,
    invite: Inviter,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let emails = RwSignal::new(String::new());
    let role = RwSignal::new(roles.first().map(|r| r.value.clone()).unwrap_or_default());
    let error = RwSignal::new(None::<WebError>);
    // Those that were no address when it was sent, as long as they stand there.
    let wrong = RwSignal::new(Vec::<String>::new());
    let left = Memo::new(move |_| {
        let typed = emails.with(|typed| addresses_in(typed));
        let left = wrong.with(|wrong| {
            let left = wrong.iter().filter(|one| typed.contains(one));
            wrong_among(left.take(INVITE_MAX))
        });
        left.join(", ")
    });
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let found = emails.with_untracked(|typed| addresses_in(typed));
        error.set(None);
        let refused: Vec<String> = found
            .iter()
            .filter(|one| Email::parse(one).is_err())
            .cloned()
            .collect();
        wrong.set(refused);
        // The server names the field alone.
        if wrong.with_untracked(|wrong| !wrong.is_empty()) {
            return error.set(Some(AppError::field("emails", "email").into()));
        }
        let work = invite.run((found, role.get_untracked()));
        act(busy, work, move |answer| match answer {
            Ok(Invited { invited, skipped }) => {
                let _ = open.try_set(false);
                let new = (invited > 0).then(|| t.members_invited(invited));
                let before = (skipped > 0).then(|| t.members_invited_before(skipped));
                toasts.success(new.into_iter().chain(before).collect::<Vec<_>>().join(", "));
                let _ = on_done.try_run(());
            }
            Err(problem) => {
                let _ = error.try_set(Some(problem));
            }
        });
    };
    let many = i64::try_from(INVITE_MAX).unwrap_or(i64::MAX);
    view! {
        <form method="post" on:submit=send>
            <FormScope id="invite" error=error>
                <Textarea
                    name="emails"
                    label=t.members_invite_emails()
                    hint=t.members_invite_emails_hint(many)
                    value=emails
                    rows=3
                />
                <p class="field-error" role="status" hidden=move || left.with(String::is_empty)>
                    {move || left.with(|left| (!left.is_empty()).then(|| t.members_invite_wrong(left)))}
                </p>
                <RadioCards name="role" label=t.members_invite_role() cards=roles value=role />
                <DialogActions>
                    <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                        {t.common_cancel()}
                    </Button>
                    <Button variant=Variant::Primary kind=Kind::Submit busy>
                        {t.members_invite_send()}
                    </Button>
                </DialogActions>
            </FormScope>
        </form>
    }
    .into_any()
}

/// A link to hand over by other means than our mail, with a word about what that means.
#[component]
pub(crate) fn CopyLink(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Whose invitation it is.
    #[prop(into)]
    email: String,
    /// Makes the link.
    make: LinkMaker,
) -> impl IntoView {
    let t = use_text();
    let busy = RwSignal::new(false);
    let title = t.members_link_title(&email);
    let email = StoredValue::new(email);
    view! {
        <Dialog open title busy>
            <LinkBody email=email.get_value() busy make />
        </Dialog>
    }
}

#[component]
fn LinkBody(email: String, busy: RwSignal<bool>, make: LinkMaker) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let link = RwSignal::new(None::<String>);
    let create = Callback::new(move |()| {
        act(busy, make.run(()), move |answer| match answer {
            Ok(url) => {
                let _ = link.try_set(Some(url));
            }
            Err(error) => toasts.danger(error.explain(t)),
        });
    });
    let value = Signal::derive(move || link.get().unwrap_or_default());
    view! {
        <Notice tone=Tone::Warning title=t.members_link_means_title()>
            {t.members_link_means(&email)}
        </Notice>
        <Show
            when=move || link.with(Option::is_some)
            fallback=move || {
                view! {
                    <DialogActions>
                        <Button variant=Variant::Primary busy on_click=create>
                            {t.members_link_make()}
                        </Button>
                    </DialogActions>
                }
            }
        >
            <p class="link-made"><code>{value}</code></p>
            <DialogActions>
                <CopyButton value label=t.members_copy_link() with_text=true />
            </DialogActions>
        </Show>
    }
    .into_any()
}

/// Invite, Accept, Confirm: which of the three are behind a person.
#[component]
pub(crate) fn MemberSteps(
    /// How far the person is.
    status: MemberStatus,
    /// How far a revoked one had come.
    #[prop(optional)]
    came_to: Option<MemberStatus>,
) -> impl IntoView {
    let t = use_text();
    let behind = match came_to.unwrap_or(status) {
        MemberStatus::Revoked => 0,
        MemberStatus::Invited => 1,
        MemberStatus::Accepted => 2,
        MemberStatus::Confirmed => 3,
    };
    let word = match status {
        MemberStatus::Revoked => t.members_status_revoked(),
        MemberStatus::Invited => t.members_status_invited(),
        MemberStatus::Accepted => t.members_status_accepted(),
        MemberStatus::Confirmed => t.members_status_confirmed(),
    };
    let names = [
        t.members_step_invite(),
        t.members_step_accept(),
        t.members_step_confirm(),
    ];
    let marks = (1..)
        .zip(names)
        .map(|(step, name)| {
            let done = step <= behind;
            let state = if done { t.step_done() } else { t.step_to_do() };
            view! {
                <span class="member-step" class:is-behind=done role="listitem" title=name>
                    {done.then(|| view! { <Icon name=IconName::Check /> })}
                    <span class="visually-hidden">{name} " " {state}</span>
                </span>
            }
        })
        .collect_view();
    view! {
        <span class="member-steps" class:member-steps-waiting=status == MemberStatus::Accepted>
            <span class="member-steps-marks" role="list">{marks}</span>
            <span class="member-steps-word">{word}</span>
        </span>
    }
    .into_any()
}
