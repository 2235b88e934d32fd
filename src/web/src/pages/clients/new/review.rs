//! A last look at everything, and Submit.

use domain::{AppError, ProviderId, payment, price::PriceTable};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

use super::countries::country_name;
use super::state::{State, Step};
use super::{draft, submit, sum};
use crate::keys::{NeedsKeys, use_keys};
use crate::loaded::Read;
use crate::pages::clients::words;
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Variant};
use crate::ui::form::FormActions;
use crate::ui::notice::Notice;
use crate::ui::page::{DescriptionList, Detail, Section};
use crate::ui::toast::use_toasts;
use crate::{WebError, use_text};

/// The third step.
#[component]
pub fn Review(
    provider: ProviderId,
    state: State,
    table: StoredValue<PriceTable>,
    prices: Read<PriceTable>,
    error: RwSignal<Option<WebError>>,
) -> impl IntoView {
    let t = use_text();
    let back = move |step: Step| {
        Callback::new(move |()| {
            error.set(None);
            state.step.set(step);
        })
    };
    view! {
        <div class="new-client-step">
            <span class="step-start" id=Step::Review.heading() tabindex="-1">{t.new_client_step_review()}</span>
            <Section title=t.new_client_step_details() card=true>
                <DetailsRead state />
                <FormActions>
                    <Button small=true on_click=back(Step::Details)>{t.new_client_change()}</Button>
                </FormActions>
            </Section>
            <Section title=t.new_client_step_payment() card=true>
                <PaymentRead state />
                <FormActions>
                    <Button small=true on_click=back(Step::Payment)>{t.new_client_change()}</Button>
                </FormActions>
            </Section>
            <Notice tone=Tone::Info>{t.new_client_what_happens()}</Notice>
            <NeedsKeys>
                <Submit provider state table prices error />
            </NeedsKeys>
        </div>
    }
    .into_any()
}

#[component]
fn DetailsRead(state: State) -> impl IntoView {
    let t = use_text();
    let limit = move || {
        let typed = state.seat_limit.get();
        if typed.trim().is_empty() {
            t.new_client_no_limit().to_owned()
        } else {
            typed
        }
    };
    view! {
        <DescriptionList>
            <Detail name=t.new_client_name()>{move || state.name.get()}</Detail>
            <Detail name=t.new_client_billing_email()>{move || state.billing_email.get()}</Detail>
            <Detail name=t.new_client_owner_email()>{move || state.owner_email.get()}</Detail>
            <Detail name=t.new_client_plan()>{move || words::tier(t, state.tier_now())}</Detail>
            <Detail name=t.new_client_seats()>{move || state.seats.get()}</Detail>
            <Detail name=t.new_client_limit()>{limit}</Detail>
            <Detail name=t.new_client_storage()>{move || state.extra_storage_gb.get()}" GB"</Detail>
            <Detail name=t.new_client_frequency()>{move || words::frequency(t, state.frequency_now())}</Detail>
        </DescriptionList>
    }
    .into_any()
}

#[component]
fn PaymentRead(state: State) -> impl IntoView {
    let t = use_text();
    // As it is stored.
    let vat_number = move || {
        let typed = state.vat_number.get();
        payment::vat_number(&typed, &state.country.get()).unwrap_or(typed)
    };
    let or_none = move |text: String| {
        if text.trim().is_empty() {
            t.new_client_none().to_owned()
        } else {
            text
        }
    };
    view! {
        <DescriptionList>
            <Detail name=t.new_client_company()>{move || state.company.get()}</Detail>
            <Detail name=t.new_client_address()>
                {move || state.address.get()}", "{move || state.postal_code.get()}" "{move || state.city.get()}
            </Detail>
            <Detail name=t.new_client_country()>{move || country_name(t, &state.country.get())}</Detail>
            <Detail name=t.new_client_vat_number()>{move || or_none(vat_number())}</Detail>
            <Detail name=t.new_client_reference()>{move || or_none(state.reference.get())}</Detail>
        </DescriptionList>
    }
    .into_any()
}

/// The button, and what became of it.
#[component]
fn Submit(
    provider: ProviderId,
    state: State,
    table: StoredValue<PriceTable>,
    prices: Read<PriceTable>,
    error: RwSignal<Option<WebError>>,
) -> impl IntoView {
    let t = use_text();
    let keys = use_keys();
    let toasts = use_toasts();
    let navigate = use_navigate();
    let busy = RwSignal::new(false);
    let send = Callback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        let form = match state.check() {
            Ok(form) => form,
            Err(wrong) => return refuse(state, error, WebError::App(AppError::Invalid(wrong))),
        };
        let Some(request) = state.request.get_untracked().or_else(submit::new_request) else {
            return;
        };
        state.request.set(Some(request));
        draft::write_now(provider, state);
        busy.set(true);
        error.set(None);
        let agreed =
            untrack(|| table.with_value(|table| sum::quote(state, table))).map(|quote| quote.total);
        let navigate = navigate.clone();
        let name = form.name.trim().to_owned();
        leptos::task::spawn_local(async move {
            let collection = t.new_client_collection();
            let done = submit::submit(keys, provider, request, form, collection, agreed).await;
            // The page may have been left meanwhile.
            let _ = busy.try_set(false);
            match done {
                Ok(created) => {
                    draft::forget(provider);
                    toasts.success(t.new_client_done(name));
                    navigate(
                        &format!("/vault/{}", created.organisation),
                        Default::default(),
                    );
                }
                Err(problem) => {
                    match problem.code() {
                        // The sum beside the form follows the new table; the person agrees anew.
                        "price-changed" => prices.refetch(),
                        "client-made-before" => {
                            state.request.try_set(None);
                        }
                        _ => {}
                    }
                    refuse(state, error, problem);
                }
            }
        });
    });
    let lost = move || error.with(|e| matches!(e, Some(WebError::Lost)));
    view! {
        <Show when=lost>
            <Notice tone=Tone::Warning title=t.new_client_lost_title()>{t.new_client_lost_text()}</Notice>
        </Show>
        <FormActions>
            <Button variant=Variant::Primary busy=busy on_click=send>{t.new_client_submit()}</Button>
            <span class="muted" role="status">
                {move || busy.get().then(|| t.new_client_busy())}
            </span>
        </FormActions>
    }
    .into_any()
}

/// Shows why, at the step whose field is to blame.
fn refuse(state: State, error: RwSignal<Option<WebError>>, problem: WebError) {
    if let WebError::App(AppError::Invalid(fields)) = &problem
        && let Some(first) = fields
            .iter()
            .map(|field| Step::of(&field.field))
            .min_by_key(|step| step.index())
    {
        state.step.try_set(first);
    }
    error.try_set(Some(problem));
}
