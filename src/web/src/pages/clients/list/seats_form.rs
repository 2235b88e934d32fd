//! Seats, limit and storage of one client.

use domain::{
    AppError, FieldError, ProviderRole, attachment::Storage, client::ClientDetail,
    price::PriceTable, seats,
};
use leptos::prelude::*;

use super::Editing;
use crate::pages::act::act;
use crate::pages::clients::{server, words};
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::dialog::DialogActions;
use crate::ui::form::FormScope;
use crate::ui::input::{InputType, TextInput};
use crate::ui::notice::Notice;
use crate::ui::storage::storage_words;
use crate::ui::toast::use_toasts;
use crate::{WebError, use_text};

/// How many there are, how many there may be, and what that costs.
#[component]
pub(super) fn SeatsForm(
    editing: Editing,
    client: ClientDetail,
    prices: PriceTable,
    busy: RwSignal<bool>,
    open: RwSignal<bool>,
    saved: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let role = editing.role;
    let before = client.seats;
    let used = client.storage_used;
    let in_use = storage_words(t, Storage::new(used, client.extra_storage_gb));
    let seats = RwSignal::new(before.assigned.to_string());
    let limit = RwSignal::new(before.limit.map(|l| l.to_string()).unwrap_or_default());
    let storage = RwSignal::new(client.extra_storage_gb.to_string());
    let error = RwSignal::new(None::<WebError>);
    let typed = move || read(&seats.get(), &limit.get(), &storage.get());
    let total = {
        let (prices, plan) = (prices.clone(), client.plan);
        move |seats: i32, storage: i32| {
            let per = words::per(t, plan.frequency);
            prices
                .quote(plan, seats, storage)
                .map(|quote| format!("{} {per}", words::money(t, quote.total)))
                .unwrap_or_default()
        }
    };
    let now = total(before.assigned, client.extra_storage_gb);
    let then = move || {
        typed()
            .map(|form| total(form.seats, form.extra_storage_gb))
            .unwrap_or_default()
    };
    let extra = client.extra_storage_gb;
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let form = read(
            &seats.get_untracked(),
            &limit.get_untracked(),
            &storage.get_untracked(),
        )
        .and_then(|form| form.check(before, used).map(|_| form));
        let form = match form {
            Ok(form) => form,
            Err(wrong) => return error.set(Some(WebError::App(AppError::Invalid(wrong)))),
        };
        if role == ProviderRole::ServiceUser && form.buys(before, extra) {
            return error.set(Some(WebError::App(AppError::forbidden("seats-need-admin"))));
        }
        error.set(None);
        let work = server::edit_seats(editing.provider, editing.organisation, form);
        act(busy, work, move |answer| match answer {
            Ok(_) => {
                toasts.success(t.clients_seats_saved());
                saved.run(());
            }
            Err(problem) => {
                let _ = error.try_set(Some(problem));
            }
        });
    };
    view! {
        <p class="dialog-message">{t.clients_seats_used(before.used)}" "{in_use}"."</p>
        {(role == ProviderRole::ServiceUser)
            .then(|| view! { <Notice tone=Tone::Info>{t.clients_seats_service()}</Notice> })}
        <form method="post" on:submit=send>
            <FormScope id="seats" error=error>
                <div class="stack">
                    <TextInput name="seats" label=t.new_client_seats() kind=InputType::Number value=seats />
                    <TextInput
                        name="seat_limit"
                        label=t.new_client_limit()
                        hint=t.new_client_limit_hint()
                        kind=InputType::Number
                        value=limit
                        optional=true
                    />
                    <TextInput
                        name="extra_storage_gb"
                        label=t.new_client_storage()
                        hint=t.new_client_storage_hint()
                        kind=InputType::Number
                        value=storage
                        unit="GB"
                    />
                    <dl class="sum">
                        <div class="sum-line">
                            <dt>{t.clients_seats_price_now()}</dt>
                            <dd>{now}</dd>
                        </div>
                        <div class="sum-line sum-total">
                            <dt>{t.clients_seats_price_then()}</dt>
                            <dd aria-live="polite">{then}</dd>
                        </div>
                    </dl>
                    <DialogActions>
                        <Button on_click=Callback::new(move |()| open.set(false))>{t.common_cancel()}</Button>
                        <Button variant=Variant::Primary kind=Kind::Submit busy=busy>
                            {t.clients_seats_save()}
                        </Button>
                    </DialogActions>
                </div>
            </FormScope>
        </form>
    }
    .into_any()
}

/// Reads what was typed into whole numbers.
fn read(seats: &str, limit: &str, storage: &str) -> Result<seats::SeatsForm, Vec<FieldError>> {
    let mut wrong = Vec::new();
    let form = words::read_seats(seats, limit, storage, &mut wrong);
    if wrong.is_empty() {
        Ok(form)
    } else {
        Err(wrong)
    }
}
