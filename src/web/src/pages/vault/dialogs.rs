//! What is asked before something is done with items.

use domain::ItemId;
use leptos::prelude::*;

use super::context::use_vault;
use super::give::GiveDialog;
use super::move_items::MoveDialog;
use super::reprompt::RepromptDialog;
use super::trash::TrashDialog;
use crate::pages::recovery::AskToTakePart;
use crate::ui::dialog::forget_with_part;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    /// Which collections these items shall be in.
    Move(Vec<ItemId>),
    /// To which organisation these items of the own vault shall go.
    Give(Vec<ItemId>),
    /// Whether these items shall be in the trash.
    Trash(Vec<ItemId>),
    /// Whether these items shall be gone for good.
    Delete(Vec<ItemId>),
}

#[derive(Clone, Copy)]
struct Asks(RwSignal<Option<Ask>>);

/// Where a part of the page puts its question.
pub(super) fn use_asks() -> RwSignal<Option<Ask>> {
    use_context::<Asks>().map_or_else(|| RwSignal::new(None), |asks| asks.0)
}

/// Puts the place for questions into the context.
pub(super) fn provide_asks() {
    provide_context(Asks(RwSignal::new(None)));
}

/// Every dialog about items.
#[component]
pub(super) fn VaultDialogs() -> impl IntoView {
    let cx = use_vault();
    let ask = use_asks();
    forget_with_part(ask);
    // Opened anew, the vault asks no more once the member takes part.
    let taken = Callback::new(move |()| {
        cx.head.try_update_value(|head| head.enrol = false);
    });
    let due = cx
        .head
        .with_value(|head| head.enrol.then(|| head.name.clone()));
    let take_part = due.zip(cx.id.organisation()).map(|(name, organisation)| {
        view! { <AskToTakePart organisation name on_done=taken /> }
    });
    view! {
        {take_part}
        <MoveDialog />
        {cx.id.is_person().then(|| view! { <GiveDialog /> })}
        <TrashDialog />
        <RepromptDialog />
    }
}
