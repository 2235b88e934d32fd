//! Who the client is, and what it buys.

use domain::{
    Frequency, Plan, Tier,
    name::NAME_MAX,
    price::{Component, PriceTable},
};
use leptos::prelude::*;

use super::state::{State, Step};
use crate::pages::clients::words;
use crate::ui::choice::{RadioCard, RadioCards};
use crate::ui::input::{InputType, TextInput};
use crate::ui::page::Section;
use crate::use_text;

/// The fields of the first step, in the order of the article.
#[component]
pub fn Details(state: State, table: PriceTable) -> impl IntoView {
    let t = use_text();
    let name_max = u32::try_from(NAME_MAX).unwrap_or(u32::MAX);
    let plans = {
        let table = table.clone();
        Signal::derive(move || {
            let card = |tier| {
                plan_card(
                    t,
                    &table,
                    Plan {
                        tier,
                        frequency: state.frequency_now(),
                    },
                )
            };
            vec![card(Tier::Teams), card(Tier::Enterprise)]
        })
    };
    let frequencies = Signal::derive(move || {
        let card = |frequency| {
            frequency_card(
                t,
                &table,
                Plan {
                    tier: state.tier_now(),
                    frequency,
                },
            )
        };
        vec![card(Frequency::Monthly), card(Frequency::Annually)]
    });
    view! {
        <span class="step-start" id=Step::Details.heading() tabindex="-1">{t.new_client_step_details()}</span>
        <Section title=t.new_client_organisation() card=true>
            <TextInput
                name="name"
                label=t.new_client_name()
                value=state.name
                max=name_max
                counter=true
            />
            <div class="columns">
                <TextInput
                    name="billing_email"
                    label=t.new_client_billing_email()
                    hint=t.new_client_billing_email_hint()
                    kind=InputType::Email
                    value=state.billing_email
                    max=256_u32
                />
                <TextInput
                    name="owner_email"
                    label=t.new_client_owner_email()
                    hint=t.new_client_owner_email_hint()
                    kind=InputType::Email
                    value=state.owner_email
                    max=256_u32
                />
            </div>
        </Section>
        <Section title=t.new_client_plan_title() card=true>
            <RadioCards name="tier" label=t.new_client_plan() cards=plans value=state.tier />
        </Section>
        <Section title=t.new_client_options() card=true>
            <div class="columns">
                <TextInput
                    name="seats"
                    label=t.new_client_seats()
                    hint=t.new_client_seats_hint()
                    kind=InputType::Number
                    value=state.seats
                />
                <TextInput
                    name="seat_limit"
                    label=t.new_client_limit()
                    hint=t.new_client_limit_hint()
                    kind=InputType::Number
                    value=state.seat_limit
                    optional=true
                />
                <TextInput
                    name="extra_storage_gb"
                    label=t.new_client_storage()
                    hint=t.new_client_storage_hint()
                    kind=InputType::Number
                    value=state.extra_storage_gb
                    unit="GB"
                />
            </div>
            <RadioCards name="frequency" label=t.new_client_frequency() cards=frequencies value=state.frequency />
        </Section>
    }
    .into_any()
}

/// What a plan holds, and what a seat of it costs.
fn plan_card(t: text::Text, table: &PriceTable, plan: Plan) -> RadioCard {
    let (title, text, lines) = match plan.tier {
        Tier::Teams => (
            t.plan_teams(),
            t.plan_teams_text(),
            vec![
                t.plan_has_sharing(),
                t.plan_has_groups(),
                t.plan_has_events(),
                t.plan_has_directory(),
                t.plan_has_premium(),
            ],
        ),
        Tier::Enterprise => (
            t.plan_enterprise(),
            t.plan_enterprise_text(),
            vec![
                t.plan_has_teams(),
                t.plan_has_policies(),
                t.plan_has_sso(),
                t.plan_has_recovery(),
                t.plan_has_roles(),
            ],
        ),
    };
    let price = table
        .price(plan, Component::Seat)
        .map(|price| t.price_per_seat(words::per(t, plan.frequency), words::money(t, price)));
    RadioCard {
        value: plan.tier.key().to_owned(),
        title: title.to_owned(),
        aside: price.unwrap_or_default(),
        lines: lines.into_iter().map(str::to_owned).collect(),
        text: text.to_owned(),
    }
}

/// How often is billed, and what a seat and a GB then cost.
fn frequency_card(t: text::Text, table: &PriceTable, plan: Plan) -> RadioCard {
    let (value, text) = match plan.frequency {
        Frequency::Monthly => ("monthly", t.plan_monthly_text()),
        Frequency::Annually => ("annually", t.plan_annually_text()),
    };
    let price = table
        .price(plan, Component::Seat)
        .map(|price| t.price_per_seat(words::per(t, plan.frequency), words::money(t, price)));
    let storage = table
        .price(plan, Component::Storage)
        .map(|price| t.price_per_gb(words::per(t, plan.frequency), words::money(t, price)));
    RadioCard {
        value: value.to_owned(),
        title: words::frequency(t, plan.frequency).to_owned(),
        aside: price.unwrap_or_default(),
        lines: storage.into_iter().collect(),
        text: text.to_owned(),
    }
}
