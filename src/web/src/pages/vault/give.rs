//! Moving items of the own vault to an organisation: their keys are wrapped under its key here.

use std::collections::HashMap;

use crypto::{item, random};
use domain::account::OrganisationPlace;
use domain::item::GivenItem;
use domain::{AppError, CollectionId, ItemId, OrganisationId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::{VaultCx, use_vault};
use super::dialogs::{Ask, use_asks};
use super::many::with_items;
use super::picker::CollectionBoxes;
use super::server;
use crate::frame::server::me;
use crate::keys::KeyProblem;
use crate::pages::fetched::Fetched;
use crate::pages::invitation::Later;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::choice::Select;
use crate::ui::dialog::{Dialog, DialogActions, open_for};
use crate::ui::form::FormScope;
use crate::ui::progress::Progress;
use crate::{Answer, WebError, use_text};
use vault::entry::Collection;
use vault::open;

/// To which organisation, and into which of its collections.
#[component]
pub(super) fn GiveDialog() -> impl IntoView {
    let t = use_text();
    let ask = use_asks();
    let open = open_for(ask, |ask| matches!(ask, Ask::Give(_)));
    let busy = RwSignal::new(false);
    let items = Memo::new(move |_| match ask.get() {
        Some(Ask::Give(items)) => items,
        _ => Vec::new(),
    });
    let title = move || match items.with(Vec::len) {
        0 | 1 => t.own_give().to_owned(),
        many => t.own_give_many(many),
    };
    let fetch = Callback::new(move |()| -> Later<Vec<OrganisationPlace>> {
        Box::pin(async { Ok(me(None).await?.organisations) })
    });
    let form = Callback::new(move |places: Vec<OrganisationPlace>| {
        let items = items.get_untracked();
        if places.is_empty() {
            return view! { <Nowhere open /> }.into_any();
        }
        view! { <GiveForm places items open busy /> }.into_any()
    });
    view! {
        <Dialog open title=Signal::derive(title) busy>
            {move || items.with(|items| !items.is_empty()).then(|| view! { <Fetched fetch view=form /> })}
        </Dialog>
    }
    .into_any()
}

/// There is no organisation to move anything to.
#[component]
fn Nowhere(open: RwSignal<bool>) -> impl IntoView {
    let t = use_text();
    view! {
        <p class="dialog-message">{t.own_give_none()}</p>
        <DialogActions>
            <Button on_click=Callback::new(move |()| open.set(false))>{t.common_close()}</Button>
        </DialogActions>
    }
}

#[component]
fn GiveForm(
    places: Vec<OrganisationPlace>,
    items: Vec<ItemId>,
    open: RwSignal<bool>,
    busy: RwSignal<bool>,
) -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    let error = RwSignal::new(None::<WebError>);
    let far = RwSignal::new((0, 0));
    let chosen = RwSignal::new(Vec::<CollectionId>::new());
    // None as long as they are fetched.
    let there = RwSignal::new(None::<Vec<Collection>>);
    let first = places.first().map(|place| place.id.to_string());
    let value = RwSignal::new(first.unwrap_or_default());
    let options: Vec<_> = places
        .iter()
        .map(|place| (place.id.to_string(), place.name.clone()))
        .collect();
    let places = StoredValue::new(places);
    let place = move || {
        let id: OrganisationId = value.get().parse().ok()?;
        places.with_value(|all| all.iter().find(|place| place.id == id).cloned())
    };
    Effect::new(move |_| {
        let Some(OrganisationPlace { id, .. }) = place() else {
            return;
        };
        there.set(None);
        chosen.set(Vec::new());
        error.set(None);
        spawn_local(async move {
            let found = collections(cx, id).await;
            // Another one may be chosen by now, or the dialog closed.
            if untrack(|| value.try_get()) != Some(id.to_string()) {
                return;
            }
            match found {
                Ok(found) => {
                    if let [only] = &found[..] {
                        chosen.set(vec![only.sealed.id]);
                    }
                    there.set(Some(found));
                }
                Err(problem) => error.set(Some(problem.into_web_error())),
            }
        });
    });
    let count = items.len();
    let items = StoredValue::new(items);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (Some(place), false) = (untrack(place), busy.get_untracked()) else {
            return;
        };
        let (into, items) = (chosen.get_untracked(), items.get_value());
        if into.is_empty() {
            let wrong = AppError::field("collections", "collection-required");
            error.set(Some(wrong.into()));
            return;
        }
        error.set(None);
        busy.set(true);
        spawn_local(async move {
            let opened = cx.opened();
            let asked = async |items| give(cx, place.id, items, into.clone()).await;
            let mut outcome = with_items(opened, &items, far, asked, |vault, done| {
                vault.remove_each(done);
            })
            .await;
            if outcome.done == 0
                && let Some(problem) = outcome.problem.take()
            {
                if let [one] = items[..] {
                    opened.fetch(one).await;
                }
                let _ = (error.try_set(Some(problem)), busy.try_set(false));
                return;
            }
            if opened.goes_on() {
                cx.keep_marked(&outcome.left);
                cx.leave_items(&items);
            }
            let said = t.own_given(items.len(), place.name);
            opened.report(&items, outcome, said).await;
            // The dialog is gone when the vault was locked meanwhile.
            let _ = (busy.try_set(false), open.try_set(false));
        });
    };
    let boxes = move || {
        let all = there.get()?;
        Some(if all.is_empty() {
            view! { <p class="field-hint">{t.own_give_closed()}</p> }.into_any()
        } else {
            let hint = t.items_collections_hint();
            view! { <CollectionBoxes all=Signal::stored(all) hint chosen /> }.into_any()
        })
    };
    let waiting = move || there.with(Option::is_none) && error.with(Option::is_none);
    let closed = move || there.with(|all| all.as_ref().is_none_or(Vec::is_empty));
    view! {
        <p class="dialog-message">{t.own_give_text(count)}</p>
        <form on:submit=submit novalidate>
            <FormScope id="give" error=error>
                <Select
                    name="organisation"
                    label=t.own_give_organisation()
                    options=Signal::stored(options)
                    value
                />
                <Show when=waiting>
                    <p class="field-hint" role="status">{t.own_give_looking()}</p>
                </Show>
                {boxes}
                <Show when=move || { far.get().1 > 0 && count > 1 }>
                    <Progress label=t.own_give_many(count) done=far />
                </Show>
                <DialogActions>
                    <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                        {t.common_cancel()}
                    </Button>
                    <Button variant=Variant::Primary kind=Kind::Submit busy disabled=Signal::derive(closed)>
                        {t.own_give_confirm()}
                    </Button>
                </DialogActions>
            </FormScope>
        </form>
    }
    .into_any()
}

