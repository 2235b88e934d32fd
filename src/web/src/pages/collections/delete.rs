//! The end of several collections.

use leptos::prelude::*;

use super::context::{Ask, use_collections};
use crate::pages::act::act;
use crate::pages::vault::server;
use crate::ui::dialog::{ConfirmDialog, open_for};
use crate::ui::toast::use_toasts;
use crate::use_text;

/// Asks before they are deleted, and says what becomes of their items.
#[component]
pub(super) fn DeleteDialog() -> impl IntoView {
    let t = use_text();
    let cx = use_collections();
    let toasts = use_toasts();
    let open = open_for(cx.ask, |ask| matches!(ask, Ask::Delete(_)));
    // While the dialog closes it says what it said.
    let count = Memo::new(move |before: Option<&usize>| match cx.ask.get() {
        Some(Ask::Delete(ids)) => ids.len(),
        _ => before.copied().unwrap_or_default(),
    });
    let message = if cx.head.with_value(|head| head.see_all) {
        t.collections_delete_text()
    } else {
        t.collections_delete_limited()
    };
    let delete = move |()| {
        let Some(Ask::Delete(ids)) = cx.ask.get_untracked() else {
            return;
        };
        let said = t.collections_deleted(ids.len());
        act(
            cx.busy,
            server::collection_delete(cx.id.into(), ids),
            move |answer| match answer {
                Ok(()) => {
                    toasts.success(said);
                    cx.done();
                }
                Err(problem) => {
                    toasts.danger(problem.explain(t));
                    let _ = open.try_set(false);
                    // Something is another way than it is shown here.
                    cx.load();
                }
            },
        );
    };
    view! {
        <ConfirmDialog
            open
            title=Signal::derive(move || t.collections_delete_title(count.get()))
            message=message.to_owned()
            confirm=t.vault_delete().to_owned()
            danger=true
            busy=cx.busy
            on_confirm=Callback::new(delete)
        />
    }
    .into_any()
}
