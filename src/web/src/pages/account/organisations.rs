//! The organisations that one is a member of, and the way out.

use domain::account::{Me, OrganisationPlace};
use leptos::prelude::*;

use crate::frame::use_me;
use crate::pages::ask::AskFirst;
use crate::pages::invitation::Later;
use crate::pages::members::server::leave;
use crate::ui::button::{Button, ReadAs};
use crate::ui::focus::keep_focus;
use crate::use_text;

/// Each with a button to leave; nothing for whoever is in none.
#[component]
pub fn OrganisationsPanel() -> impl IntoView {
    let t = use_text();
    let me = use_me();
    let reload = Callback::new(move |()| {
        keep_focus();
        me.refetch();
    });
    let show = move |me: Me| {
        let rows = me
            .organisations
            .into_iter()
            .map(|place| view! { <Row place on_done=reload /> })
            .collect_view();
        view! {
            <section class="section section-card" aria-labelledby="organisations-title">
                <h2 class="section-title" id="organisations-title">{t.account_organisations()}</h2>
                <ul class="rows">{rows}</ul>
            </section>
        }
    };
    view! {
        <Transition>
            {move || Suspend::new(async move {
                me.await.ok().filter(|me| !me.organisations.is_empty()).map(show)
            })}
        </Transition>
    }
    .into_any()
}

#[component]
fn Row(place: OrganisationPlace, on_done: Callback<()>) -> impl IntoView {
    let t = use_text();
    let open = RwSignal::new(false);
    let id = place.id;
    let work = Callback::new(move |()| -> Later<_> { Box::pin(leave(id)) });
    let whole = t.account_leave_of(&place.name);
    view! {
        <li class="rows-row">
            <span>{place.name.clone()}</span>
            <Button small=true on_click=Callback::new(move |()| open.set(true))>
                <ReadAs short=t.account_leave() whole=whole.clone() />
            </Button>
            <AskFirst
                open
                title=t.account_leave_title(&place.name)
                message=t.account_leave_text()
                confirm=t.account_leave()
                work
                said=t.account_left()
                on_done
            />
        </li>
    }
    .into_any()
}
