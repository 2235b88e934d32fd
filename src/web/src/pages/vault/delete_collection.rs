//! The end of a collection.

use domain::CollectionId;
use domain::name::plain_only;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::VaultCx;
use super::{focus, server};
use crate::ui::dialog::{ConfirmDialog, forget_with_part, open_while};
use crate::ui::toast::use_toasts;
use crate::use_text;

/// Asks before a collection is deleted, and says what becomes of its items.
#[component]
pub(super) fn DeleteDialog(cx: VaultCx, deleting: RwSignal<Option<CollectionId>>) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let open = open_while(deleting);
    let busy = RwSignal::new(false);
    forget_with_part(deleting);
    let name = move || {
        deleting
            .get()
            .and_then(|id| cx.vault.with(|v| v.collection(id)?.name.clone()))
            .map(|name| plain_only(&name))
            .unwrap_or_default()
    };
    let message = if cx.id.is_person() {
        t.own_delete_folder_text()
    } else if cx.head.with_value(|head| head.see_all) {
        t.vault_delete_collection_text()
    } else {
        t.vault_delete_collection_limited()
    };
    let delete = move |()| {
        let Some(id) = deleting.get_untracked() else {
            return;
        };
        busy.set(true);
        let opened = cx.opened();
        spawn_local(async move {
            match server::collection_delete(cx.id, vec![id]).await {
                Ok(()) => {
                    opened.update(|vault| {
                        focus::collection(focus::neighbour(&vault.rows(), id));
                        vault.remove_collection(id);
                    });
                    if opened.goes_on() {
                        cx.leave_collection(id);
                    }
                    toasts.success(cx.words().deleted());
                }
                Err(problem) => toasts.danger(problem.explain(t)),
            }
            // The dialog is gone when the vault was locked meanwhile.
            let _ = (busy.try_set(false), open.try_set(false));
        });
    };
    view! {
        <ConfirmDialog
            open
            title=Signal::derive(move || cx.words().delete_title(name()))
            message=message.to_owned()
            confirm=t.vault_delete().to_owned()
            danger=true
            busy
            on_confirm=Callback::new(delete)
        />
    }
    .into_any()
}
