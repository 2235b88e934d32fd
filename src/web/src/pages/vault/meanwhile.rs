//! What others did to an item while it was changed here: the person is told, and nothing typed is lost.

use domain::AppError;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::{Leave, VaultCx, use_vault};
use super::draft::Draft;
use super::save::catch_up;
use super::server;
use crate::ui::badge::Tone;
use crate::ui::button::Button;
use crate::ui::notice::Notice;
use crate::{WebError, use_text};

/// What the person may do about a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// Save over the other's change, or see it.
    Changed,
    /// Take the item out of the trash.
    Restore,
    /// Make a new item of what is typed.
    New,
}

fn way(error: Option<&WebError>) -> Option<Way> {
    let Some(WebError::App(AppError::Conflict { code })) = error else {
        return None;
    };
    match code.as_ref() {
        "item-changed" | "own-item-changed" => Some(Way::Changed),
        "item-in-trash" => Some(Way::Restore),
        "item-gone" => Some(Way::New),
        _ => None,
    }
}

/// Below the refusal: what may be done about it.
#[component]
pub(super) fn Meanwhile(
    draft: Draft,
    error: RwSignal<Option<WebError>>,
    /// Saves again.
    run: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    let busy = RwSignal::new(false);
    let again = move |way: Way| again(cx, draft, error, run, busy, way);
    let see = move |()| {
        let Some(id) = draft.base.with_value(|base| Some(base.as_ref()?.id)) else {
            return;
        };
        let opened = cx.opened();
        spawn_local(async move {
            opened.fetch(id).await;
            if opened.goes_on() {
                cx.do_leave(Leave::Select(Some(id)));
            }
        });
    };
    move || {
        let small = |text: &'static str, on_click: Callback<()>| {
            view! { <Button small=true on_click>{text}</Button> }
        };
        let view = match error.with(|error| way(error.as_ref()))? {
            Way::Changed => view! {
                <Notice tone=Tone::Warning title=cx.words().changed_title()>
                    <p>{cx.words().changed_text()}</p>
                    <div class="item-row">
                        {small(t.items_keep_mine(), Callback::new(move |()| again(Way::Changed)))}
                        {small(t.items_take_theirs(), Callback::new(see))}
                    </div>
                </Notice>
            }
            .into_any(),
            Way::Restore => small(
                t.items_restore_and_save(),
                Callback::new(move |()| again(Way::Restore)),
            )
            .into_any(),
            Way::New => small(
                t.items_save_as_new(),
                Callback::new(move |()| again(Way::New)),
            )
            .into_any(),
        };
        Some(view)
    }
}

/// Prepares the form for another try, and tries.
fn again(
    cx: VaultCx,
    draft: Draft,
    error: RwSignal<Option<WebError>>,
    run: Callback<()>,
    busy: RwSignal<bool>,
    way: Way,
) {
    // A second press would undo what the first one has saved by then.
    if busy.get_untracked() {
        return;
    }
    busy.set(true);
    let id = draft.base.with_value(|base| Some(base.as_ref()?.id));
    spawn_local(async move {
        let done = match (way, id) {
            (Way::Changed, Some(id)) => catch_up(cx, draft, id).await,
            (Way::Restore, Some(id)) => server::item_restore(cx.id, vec![id]).await.map(|_| ()),
            _ => {
                let _ = draft.base.try_set_value(None);
                Ok(())
            }
        };
        let _ = busy.try_set(false);
        match done {
            Ok(()) => {
                let _ = run.try_run(());
            }
            Err(problem) => {
                let _ = error.try_set(Some(problem));
            }
        }
    });
}
