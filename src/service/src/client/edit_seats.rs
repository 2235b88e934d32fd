//! Seats, limit and storage of a client, set by hand (DOMAIN 2.3).

use domain::{
    AppError, OrganisationId,
    client::ClientDetail,
    event::EventKind,
    seats::{Seats, SeatsForm},
};
use store::model::NewEvent;

use super::get::detail;
use crate::{
    Allowed,
    authz::{BuySeats, EditClient},
    error::{Error, Result},
};

/// Sets seats, limit and storage. What may cost more is for provider admins.
///
/// # Errors
/// `Invalid` for fields that break a rule (fewer seats than are used, a limit below the seats);
/// `Forbidden` (`seats-need-admin`) when it buys and the asker may not.
pub async fn edit_seats(
    provider: &Allowed<'_, EditClient>,
    organisation: OrganisationId,
    form: &SeatsForm,
) -> Result<ClientDetail> {
    let now = provider.now();
    let mut tx = provider.app().store().begin().await?;
    let scope = tx
        .access()
        .client(provider.scope(), organisation)
        .await?
        .ok_or_else(Error::not_found)?;
    let before = tx
        .organisations()
        .lock(scope)
        .await?
        .ok_or_else(Error::not_found)?;
    let seats = form
        .check(before.seats(), before.storage_used)
        .map_err(AppError::Invalid)?;
    if form.buys(before.seats(), before.extra_storage_gb) && provider.may::<BuySeats>().is_err() {
        return Err(AppError::forbidden("seats-need-admin").into());
    }
    tx.organisations().set_seats(scope, seats, now).await?;
    tx.organisations()
        .set_storage(scope, form.extra_storage_gb, now)
        .await?;
    if seats.limit != before.seat_limit {
        // Reaching another limit is news again.
        tx.organisations()
            .set_seat_mails(scope, before.seats_grown_mail_at, None)
            .await?;
    }
    tx.events()
        .insert(&NewEvent {
            organisation: Some(organisation),
            subject: Some(change(before.seats(), before.extra_storage_gb, form, seats)),
            ..provider.event(EventKind::OrganisationUpdated)
        })
        .await?;
    let after = tx
        .organisations()
        .find(scope)
        .await?
        .ok_or_else(Error::not_found)?;
    tx.save().await?;
    Ok(detail(after))
}

/// What was changed, for the log: seats, with the limit where there is one, and storage.
fn change(before: Seats, storage: i32, form: &SeatsForm, after: Seats) -> String {
    let seats = |seats: Seats| match seats.limit {
        Some(limit) => format!("{} (≤ {limit})", seats.assigned),
        None => seats.assigned.to_string(),
    };
    let mut text = format!("{} → {}", seats(before), seats(after));
    if storage != form.extra_storage_gb {
        text.push_str(&format!(", {storage} → {} GB", form.extra_storage_gb));
    }
    text
}
