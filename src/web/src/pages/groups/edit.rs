//! A group: its name, who is in it, what it may do.

use domain::{
    GroupId, MemberId, OrganisationId,
    group::{GROUP_NAME_MAX, Group, GroupChange},
};
use leptos::prelude::*;

use super::page::Editing;
use super::server;
use crate::pages::access::{Chosen, Entry, Finder, Names, Picker, WithNames};
use crate::pages::act::act;
use crate::pages::fetched::Fetched;
use crate::pages::invitation::Later;
use crate::pages::members::server::search;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::dialog::{Dialog, DialogActions, open_while};
use crate::ui::focus::focus_soon;
use crate::ui::form::FormScope;
use crate::ui::input::TextInput;
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
    let open = open_while(editing);
    let busy = RwSignal::new(false);
    let title = Signal::derive(move || {
        let old = matches!(editing.get(), Some(Some(_)));
        if old { t.groups_edit() } else { t.groups_new() }.to_owned()
    });
    let body = Callback::new(move |names: Names| {
        let group = editing.get_untracked().flatten();
        let fetch = Callback::new(move |()| -> Later<_> { Box::pin(fetch(organisation, group)) });
        let form = Callback::new(move |group| {
            let names = names.clone();
            view! { <GroupForm organisation group names open busy on_done /> }.into_any()
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

/// The group; none for a new one.
async fn fetch(organisation: OrganisationId, group: Option<GroupId>) -> Answer<Option<Group>> {
    match group {
        Some(id) => server::get(organisation, id).await.map(Some),
        None => Ok(None),
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
    let find_member: Finder = Callback::new(move |text: String| -> Later<_> {
        Box::pin(async move {
            let found = search(organisation, text).await?;
            Ok(found.into_iter().map(Entry::from).collect())
        })
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
                    find=names.finder()
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
