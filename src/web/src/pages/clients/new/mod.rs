//! A new client: what it is, how it is paid for, a last look, Submit.
//!
//! Everything that is typed lives in [`State`] and, without anything secret, in the tab's storage, so that neither a
//! failed Submit nor a reload loses it.

pub mod countries;
pub mod details;
pub mod draft;
pub mod payment;
pub mod review;
pub mod state;
pub mod submit;
pub mod sum;

use domain::{AppError, ProviderId, price::PriceTable};
use leptos::prelude::*;

use super::server;
use crate::loaded::Read;
use crate::pages::provider_members::use_provider;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::form::{FormActions, FormScope, focus_id};
use crate::ui::page::{Breadcrumb, PageHeader};
use crate::ui::progress::Steps;
use crate::{Loaded, WebError, use_text};
use details::Details;
use payment::PaymentFields;
use review::Review;
use state::{State, Step};
use sum::Sum;

/// The page, for provider admins; the guard answers everybody else.
#[component]
pub fn NewClientPage() -> impl IntoView {
    let t = use_text();
    let provider = use_provider();
    let prices = Resource::new(
        move || provider.get(),
        |provider| async move { server::prices(provider.ok_or(AppError::NotFound)?).await },
    );
    let state = State::new();
    // Here, so that it outlives the form, which is made anew when the prices change.
    let error = RwSignal::new(None::<WebError>);
    let list = move || {
        let id = provider
            .get_untracked()
            .map(|id| id.to_string())
            .unwrap_or_default();
        format!("/provider/{id}/clients")
    };
    draft::keep(provider, state);
    let show = move |table: PriceTable| {
        provider
            .get_untracked()
            .map(|provider| view! { <Page provider state error table prices /> })
            .into_any()
    };
    view! {
        <Breadcrumb above=vec![(t.clients_title().to_owned(), list())] here=t.new_client_title() />
        <PageHeader title=t.new_client_title() description=t.new_client_description() />
        <Loaded resource=prices view=show />
    }
    .into_any()
}

#[component]
fn Page(
    provider: ProviderId,
    state: State,
    error: RwSignal<Option<WebError>>,
    table: PriceTable,
    prices: Read<PriceTable>,
) -> impl IntoView {
    let t = use_text();
    let kept = StoredValue::new(table.clone());
    let for_sum = table.clone();
    let ready = RwSignal::new(false);
    Effect::new(move |_| ready.set(true));
    let step = state.step;
    // Whoever goes on hears and sees where the next step begins.
    Effect::new(move |before: Option<Step>| {
        let now = step.get();
        if before.is_some_and(|before| before != now) && error.with_untracked(Option::is_none) {
            request_animation_frame(move || focus_id(now.heading()));
        }
        now
    });
    let go_on = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let here = step.get_untracked();
        let mut wrong = state.check().err().unwrap_or_default();
        wrong.retain(|field| Step::of(&field.field) == here);
        if wrong.is_empty() {
            error.set(None);
            step.set(here.next());
        } else {
            error.set(Some(WebError::App(AppError::Invalid(wrong))));
        }
    };
    let back = Callback::new(move |()| {
        error.set(None);
        step.set(step.get_untracked().back());
    });
    let names = vec![
        t.new_client_step_details().to_owned(),
        t.new_client_step_payment().to_owned(),
        t.new_client_step_review().to_owned(),
    ];
    let current = Signal::derive(move || step.get().index());
    let away_from = move |wanted: Step| move || step.get() != wanted;
    view! {
        <Steps label=t.new_client_title() names current />
        <div class="new-client">
            <div class="new-client-form">
                <FormScope id="new-client" error=error>
                    <form method="post" novalidate on:submit=go_on hidden=move || step.get() == Step::Review>
                        <div class="new-client-step" hidden=away_from(Step::Details)>
                            <Details state table />
                        </div>
                        <div class="new-client-step" hidden=away_from(Step::Payment)>
                            <PaymentFields state />
                        </div>
                        <FormActions>
                            <Button
                                variant=Variant::Primary
                                kind=Kind::Submit
                                disabled=Signal::derive(move || !ready.get())
                            >
                                {move || match step.get() {
                                    Step::Details => t.new_client_to_payment(),
                                    Step::Payment | Step::Review => t.new_client_to_review(),
                                }}
                            </Button>
                            <Show when=move || step.get() == Step::Payment>
                                <Button on_click=back>{t.new_client_back()}</Button>
                            </Show>
                        </FormActions>
                    </form>
                    <Show when=move || step.get() == Step::Review>
                        <Review provider state table=kept prices error />
                    </Show>
                </FormScope>
            </div>
            <Sum state table=for_sum />
        </div>
    }
    .into_any()
}
