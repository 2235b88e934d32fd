//! What it will cost, line by line, following every change.

use domain::{
    Plan,
    price::{Component, INCLUDED_STORAGE_GB, PriceTable, Quote},
    seats::SEATS_MAX,
};
use leptos::prelude::*;
use text::Text;

use super::state::State;
use crate::pages::clients::words;
use crate::use_text;

/// The sum as of now; none while a number is missing or out of range.
pub fn quote(state: State, table: &PriceTable) -> Option<Quote> {
    let (numbers, wrong) = state.numbers();
    let plan = Plan {
        tier: state.tier_now(),
        frequency: state.frequency_now(),
    };
    let fits = wrong.iter().all(|field| field.field == "seat_limit")
        && (1..=SEATS_MAX).contains(&numbers.seats)
        && (0..=domain::price::EXTRA_STORAGE_MAX_GB).contains(&numbers.extra_storage_gb);
    fits.then(|| table.quote(plan, numbers.seats, numbers.extra_storage_gb))
        .flatten()
}

/// Beside the form: each line, the sum, and what may come on top of it.
#[component]
pub fn Sum(state: State, table: PriceTable) -> impl IntoView {
    let t = use_text();
    let quote = Memo::new(move |_| quote(state, &table));
    let lines = move || {
        quote.get().map(|quote| {
            quote
                .lines
                .iter()
                .map(|line| {
                    let what = match line.component {
                        Component::Seat => t.sum_seats(line.count),
                        Component::Storage => t.sum_storage(line.count),
                    };
                    let each = t.sum_each(words::money(t, line.each));
                    view! {
                        <div class="sum-line">
                            <dt>{what}<span class="sum-each">{each}</span></dt>
                            <dd>{words::money(t, line.total)}</dd>
                        </div>
                    }
                })
                .collect_view()
        })
    };
    let total = move || match quote.get() {
        Some(quote) => words::money(t, quote.total),
        None => t.sum_unknown().to_owned(),
    };
    view! {
        <aside class="sum-box" aria-labelledby="sum">
            <h2 class="sum-title" id="sum">{t.sum_title()}</h2>
            <p class="sum-plan">
                {move || words::tier(t, state.tier_now())}" · "
                {move || words::frequency(t, state.frequency_now())}
            </p>
            <dl class="sum">
                {lines}
                <div class="sum-line">
                    <dt>{t.sum_included(INCLUDED_STORAGE_GB)}</dt>
                    <dd>{t.sum_free()}</dd>
                </div>
                <div class="sum-line sum-total">
                    <dt>{move || t.sum_total(words::per(t, state.frequency_now()))}</dt>
                    <dd aria-live="polite">{total}</dd>
                </div>
            </dl>
            <p class="sum-note">{t.sum_tax()}</p>
            <p class="sum-note">{move || growth(t, state)}</p>
        </aside>
    }
    .into_any()
}

/// What the limit means for the bill.
fn growth(t: Text, state: State) -> String {
    let (numbers, wrong) = state.numbers();
    if !wrong.is_empty() {
        return String::new();
    }
    match numbers.seat_limit {
        None => t.sum_no_limit().to_owned(),
        Some(limit) if limit <= numbers.seats => t.sum_never().to_owned(),
        Some(limit) => t.sum_limit(limit),
    }
}
