//! What a list means, before anybody is invited.

use std::collections::HashSet;

use domain::{
    Email, OrganisationId,
    invite_many::{InviteCheck, InviteWork, SeatPrice},
    seats::{Seats, SeatsError},
};
use leptos::prelude::*;
use text::Text;
use text::format::integer;

use super::list::{Draft, Looked};
use super::read::Found;
use super::server;
use crate::pages::act::act;
use crate::pages::clients::words;
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Variant};
use crate::ui::focus::focus_soon;
use crate::ui::form::{FormActions, FormScope};
use crate::ui::notice::Notice;
use crate::{WebError, use_text};

/// Most lines of a kind that are shown.
const SHOWN: usize = 200;

/// Who is new, who is in, what is wrong, and the seats; then the button.
#[component]
pub(super) fn Checked(
    organisation: OrganisationId,
    draft: Draft,
    found: Found,
    check: InviteCheck,
    looked: RwSignal<Option<Looked>>,
    /// The list is being sent.
    busy: RwSignal<bool>,
    started: Callback<InviteWork>,
) -> impl IntoView {
    let t = use_text();
    let error = RwSignal::new(None::<WebError>);
    let there: HashSet<&Email> = check.there.iter().collect();
    let new = found.emails.iter().filter(|email| !there.contains(email));
    let new: Vec<String> = new.map(ToString::to_string).collect();
    let count = new.len();
    let seats = seats(check.seats, count);
    let possible = count > 0 && seats.is_ok();
    let form = StoredValue::new(draft.form(found.emails.iter().map(ToString::to_string).collect()));
    let go = Callback::new(move |()| {
        error.set(None);
        let work = server::start(organisation, form.get_value());
        act(busy, work, move |answer| match answer {
            Ok(begun) => {
                let _ = started.try_run(begun);
            }
            Err(refused) => {
                let _ = error.try_set(Some(refused));
            }
        });
    });
    let change = Callback::new(move |()| {
        looked.set(None);
        focus_soon("#invite-many-emails");
    });
    let there = check.there.iter().map(ToString::to_string).collect();
    let lines = |all: &[(usize, String)]| {
        let line = |(line, text): &(usize, String)| t.invite_many_line(*line, text);
        all.iter().map(line).collect::<Vec<_>>()
    };
    view! {
        <section class="invite-checked">
            <h2 class="section-title" id="invite-checked" tabindex="-1">
                {t.invite_many_checked()}
            </h2>
            <ul class="invite-kinds">
                <Kind name=t.invite_many_new(count) lines=new />
                <Kind name=t.invite_many_there(check.there.len()) lines=there />
                <Kind name=t.invite_many_again(found.again.len()) lines=lines(&found.again) />
                <Kind name=t.invite_many_wrong(found.wrong.len()) lines=lines(&found.wrong) />
            </ul>
            <SeatsSum seats price=check.price free=check.seats.remaining() />
            <FormScope id="invite-start" error=error>
                <FormActions>
                    <Button disabled=busy on_click=change>
                        {t.invite_many_change()}
                    </Button>
                    {possible
                        .then(|| {
                            view! {
                                <Button variant=Variant::Primary busy on_click=go>
                                    {t.invite_many_go(count)}
                                </Button>
                            }
                        })}
                </FormActions>
            </FormScope>
        </section>
    }
    .into_any()
}

/// The seats that are added for so many more people.
fn seats(now: Seats, count: usize) -> Result<i32, SeatsError> {
    let count = i32::try_from(count).map_err(|_| SeatsError::OutOfRange)?;
    now.take(count).map(|then| then.assigned - now.assigned)
}

/// One kind of entries: how many, and which when it is opened.
#[component]
fn Kind(name: String, lines: Vec<String>) -> impl IntoView {
    let t = use_text();
    if lines.is_empty() {
        return ().into_any();
    }
    let more = lines.len().saturating_sub(SHOWN);
    let shown = lines.into_iter().take(SHOWN);
    let rows = shown.map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <li>
            <details class="invite-kind">
                <summary>{name}</summary>
                <ul class="invite-lines" tabindex="0" aria-label=t.invite_many_entries()>
                    {rows}
                    {(more > 0).then(|| view! { <li>{t.invite_many_more(more)}</li> })}
                </ul>
            </details>
        </li>
    }
    .into_any()
}

/// What the list does to the seats.
#[component]
fn SeatsSum(
    seats: Result<i32, SeatsError>,
    price: Option<SeatPrice>,
    /// Seats that are free now.
    free: i32,
) -> impl IntoView {
    let t = use_text();
    match seats {
        Ok(0) => view! { <p>{t.invite_many_seats_free(integer(t, free.into()))}</p> }.into_any(),
        Ok(added) => {
            let cost = price.and_then(|price| cost(t, price, added));
            view! {
                <Notice tone=Tone::Info title=t.invite_many_seats_added(added)>
                    <p>
                        {match cost {
                            Some(cost) => t.invite_many_cost(cost),
                            None => t.invite_many_cost_provider().to_owned(),
                        }}
                    </p>
                </Notice>
            }
            .into_any()
        }
        Err(refused) => {
            let why = t.error(&refused.to_string()).to_owned();
            view! {
                <Notice tone=Tone::Danger title=t.invite_many_seats_refused()>
                    <p>{why}</p>
                </Notice>
            }
            .into_any()
        }
    }
}

fn cost(t: Text, price: SeatPrice, added: i32) -> Option<String> {
    let total = price.each.times(i64::from(added))?;
    let per = words::per(t, price.frequency);
    Some(format!("{} {per}", words::money(t, total)))
}
