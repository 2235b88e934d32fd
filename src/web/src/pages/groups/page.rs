//! The groups, with what can be done to each.

use domain::{
    AppError, GroupId, OrganisationId,
    group::{GroupPage, GroupSummary},
};
use leptos::prelude::*;
use text::format::integer;

use super::{edit::EditGroup, server};
use crate::pages::act::{act, use_told};
use crate::pages::ask::AskFirst;
use crate::pages::invitation::Later;
use crate::pages::many::{PickAll, PickBar, PickOne, Picked};
use crate::pages::members::use_organisation;
use crate::ui::button::{Button, Variant};
use crate::ui::dialog::ConfirmDialog;
use crate::ui::icon::{Icon, IconName};
use crate::ui::menu::{Menu, MenuAlign, MenuItem};
use crate::ui::page::PageHeader;
use crate::ui::table::{EmptyState, TableRegion};
use crate::{Loaded, use_text};

/// Which group the dialog is about: a new one, or this one.
pub(super) type Editing = RwSignal<Option<Option<GroupId>>>;

/// `/admin/:organisation/groups`.
#[component]
pub fn GroupsPage() -> impl IntoView {
    let t = use_text();
    let organisation = use_organisation();
    let groups = Resource::new(
        move || organisation.get(),
        |organisation| async move { server::list(organisation.ok_or(AppError::NotFound)?).await },
    );
    let reload = Callback::new(move |()| groups.refetch());
    let editing: Editing = RwSignal::new(None);
    let picked = Picked::<GroupId>::new();
    let new = move || {
        view! {
            <Button
                variant=Variant::Primary
                on_click=Callback::new(move |()| editing.set(Some(None)))
            >
                <Icon name=IconName::Plus />
                {t.groups_new()}
            </Button>
        }
    };
    let show = move |page: GroupPage| {
        let Some(organisation) = organisation.get_untracked() else {
            return ().into_any();
        };
        let dialog = view! { <EditGroup organisation editing on_done=reload /> };
        if page.groups.is_empty() {
            return view! {
                <EmptyState icon=IconName::Groups title=t.groups_empty_title() text=t.groups_empty_text()>
                    {new()}
                </EmptyState>
                {dialog}
            }
            .into_any();
        }
        picked.show(page.groups.iter().map(|group| group.id).collect());
        let rows = page
            .groups
            .into_iter()
            .map(|group| view! { <GroupRow organisation group editing picked on_done=reload /> })
            .collect_view();
        view! {
            <DeleteSeveral organisation picked on_done=reload />
            <TableRegion label=t.groups_title()>
                <table class="table table-stack">
                    <thead>
                        <tr>
                            <th scope="col" class="cell-pick">
                                <PickAll picked />
                            </th>
                            <th scope="col">{t.groups_column_name()}</th>
                            <th scope="col" class="numeric">{t.groups_column_members()}</th>
                            <th scope="col" class="numeric">{t.groups_column_collections()}</th>
                            <th scope="col">
                                <span class="visually-hidden">{t.members_column_actions()}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableRegion>
            {dialog}
        }
        .into_any()
    };
    view! {
        <PageHeader title=t.groups_title() description=t.groups_description()>
            {new()}
        </PageHeader>
        <Loaded resource=groups view=show />
    }
    .into_any()
}

#[component]
fn GroupRow(
    organisation: OrganisationId,
    group: GroupSummary,
    editing: Editing,
    picked: Picked<GroupId>,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let id = group.id;
    let deleting = RwSignal::new(false);
    view! {
        <tr>
            <td class="cell-pick">
                <PickOne picked id name=group.name.clone() />
            </td>
            <td>
                <button type="button" class="link-button" on:click=move |_| editing.set(Some(Some(id)))>
                    {group.name.clone()}
                </button>
            </td>
            <td class="numeric" data-label=t.groups_column_members()>
                {integer(t, group.members)}
            </td>
            <td class="numeric" data-label=t.groups_column_collections()>
                {integer(t, group.collections)}
            </td>
            <td class="cell-actions">
                <Menu
                    label=t.members_actions(&group.name)
                    class="button button-quiet button-small button-icon"
                    align=MenuAlign::End
                    button=|| view! { <Icon name=IconName::More /> }
                >
                    <MenuItem on_click=Callback::new(move |()| editing.set(Some(Some(id))))>
                        <Icon name=IconName::Edit />
                        {t.groups_edit()}
                    </MenuItem>
                    <MenuItem danger=true on_click=Callback::new(move |()| deleting.set(true))>
                        <Icon name=IconName::Trash />
                        {t.groups_delete()}
                    </MenuItem>
                </Menu>
                <AskFirst
                    open=deleting
                    title=t.groups_delete_title(&group.name)
                    message=t.groups_delete_text(group.members)
                    confirm=t.groups_delete()
                    work=Callback::new(move |()| -> Later<_> {
                        Box::pin(server::delete(organisation, vec![id]))
                    })
                    said=t.groups_deleted()
                    on_done
                />
            </td>
        </tr>
    }
    .into_any()
}

/// The end of the chosen groups.
#[component]
fn DeleteSeveral(
    organisation: OrganisationId,
    picked: Picked<GroupId>,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let told = use_told(on_done);
    let (open, busy) = (RwSignal::new(false), RwSignal::new(false));
    // While the dialog closes, and the bar goes, they say what they said.
    let count = Memo::new(move |before: Option<&usize>| match picked.ids().len() {
        0 => before.copied().unwrap_or_default(),
        now => now,
    });
    let go = Callback::new(move |()| {
        let ids = untrack(|| picked.ids());
        let said = t.groups_deleted_several(ids.len());
        act(busy, server::delete(organisation, ids), move |answer| {
            let _ = open.try_set(false);
            if answer.is_ok() {
                picked.clear();
            }
            told(said, answer);
        });
    });
    view! {
        <PickBar picked>
            <Button
                small=true
                variant=Variant::Danger
                on_click=Callback::new(move |()| open.set(true))
            >
                <Icon name=IconName::Trash />
                {move || t.groups_do_delete(count.get())}
            </Button>
        </PickBar>
        <ConfirmDialog
            open
            title=Signal::derive(move || t.groups_delete_several(count.get()))
            message=t.groups_delete_several_text().to_owned()
            confirm=Signal::derive(move || t.groups_delete_all(count.get()))
            danger=true
            busy
            on_confirm=go
        />
    }
    .into_any()
}
