//! Where one takes part, on the page of one's own account.

use domain::recovery::RecoveryPlace;
use leptos::prelude::*;

use super::enrol::EnrolDialog;
use super::server;
use crate::pages::ask::AskFirst;
use crate::pages::invitation::Later;
use crate::ui::badge::{Badge, Tone};
use crate::ui::button::{Button, ReadAs};
use crate::ui::focus::keep_focus;
use crate::use_text;

/// Each organisation that offers it; nothing where none does.
#[component]
pub(crate) fn RecoveryPanel() -> impl IntoView {
    let t = use_text();
    let places = Resource::new(|| (), |()| server::places());
    let reload = Callback::new(move |()| {
        keep_focus();
        places.refetch();
    });
    let show = move |places: Vec<RecoveryPlace>| {
        let rows = places
            .into_iter()
            .map(|place| view! { <Row place on_done=reload /> })
            .collect_view();
        view! {
            <section class="section section-card" aria-labelledby="recovery-title">
                <h2 class="section-title" id="recovery-title">{t.recovery_title()}</h2>
                <p class="section-description">{t.recovery_offered()}</p>
                <ul class="rows">{rows}</ul>
            </section>
        }
    };
    view! {
        <Transition>
            {move || Suspend::new(async move {
                places.await.ok().filter(|places| !places.is_empty()).map(show)
            })}
        </Transition>
    }
    .into_any()
}

#[component]
fn Row(place: RecoveryPlace, on_done: Callback<()>) -> impl IntoView {
    let t = use_text();
    let RecoveryPlace {
        organisation,
        name,
        enrolled,
        automatic,
    } = place;
    let (enrolling, withdrawing) = (RwSignal::new(false), RwSignal::new(false));
    let work = Callback::new(move |()| -> Later<_> { Box::pin(server::withdraw(organisation)) });
    let state = if enrolled {
        view! { <Badge tone=Tone::Success>{t.recovery_in()}</Badge> }
    } else {
        view! { <Badge tone=Tone::Neutral>{t.recovery_out()}</Badge> }
    };
    let title = if enrolled {
        t.recovery_withdraw_of(&name)
    } else {
        t.recovery_enrol_of(&name)
    };
    let button = match (enrolled, automatic) {
        (true, true) => {
            view! { <span class="field-hint">{t.recovery_automatic()}</span> }.into_any()
        }
        (true, false) => view! {
            <Button
                small=true
                on_click=Callback::new(move |()| withdrawing.set(true))
            >
                <ReadAs short=t.recovery_withdraw() whole=title />
            </Button>
        }
        .into_any(),
        (false, _) => view! {
            <Button
                small=true
                on_click=Callback::new(move |()| enrolling.set(true))
            >
                <ReadAs short=t.recovery_enrol() whole=title />
            </Button>
        }
        .into_any(),
    };
    view! {
        <li class="rows-row">
            <span class="cell-two">
                <span>{name.clone()}</span>
                <span>{state}</span>
            </span>
            {button}
            <EnrolDialog open=enrolling organisation name=name.clone() on_done />
            <AskFirst
                open=withdrawing
                title=t.recovery_withdraw_of(&name)
                message=t.recovery_withdraw_ask()
                confirm=t.recovery_withdraw()
                work
                said=t.recovery_withdrawn()
                on_done
            />
        </li>
    }
    .into_any()
}
