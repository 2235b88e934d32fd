//! Several collections into another one, or to the top.

use crypto::random;
use domain::item::COLLECTIONS_AT_ONCE_MAX;
use domain::name::plain_only;
use domain::{AppError, CollectionId};
use leptos::prelude::*;
use vault::{seal, tree};

use super::context::{Ask, CollectionsCx, use_collections};
use super::slices::{Far, in_slices};
use crate::pages::act::act;
use crate::pages::vault::server;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::choice::Select;
use crate::ui::dialog::{Dialog, DialogActions, open_for};
use crate::ui::form::FormScope;
use crate::ui::toast::use_toasts;
use crate::{Answer, WebError, use_text};

/// Asks where they shall be.
#[component]
pub(super) fn MoveDialog() -> impl IntoView {
    let t = use_text();
    let cx = use_collections();
    let open = open_for(cx.ask, |ask| matches!(ask, Ask::Move(_)));
    let title = Signal::derive(move || t.collections_move_title().to_owned());
    view! {
        <Dialog open title busy=cx.busy>
            {move || match cx.ask.get_untracked() {
                Some(Ask::Move(ids)) => Some(view! { <MoveForm cx ids open /> }),
                _ => None,
            }}
        </Dialog>
    }
    .into_any()
}

#[component]
fn MoveForm(cx: CollectionsCx, ids: Vec<CollectionId>, open: RwSignal<bool>) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let (to, error) = (
        RwSignal::new(String::new()),
        RwSignal::new(None::<WebError>),
    );
    let all = untrack(|| cx.collections());
    let named = |id: &CollectionId| {
        let one = all.iter().find(|one| one.sealed.id == *id)?;
        Some(plain_only(one.name.as_deref()?))
    };
    let names: Vec<String> = ids.iter().filter_map(named).collect();
    // Only where they can go; a whole name says where that is.
    let places = tree::places_for(&all, &ids).filter_map(|one| {
        let name = plain_only(one.name.as_deref()?);
        Some((one.sealed.id.to_string(), name))
    });
    let mut options = vec![(String::new(), t.collections_top().to_owned())];
    options.extend(places);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        let (ids, to) = (ids.clone(), to.get_untracked().parse().ok());
        act(cx.busy, moved(cx, ids, to), move |answer| match answer {
            Ok(count) => {
                toasts.success(t.collections_moved(count));
                cx.done();
            }
            Err(problem) => {
                if matches!(problem, WebError::App(AppError::Conflict { .. })) {
                    // The names as they are now, behind the dialog.
                    cx.load();
                }
                let _ = error.try_set(Some(problem));
            }
        });
    };
    let list = names
        .into_iter()
        .map(|name| view! { <li>{name}</li> })
        .collect_view();
    view! {
        <form method="post" novalidate on:submit=save>
            <FormScope id="move-collections" error=error>
                <p>{t.collections_move_text()}</p>
                <ul class="collections-list">{list}</ul>
                <Select name="to" label=t.collections_move_to() options=Signal::stored(options) value=to />
                <Far />
                <DialogActions>
                    <Button disabled=cx.busy on_click=Callback::new(move |()| open.set(false))>
                        {t.common_cancel()}
                    </Button>
                    <Button variant=Variant::Primary kind=Kind::Submit busy=cx.busy>
                        {t.collections_move()}
                    </Button>
                </DialogActions>
            </FormScope>
        </form>
    }
    .into_any()
}

/// Gives them, and what goes along, their new names, and says how many collections were chosen. What is inside a
/// collection comes before it: where it ends between two slices, the same move goes on.
async fn moved(
    cx: CollectionsCx,
    ids: Vec<CollectionId>,
    to: Option<CollectionId>,
) -> Answer<usize> {
    let all = untrack(|| cx.collections());
    let names = tree::moved(&all, &ids, to).map_err(|code| AppError::field("to", code))?;
    let (key, under) = cx.sealing().await?;
    let names = seal::renamed(&key, &all, &names, &mut random::system());
    let names = names.map_err(|wrong| AppError::Invalid(vec![wrong]))?;
    let ask = |some| server::collection_rename(cx.id.into(), under, some);
    in_slices(cx, &names, COLLECTIONS_AT_ONCE_MAX, ask).await?;
    Ok(ids.len())
}
