//! Asks before a group goes.

use domain::{OrganisationId, group::GroupSummary};
use leptos::prelude::*;

use super::server;
use crate::pages::act::act;
use crate::ui::dialog::ConfirmDialog;
use crate::ui::toast::use_toasts;
use crate::use_text;

/// The question, with what the members lose.
#[component]
pub(super) fn DeleteGroup(
    organisation: OrganisationId,
    group: GroupSummary,
    open: RwSignal<bool>,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let id = group.id;
    let delete = Callback::new(move |()| {
        act(busy, server::delete(organisation, id), move |answer| {
            let _ = open.try_set(false);
            match answer {
                Ok(()) => {
                    toasts.success(t.groups_deleted());
                    let _ = on_done.try_run(());
                }
                Err(error) => toasts.danger(error.explain(t)),
            }
        });
    });
    view! {
        <ConfirmDialog
            open
            title=t.groups_delete_title(&group.name)
            message=t.groups_delete_text(group.members)
            confirm=t.groups_delete()
            danger=true
            busy
            on_confirm=delete
        />
    }
}
