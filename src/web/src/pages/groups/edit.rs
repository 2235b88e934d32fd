//! A group: its name, who is in it, what it may do.

use domain::{
    GroupId, MemberId, OrganisationId,
    group::{GROUP_NAME_MAX, Group, GroupChange},
};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::page::Editing;
use super::server;
use crate::pages::access::{Chosen, Entry, Names, Picker, WithNames};
use crate::pages::act::act;
use crate::pages::invitation::Later;
use crate::pages::members::server::search;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::dialog::{Dialog, DialogActions};
use crate::ui::failure::Failure;
use crate::ui::focus::focus_soon;
use crate::ui::form::FormScope;
use crate::ui::input::TextInput;
use crate::ui::skeleton::Skeleton;
use crate::ui::toast::use_toasts;
use crate::{Answer, WebError, use_text};

/// The dialog, for a new group or an old one.
#[component]
pub(super) fn EditGroup(
    organisation: OrganisationId,
    editing: Editing,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let which = RwSignal::new(None::<GroupId>);
    Effect::new(move |_| {
        if let Some(group) = editing.get() {
            which.set(group);
            open.set(true);
        }
    });
    Effect::new(move |_| {
        if !open.get() && editing.with_untracked(Option::is_some) {
            editing.set(None);
        }
    });
    let title = Signal::derive(move || {
        let new = which.with(Option::is_none);
        if new { t.groups_new() } else { t.groups_edit() }.to_owned()
    });
    let body = Callback::new(move |names: Names| {
        let group = which.get_untracked();
        view! { <Fetched organisation group names open busy on_done /> }.into_any()
    });
    view! {
        <Dialog open title busy wide=true>
            <WithNames organisation children=body />
        </Dialog>
    }
    .into_any()
}

/// Fetches the group; a new one is empty.
#[component]
fn Fetched(
    organisation: OrganisationId,
    group: Option<GroupId>,
    names: Names,
    open: RwSignal<bool>,
    busy: RwSignal<bool>,
    on_done: Callback<()>,
) -> impl IntoView {
    let found = RwSignal::new(None::<Answer<Option<Group>>>);
    let load = Callback::new(move |()| {
        found.set(None);
        spawn_local(async move {
            let answer = match group {
                Some(id) => server::get(organisation, id).await.map(Some),
                None => Ok(None),
            };
            // The dialog may be closed by now.
            let _ = found.try_set(Some(answer));
        });
    });
    Effect::new(move |_| load.run(()));
    move || match found.get() {
        None => view! { <Skeleton lines=4 /> }.into_any(),
        Some(Err(error)) => view! { <Failure error retry=load /> }.into_any(),
        Some(Ok(group)) => {
            view! { <GroupForm organisation group names=names.clone() open busy on_done /> }
                .into_any()
        }
    }
}

#[component]
fn GroupForm(
    organisation: OrganisationId,
    group: Option<Group>,
    names: Names,
    open: RwSignal<bool>,
    busy: RwSignal<bool>,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let id = group.as_ref().map(|group| group.id);
    let group = group.unwrap_or_else(nothing);
    let name = RwSignal::new(group.name);
    let members = group.members.into_iter();
    let members = Chosen::plain(members.map(|m| Entry::person(m.id, m.name, &m.email)));
    // What the person cannot see stays as it is.
    let collections = Chosen::new(
        group
            .collections
            .iter()
            .filter_map(|grant| Some((names.of(grant.collection)?, grant.access))),
    );
    let error = RwSignal::new(None::<WebError>);
    Effect::new(|_| focus_soon("dialog[open] [name=name]"));
    let find_collection = Callback::new(move |text: String| {
        let found = names.find(&text);
        Box::pin(async move { Ok(found) }) as Later<_>
    });
    let find_member = Callback::new(move |text: String| {
        Box::pin(async move {
            let found = search(organisation, text).await?;
            Ok(found.into_iter().map(Entry::from).collect())
        }) as Later<_>
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        let form = change(name.get_untracked(), members, collections);
        let said = t.groups_saved(&form.name);
        let work = async move {
            match id {
                Some(id) => server::change(organisation, id, form).await,
                None => server::create(organisation, form).await.map(drop),
            }
        };
        act(busy, work, move |answer| match answer {
            Ok(()) => {
                let _ = open.try_set(false);
                toasts.success(said);
                let _ = on_done.try_run(());
            }
            Err(problem) => {
                let _ = error.try_set(Some(problem));
            }
        });
    };
    view! {
        <form method="post" novalidate on:submit=save>
            <FormScope id="group" error=error>
                <TextInput
                    name="name"
                    label=t.groups_name()
                    hint=t.groups_name_hint()
                    value=name
                    max=u32::try_from(GROUP_NAME_MAX).unwrap_or(u32::MAX)
                />
                <Picker
                    label=t.groups_members()
                    search=t.access_search_members()
                    empty=t.groups_no_members()
                    chosen=members
                    find=find_member
                />
                <Picker
                    label=t.groups_collections()
                    search=t.access_search_collections()
                    empty=t.groups_no_collections()
                    chosen=collections
                    words=true
                    find=find_collection
                />
                <DialogActions>
                    <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                        {t.common_cancel()}
                    </Button>
                    <Button variant=Variant::Primary kind=Kind::Submit busy>
                        {t.groups_save()}
                    </Button>
                </DialogActions>
            </FormScope>
        </form>
    }
    .into_any()
}

fn nothing() -> Group {
    Group {
        id: GroupId(uuid::Uuid::nil()),
        name: String::new(),
        members: Vec::new(),
        collections: Vec::new(),
    }
}

/// What is to be another way.
fn change(name: String, members: Chosen, collections: Chosen) -> GroupChange {
    let (into, out) = members.in_and_out();
    let (grants, revoked) = collections.rights();
    GroupChange {
        name,
        members_in: into.into_iter().map(MemberId).collect(),
        members_out: out.into_iter().map(MemberId).collect(),
        grants,
        revoked,
    }
}
