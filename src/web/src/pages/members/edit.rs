//! Role, permissions, groups and rights of a member.

use domain::{
    GroupId, MemberId, OrganisationId, OrganisationRole,
    custom::CustomPermissions,
    member::{MayManage, MemberChange, MemberDetail, MemberSummary},
};
use leptos::prelude::*;

use super::permissions::Permissions;
use super::roles::{role_cards, role_key, role_of};
use super::server;
use crate::pages::access::{Chosen, Entry, Names, Picker, WithNames, among};
use crate::pages::act::act;
use crate::pages::fetched::Fetched;
use crate::pages::groups::server as groups;
use crate::pages::invitation::Later;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::choice::RadioCards;
use crate::ui::dialog::{Dialog, DialogActions};
use crate::ui::form::FormScope;
use crate::ui::toast::use_toasts;
use crate::{Answer, WebError, use_text};

/// The dialog.
#[component]
pub(super) fn EditMember(
    organisation: OrganisationId,
    member: MemberSummary,
    may: MayManage,
    open: RwSignal<bool>,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let busy = RwSignal::new(false);
    let name = member.name.clone();
    let title = t.members_edit_title(name.unwrap_or_else(|| member.email.to_string()));
    let id = member.id;
    let fetch = Callback::new(move |()| -> Later<_> { Box::pin(fetch(organisation, id, may)) });
    let member = StoredValue::new(member);
    let body = Callback::new(move |names: Names| {
        let form = Callback::new(move |now| {
            let (member, names) = (member.get_value(), names.clone());
            view! { <MemberForm organisation member may now names open busy on_done /> }.into_any()
        });
        view! { <Fetched fetch view=form /> }.into_any()
    });
    view! {
        <Dialog open title busy wide=true>
            <WithNames organisation children=body />
        </Dialog>
    }
    .into_any()
}

/// What the member has now: groups by name, and rights.
#[derive(Clone)]
struct Now {
    detail: MemberDetail,
    groups: Vec<Entry>,
}

async fn fetch(organisation: OrganisationId, member: MemberId, may: MayManage) -> Answer<Now> {
    let detail = server::detail(organisation, member).await?;
    let groups = if may.groups {
        let all = groups::list(organisation).await?.groups;
        all.into_iter()
            .map(|g| Entry::group(g.id, g.name))
            .collect()
    } else {
        Vec::new()
    };
    Ok(Now { detail, groups })
}

#[component]
fn MemberForm(
    organisation: OrganisationId,
    member: MemberSummary,
    may: MayManage,
    now: Now,
    names: Names,
    open: RwSignal<bool>,
    busy: RwSignal<bool>,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let id = member.id;
    let role = RwSignal::new(role_key(member.role).to_owned());
    let permissions = RwSignal::new(member.permissions);
    let was = (member.role, member.permissions);
    let in_groups = now
        .groups
        .iter()
        .filter(|g| now.detail.groups.contains(&GroupId(g.id)));
    let in_groups = Chosen::plain(in_groups.cloned());
    // What the person cannot see stays as it is.
    let rights = now.detail.collections.iter();
    let rights = rights.filter_map(|grant| Some((names.of(grant.collection)?, grant.access)));
    let rights = Chosen::new(rights);
    let error = RwSignal::new(None::<WebError>);
    let find_group = among(now.groups);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        let role = role_of(&role.get_untracked());
        let wanted = (role, permissions.get_untracked());
        let form = change(was, wanted, in_groups, rights);
        act(
            busy,
            server::change(organisation, id, form),
            move |answer| match answer {
                Ok(()) => {
                    let _ = open.try_set(false);
                    toasts.success(t.members_edited());
                    let _ = on_done.try_run(());
                }
                Err(problem) => {
                    let _ = error.try_set(Some(problem));
                }
            },
        );
    };
    let custom = move || role_of(&role.get()) == OrganisationRole::Custom;
    view! {
        <form method="post" novalidate on:submit=save>
            <FormScope id="member" error=error>
                <RadioCards name="role" label=t.members_invite_role() cards=role_cards(t, may) value=role />
                <Show when=custom>
                    <Permissions permissions offered=may.offered />
                </Show>
                {may
                    .groups
                    .then(|| {
                        view! {
                            <Picker
                                label=t.members_groups()
                                search=t.access_search_groups()
                                empty=t.members_no_groups()
                                chosen=in_groups
                                find=find_group
                            />
                        }
                    })}
                <Picker
                    label=t.members_rights()
                    search=t.access_search_collections()
                    empty=t.members_no_rights()
                    chosen=rights
                    words=true
                    find=names.finder()
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

/// What is to be another way.
fn change(
    was: (OrganisationRole, CustomPermissions),
    (role, permissions): (OrganisationRole, CustomPermissions),
    groups: Chosen,
    rights: Chosen,
) -> MemberChange {
    let (into, out) = groups.in_and_out();
    let (grants, revoked) = rights.rights();
    MemberChange {
        role,
        permissions,
        was: Some(was),
        groups_in: into.into_iter().map(GroupId).collect(),
        groups_out: out.into_iter().map(GroupId).collect(),
        grants,
        revoked,
    }
}
