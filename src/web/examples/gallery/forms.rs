//! All fields, right and wrong.

use domain::{AppError, FieldError};
use leptos::prelude::*;
use web::WebError;
use web::ui::button::{Button, Kind, LinkButton, Variant};
use web::ui::choice::{Checkbox, RadioCard, RadioCards, Select};
use web::ui::form::{FieldGroup, FormActions, FormScope};
use web::ui::input::{InputType, TextInput};
use web::ui::page::PageHeader;
use web::ui::password::PasswordInput;
use web::ui::strength::StrengthMeter;
use web::ui::textarea::Textarea;

#[component]
pub(crate) fn Forms() -> impl IntoView {
    let error = WebError::App(AppError::Invalid(vec![
        FieldError::new("name", "required"),
        FieldError::new("seats", "seats-out-of-range"),
    ]));
    let lines = |lines: &[&str]| lines.iter().map(|l| (*l).to_owned()).collect::<Vec<_>>();
    let cards = vec![
        RadioCard {
            value: "teams".into(),
            title: "Teams".into(),
            aside: "$4.00 per seat and month".into(),
            text: "For teams that share their logins.".into(),
            lines: lines(&["Unlimited collections", "Groups", "Event log"]),
        },
        RadioCard {
            value: "enterprise".into(),
            title: "Enterprise".into(),
            aside: "$6.00 per seat and month".into(),
            text: "Everything in Teams, and:".into(),
            lines: lines(&["Policies", "Single sign-on", "Account recovery"]),
        },
    ];
    let countries = vec![
        ("NL".to_owned(), "Netherlands".to_owned()),
        ("BE".to_owned(), "Belgium".to_owned()),
    ];
    view! {
        <PageHeader title="New client" description="Its owner gets an invitation by mail." />
        <FormScope id="gallery" error=Signal::stored(Some(error))>
            <form novalidate class="form">
                <FieldGroup title="Organisation">
                    <TextInput name="name" label="Organisation name" max=50 counter=true autocomplete="organization" />
                    <div class="columns">
                        <TextInput name="billing" label="Billing e-mail" kind=InputType::Email hint="Invoices go there." />
                        <TextInput name="owner" label="Owner's e-mail" kind=InputType::Email hint="Gets the invitation." />
                    </div>
                </FieldGroup>
                <FieldGroup title="Plan" hint="It can be changed later.">
                    <RadioCards name="plan" label="Plan" cards=Signal::stored(cards) value=RwSignal::new("enterprise".into()) />
                    <div class="columns">
                        <TextInput name="seats" label="Seats" kind=InputType::Number value=RwSignal::new("3".into()) />
                        <TextInput name="storage" label="Extra storage" kind=InputType::Number unit="GB" optional=true />
                        <Select name="country" label="Country" options=Signal::stored(countries) value=RwSignal::new("NL".into()) />
                    </div>
                    <Checkbox name="terms" label="Add seats automatically" hint="Up to the limit, when all are used." checked=RwSignal::new(true) />
                </FieldGroup>
                <FieldGroup title="Security">
                    <PasswordInput name="password" label="Master password" new=true hint="At least 12 characters." value=RwSignal::new("correct horse".into()) />
                    <StrengthMeter score=Signal::stored(Some(2)) />
                    <Textarea name="note" label="Note" optional=true max=200 />
                </FieldGroup>
                <FormActions>
                    <Button variant=Variant::Primary kind=Kind::Submit>"Submit"</Button>
                    <LinkButton href="/" variant=Variant::Quiet>"Cancel"</LinkButton>
                </FormActions>
            </form>
        </FormScope>
    }
}
