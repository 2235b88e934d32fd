//! Payment by invoice: to whom.

use domain::payment::{ADDRESS_MAX, CITY_MAX, COMPANY_MAX, POSTAL_CODE_MAX, REFERENCE_MAX};
use leptos::prelude::*;

use super::countries::use_countries;
use super::state::{State, Step};
use crate::ui::choice::Select;
use crate::ui::input::TextInput;
use crate::ui::page::Section;
use crate::use_text;

/// The fields of the second step.
#[component]
pub fn PaymentFields(state: State) -> impl IntoView {
    let t = use_text();
    let max = |most: usize| u32::try_from(most).unwrap_or(u32::MAX);
    // An error that shows while it is typed, before anything is sent: the form of the country is not known by heart.
    let vat = Signal::derive(move || {
        let (number, country) = (state.vat_number.get(), state.country.get());
        let known = number.trim().len() >= 8 && !country.is_empty();
        let wrong = known && domain::payment::vat_number(&number, &country).is_none();
        wrong.then(|| "vat-number".to_owned())
    });
    view! {
        <span class="step-start" id=Step::Payment.heading() tabindex="-1">{t.new_client_step_payment()}</span>
        <Section title=t.new_client_invoice() description=t.new_client_invoice_text() card=true>
            <TextInput
                name="company"
                label=t.new_client_company()
                value=state.company
                max=max(COMPANY_MAX)
                autocomplete="organization"
            />
            <TextInput
                name="address"
                label=t.new_client_address()
                value=state.address
                max=max(ADDRESS_MAX)
                autocomplete="street-address"
            />
            <div class="columns">
                <TextInput
                    name="postal_code"
                    label=t.new_client_postal_code()
                    value=state.postal_code
                    max=max(POSTAL_CODE_MAX)
                    autocomplete="postal-code"
                />
                <TextInput
                    name="city"
                    label=t.new_client_city()
                    value=state.city
                    max=max(CITY_MAX)
                    autocomplete="address-level2"
                />
            </div>
            <Select
                name="country"
                label=t.new_client_country()
                options=use_countries()
                value=state.country
                autocomplete="country"
            />
            <div class="columns">
                <TextInput
                    name="vat_number"
                    label=t.new_client_vat_number()
                    hint=t.new_client_vat_number_hint()
                    value=state.vat_number
                    error=vat
                    optional=true
                    max=40_u32
                />
                <TextInput
                    name="reference"
                    label=t.new_client_reference()
                    hint=t.new_client_reference_hint()
                    value=state.reference
                    optional=true
                    max=max(REFERENCE_MAX)
                />
            </div>
        </Section>
    }
    .into_any()
}