/// The collections of an organisation that items may be put into.
async fn collections(cx: VaultCx, id: OrganisationId) -> Result<Vec<Collection>, KeyProblem> {
    let (key, _) = cx.keys.open_organisation(id).await?;
    let all = server::collection_list(id.into()).await?;
    let all = all.into_iter().filter(|sealed| sealed.edit);
    let mut opened: Vec<_> = all
        .map(|sealed| open::collection(&key, sealed))
        .filter(|collection| collection.name.is_some())
        .collect();
    opened.sort_by_cached_key(|one| one.name.as_deref().unwrap_or_default().to_lowercase());
    Ok(opened)
}

/// Has some items moved; gives those that have left. What does not open under the user key stays.
async fn give(
    cx: VaultCx,
    to: OrganisationId,
    items: Vec<ItemId>,
    into: Vec<CollectionId>,
) -> Answer<Vec<(ItemId, ())>> {
    let here = cx.opened();
    let opened = cx.keys.open_organisation(to).await;
    let (organisation, under) = opened.map_err(KeyProblem::into_web_error)?;
    // The page, with what it knows of the items, may be gone.
    if !here.goes_on() {
        return Err(AppError::conflict("locked").into());
    }
    let own = cx.key().ok_or_else(|| AppError::conflict("locked"))?;
    let wrapped: HashMap<ItemId, String> = cx.vault.with_untracked(|vault| {
        let there = vault.items().iter().filter(|one| items.contains(&one.id()));
        let mut rng = random::system();
        there
            .filter_map(|one| {
                let key = item::rewrap_key(&own, &organisation, &one.sealed.key, &mut rng);
                Some((one.id(), key.ok()?.to_string()))
            })
            .collect()
    });
    if wrapped.is_empty() {
        return Err(AppError::conflict("keys-broken").into());
    }
    let given = wrapped.into_iter().map(|(id, key)| GivenItem { id, key });
    let gone = server::item_give(to, under, given.collect(), into).await?;
    Ok(gone.into_iter().map(|id| (id, ())).collect())
}
