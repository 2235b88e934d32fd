//! The words for what the vocabulary knows of clients.

use domain::{FieldError, Frequency, Money, Tier, client::ClientStatus, seats::SeatsForm};
use text::Text;

use crate::ui::badge::Tone;

/// Teams or Enterprise.
pub fn tier(t: Text, tier: Tier) -> &'static str {
    match tier {
        Tier::Teams => t.plan_teams(),
        Tier::Enterprise => t.plan_enterprise(),
    }
}

/// Monthly or yearly.
pub fn frequency(t: Text, frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Monthly => t.plan_monthly(),
        Frequency::Annually => t.plan_annually(),
    }
}

/// How a client stands, with the colour that says so.
pub fn status(t: Text, status: ClientStatus) -> (Tone, &'static str) {
    match status {
        ClientStatus::OwnerToConfirm => (Tone::Warning, t.clients_status_to_confirm()),
        ClientStatus::OwnerInvited => (Tone::Info, t.clients_status_invited()),
        ClientStatus::NoOwner => (Tone::Danger, t.clients_status_no_owner()),
        ClientStatus::Active => (Tone::Success, t.clients_status_active()),
        ClientStatus::Disabled => (Tone::Neutral, t.clients_status_disabled()),
    }
}

/// An amount as people write it.
pub fn money(t: Text, amount: Money) -> String {
    text::format::money(t, amount.minor, amount.currency.as_str())
}

/// Of which time a price is: per month, per year.
pub fn per(t: Text, frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Monthly => t.price_per_month(),
        Frequency::Annually => t.price_per_year(),
    }
}

/// Reads whole numbers as people type them; an empty limit is none, an empty storage is 0.
pub fn read_seats(
    seats: &str,
    limit: &str,
    storage: &str,
    wrong: &mut Vec<FieldError>,
) -> SeatsForm {
    let mut number = |field: &'static str, text: &str, code: &'static str| {
        let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        plain.parse::<i32>().unwrap_or_else(|_| {
            wrong.push(FieldError::new(
                field,
                if plain.is_empty() { "required" } else { code },
            ));
            1
        })
    };
    let seats = number("seats", seats, "seats-out-of-range");
    let seat_limit =
        (!limit.trim().is_empty()).then(|| number("seat_limit", limit, "seats-out-of-range"));
    let extra_storage_gb = if storage.trim().is_empty() {
        0
    } else {
        number("extra_storage_gb", storage, "storage-out-of-range")
    };
    SeatsForm {
        seats,
        seat_limit,
        extra_storage_gb,
    }
}
