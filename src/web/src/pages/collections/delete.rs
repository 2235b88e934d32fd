//! The end of several collections.

use domain::CollectionId;
use domain::item::COLLECTIONS_AT_ONCE_MAX;
use leptos::prelude::*;

use super::context::{Ask, CollectionsCx, use_collections};
use super::slices::{Far, in_slices};
use crate::pages::act::act;
use crate::pages::vault::server;
use crate::ui::button::{Button, Variant};
use crate::ui::dialog::{Dialog, DialogActions, open_for};
use crate::ui::toast::use_toasts;
use crate::{Answer, WebError, use_text};

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
    let items = if cx.head.with_value(|head| head.see_all) {
        t.collections_delete_text()
    } else {
        t.collections_delete_limited()
    };
    let message = move || {
        let whole = if count.get() > COLLECTIONS_AT_ONCE_MAX {
            t.collections_delete_in_parts(COLLECTIONS_AT_ONCE_MAX)
        } else {
            t.collections_delete_whole().to_owned()
        };
        format!("{whole} {items}")
    };
    let delete = move |()| {
        let Some(Ask::Delete(ids)) = cx.ask.get_untracked() else {
            return;
        };
        let said = t.collections_deleted(ids.len());
        act(cx.busy, deleted(cx, ids), move |answer| match answer {
            Ok(()) => {
                toasts.success(said);
                cx.done();
            }
            Err(problem) => {
                toasts.danger(problem.explain(t));
                let _ = open.try_set(false);
                // Something is another way than it is shown here. Without a connection the new ones would not come either,
                // and what was searched and chosen would go for nothing.
                if !matches!(problem, WebError::Lost) {
                    cx.load();
                }
            }
        });
    };
    let delete = Callback::new(delete);
    let title = Signal::derive(move || t.collections_delete_title(count.get()));
    view! {
        <Dialog open title busy=cx.busy>
            <p class="dialog-message">{message}</p>
            <Far />
            <DialogActions>
                <Button disabled=cx.busy on_click=Callback::new(move |()| open.set(false))>
                    {t.common_cancel()}
                </Button>
                <Button variant=Variant::Danger busy=cx.busy on_click=delete>
                    {t.vault_delete()}
                </Button>
            </DialogActions>
        </Dialog>
    }
    .into_any()
}

async fn deleted(cx: CollectionsCx, ids: Vec<CollectionId>) -> Answer<()> {
    let ask = |some| server::collection_delete(cx.id.into(), some);
    in_slices(cx, &ids, COLLECTIONS_AT_ONCE_MAX, ask).await
}
