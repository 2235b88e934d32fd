//! A new list: the addresses, as what these people come, then what that means before anybody is invited.

use domain::{
    OrganisationId, OrganisationRole,
    custom::CustomPermissions,
    invite_many::{INVITE_MANY_MAX, InviteCheck, InviteWork},
    member::{InviteForm, MayManage},
};
use leptos::{html, prelude::*};

use super::checked::Checked;
use super::read::{self, Found};
use super::rights::{Rights, RightsFields};
use super::server;
use crate::pages::act::act;
use crate::pages::members::{Permissions, role_cards, role_of};
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::choice::RadioCards;
use crate::ui::focus::focus_soon;
use crate::ui::form::{FormActions, FormScope};
use crate::ui::icon::{Icon, IconName};
use crate::ui::leave::LeaveGuard;
use crate::ui::textarea::Textarea;
use crate::{WebError, use_text};

/// What was filled in. It stays while the list is looked at and changed again.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    text: RwSignal<String>,
    role: RwSignal<String>,
    permissions: RwSignal<CustomPermissions>,
    rights: Rights,
}

impl Draft {
    /// The form as it is sent.
    pub(super) fn form(self, emails: Vec<String>) -> InviteForm {
        let role = role_of(&self.role.get_untracked());
        InviteForm {
            permissions: self.permissions.get_untracked().of(role),
            groups: self.rights.groups(),
            collections: self.rights.collections(),
            ..InviteForm::new(emails, role)
        }
    }
}

/// A list that was looked at.
pub(super) type Looked = (Found, InviteCheck);

/// The form, then what it means.
#[component]
pub(super) fn NewList(
    organisation: OrganisationId,
    may: MayManage,
    /// The work has begun.
    started: Callback<InviteWork>,
) -> impl IntoView {
    let t = use_text();
    let first = role_cards(t, may).first().map(|card| card.value.clone());
    let draft = Draft {
        text: RwSignal::new(String::new()),
        role: RwSignal::new(first.unwrap_or_default()),
        permissions: RwSignal::new(CustomPermissions::NONE),
        rights: Rights::new(),
    };
    let looked = RwSignal::new(None::<Looked>);
    // The list is on its way to the server, which then has it.
    let starting = RwSignal::new(false);
    // Asked once more while the work takes the place of the list.
    let text = draft.text;
    let asks = move || {
        let typed = text.try_with(|text| !text.trim().is_empty());
        typed == Some(true) && starting.try_get() == Some(false)
    };
    view! {
        {move || match looked.get() {
            Some((found, check)) => {
                view! { <Checked organisation draft found check looked busy=starting started /> }
                    .into_any()
            }
            None => view! { <ListForm organisation may draft looked /> }.into_any(),
        }}
        <Show when=asks>
            <LeaveGuard
                title=t.invite_many_leave_title()
                message=t.invite_many_leave_text()
                confirm=t.invite_many_leave_go()
            />
        </Show>
    }
    .into_any()
}

#[component]
fn ListForm(
    organisation: OrganisationId,
    may: MayManage,
    draft: Draft,
    looked: RwSignal<Option<Looked>>,
) -> impl IntoView {
    let t = use_text();
    let busy = RwSignal::new(false);
    let error = RwSignal::new(None::<WebError>);
    let problem = RwSignal::new(None::<String>);
    let look = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        problem.set(None);
        let found = draft.text.with_untracked(|text| read::found(text));
        if found.emails.len() > INVITE_MANY_MAX {
            problem.set(Some("too-many-at-once".to_owned()));
            return;
        }
        if found.emails.is_empty() {
            let code = if found.wrong.is_empty() {
                "required"
            } else {
                "no-address-found"
            };
            problem.set(Some(code.to_owned()));
            return;
        }
        let emails = found.emails.iter().map(ToString::to_string).collect();
        act(
            busy,
            server::check(organisation, emails),
            move |answer| match answer {
                Ok(check) => {
                    let _ = looked.try_set(Some((found, check)));
                    focus_soon("#invite-checked");
                }
                Err(refused) => {
                    let _ = error.try_set(Some(refused));
                }
            },
        );
    };
    let custom = move || role_of(&draft.role.get()) == OrganisationRole::Custom;
    let most = i64::try_from(INVITE_MANY_MAX).unwrap_or(i64::MAX);
    view! {
        <form class="invite-many" method="post" novalidate on:submit=look>
            <FormScope id="invite-many" error=error>
                <Textarea
                    name="emails"
                    label=t.members_invite_emails()
                    hint=t.invite_many_hint(most)
                    value=draft.text
                    error=problem
                    rows=10
                />
                <FileButton text=draft.text problem />
                <RadioCards
                    name="role"
                    label=t.members_invite_role()
                    cards=role_cards(t, may)
                    value=draft.role
                />
                <Show when=custom>
                    <Permissions permissions=draft.permissions offered=may.offered />
                </Show>
                <RightsFields organisation may rights=draft.rights />
                <FormActions>
                    <Button variant=Variant::Primary kind=Kind::Submit busy>
                        {t.invite_many_check()}
                    </Button>
                </FormActions>
            </FormScope>
        </form>
    }
    .into_any()
}

/// A file in place of typing; what is in it comes into the field, where it can be seen and changed.
#[component]
fn FileButton(text: RwSignal<String>, problem: RwSignal<Option<String>>) -> impl IntoView {
    let t = use_text();
    let input = NodeRef::<html::Input>::new();
    let take = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            read::file(file, text, problem);
        }
        // The same file may be chosen again after it was changed.
        input.set_value("");
    };
    view! {
        <div class="file-button">
            // The browser's own button speaks the browser's language.
            <input
                node_ref=input
                class="drop-input visually-hidden"
                id="invite-file"
                type="file"
                accept=".csv,.txt,text/csv,text/plain"
                aria-describedby="invite-file-hint"
                on:change=take
            />
            <label class="button" for="invite-file">
                <Icon name=IconName::Upload />
                {t.invite_many_file()}
            </label>
            <p class="field-hint" id="invite-file-hint">{t.invite_many_file_hint()}</p>
        </div>
    }
    .into_any()
}
