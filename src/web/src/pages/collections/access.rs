//! Who may do what in several collections at once.

use std::collections::HashSet;

use domain::CollectionId;
use domain::access::{GRANTS_MAX, GrantsChange};
use domain::item::{COLLECTIONS_AT_ONCE_MAX, SealedCollection};
use leptos::prelude::*;

use super::context::{Ask, CollectionsCx, use_collections};
use super::slices::{Far, in_slices};
use crate::pages::access::{Chosen, Picker};
use crate::pages::act::act;
use crate::pages::vault::{grants_change, group_finder, member_finder, server};
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::choice::{RadioCard, RadioCards};
use crate::ui::dialog::{Dialog, DialogActions, open_for};
use crate::ui::form::FormScope;
use crate::ui::toast::use_toasts;
use crate::{Answer, WebError, use_text};

/// Asks whom they are opened to, or who may open them no longer.
#[component]
pub(super) fn AccessDialog() -> impl IntoView {
    let t = use_text();
    let cx = use_collections();
    let open = open_for(cx.ask, |ask| matches!(ask, Ask::Access(_)));
    let count = Memo::new(move |before: Option<&usize>| match cx.ask.get() {
        Some(Ask::Access(ids)) => ids.len(),
        _ => before.copied().unwrap_or_default(),
    });
    let title = Signal::derive(move || t.collections_access_title(count.get()));
    view! {
        <Dialog open title busy=cx.busy wide=true>
            {move || match cx.ask.get_untracked() {
                Some(Ask::Access(ids)) => Some(view! { <AccessForm cx ids open /> }),
                _ => None,
            }}
        </Dialog>
    }
    .into_any()
}

/// What is done: a value of the cards.
const GIVE: &str = "give";
/// The other one.
const TAKE: &str = "take";

#[component]
fn AccessForm(cx: CollectionsCx, ids: Vec<CollectionId>, open: RwSignal<bool>) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let (what, error) = (
        RwSignal::new(GIVE.to_owned()),
        RwSignal::new(None::<WebError>),
    );
    let none = || Chosen::new([]);
    let (given, taken) = ((none(), none()), (none(), none()));
    let cards = vec![
        RadioCard {
            value: GIVE.to_owned(),
            title: t.collections_give().to_owned(),
            text: t.collections_give_text().to_owned(),
            ..RadioCard::default()
        },
        RadioCard {
            value: TAKE.to_owned(),
            title: t.collections_take().to_owned(),
            text: t.collections_take_text().to_owned(),
            ..RadioCard::default()
        },
    ];
    let gives = Memo::new(move |_| what.with(|what| what == GIVE));
    let (to_members, to_groups) = (
        all_may(cx, &ids, |one| one.share_members),
        all_may(cx, &ids, |one| one.share_groups),
    );
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        let change = if gives.get_untracked() {
            grants_change(given.0, given.1)
        } else {
            reverse(grants_change(taken.0, taken.1))
        };
        if change.is_empty() {
            return error.set(Some(domain::AppError::conflict("nobody-chosen").into()));
        }
        let said = t.collections_access_saved(ids.len());
        let work = changed(cx, ids.clone(), change);
        act(cx.busy, work, move |answer| match answer {
            Ok(()) => {
                toasts.success(said);
                cx.done();
            }
            Err(problem) => {
                let _ = error.try_set(Some(problem));
            }
        });
    };
    let pickers = move || {
        let words = gives.get();
        let (members, groups) = if words { given } else { taken };
        let members = to_members.then(|| {
            view! {
                <Picker
                    label=t.access_members()
                    search=t.access_search_members()
                    empty=t.collections_no_members()
                    chosen=members
                    words
                    find=member_finder(cx.id)
                />
            }
        });
        let groups = to_groups.then(|| {
            view! {
                <Picker
                    label=t.access_groups()
                    search=t.access_search_groups()
                    empty=t.collections_no_groups()
                    chosen=groups
                    words
                    find=group_finder(cx.id)
                />
            }
        });
        view! { {members} {groups} }
    };
    view! {
        <form method="post" novalidate on:submit=save>
            <FormScope id="collections-access" error=error>
                <RadioCards
                    name="what"
                    label=t.collections_what()
                    cards=Signal::stored(cards)
                    value=what
                />
                {pickers}
                <Far />
                <DialogActions>
                    <Button disabled=cx.busy on_click=Callback::new(move |()| open.set(false))>
                        {t.common_cancel()}
                    </Button>
                    <Button variant=Variant::Primary kind=Kind::Submit busy=cx.busy>
                        {t.access_save()}
                    </Button>
                </DialogActions>
            </FormScope>
        </form>
    }
    .into_any()
}

/// Whether the person may do something in each of these: a change is saved in all of them or in none. What a role opens it
/// opens in all, and a manager changes everybody's rows, so that one of the two kinds of rows is always left.
fn all_may(cx: CollectionsCx, ids: &[CollectionId], may: fn(&SealedCollection) -> bool) -> bool {
    let ids: HashSet<&CollectionId> = ids.iter().collect();
    let all = untrack(|| cx.collections()).into_iter();
    let mut asked = all.filter(|one| ids.contains(&one.sealed.id));
    asked.all(|one| may(&one.sealed))
}

/// Sets the rows in so many collections at once as one call may.
async fn changed(cx: CollectionsCx, ids: Vec<CollectionId>, change: GrantsChange) -> Answer<()> {
    let most = (GRANTS_MAX / change.len().max(1)).min(COLLECTIONS_AT_ONCE_MAX);
    let ask = |some| server::collection_change_grants(cx.id, some, change.clone());
    in_slices(cx, &ids, most, ask).await
}

/// Those who were picked, as those who are taken out.
fn reverse(picked: GrantsChange) -> GrantsChange {
    GrantsChange {
        members: Vec::new(),
        members_out: picked.members.into_iter().map(|row| row.member).collect(),
        groups: Vec::new(),
        groups_out: picked.groups.into_iter().map(|row| row.group).collect(),
    }
}
