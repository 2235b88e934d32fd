//! What the event log is narrowed by, and the days in its address.

use serde::{Deserialize, Serialize};

use super::EventGroup;
use crate::{Millis, OrganisationId, UserId};

/// What the event log is narrowed by: the page's query string.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventFilter {
    /// Only these kinds.
    #[serde(default)]
    pub group: Option<EventGroup>,
    /// Only what this person did.
    #[serde(default)]
    pub actor: Option<UserId>,
    /// Only in this organisation.
    #[serde(default)]
    pub organisation: Option<OrganisationId>,
    /// Not older than this.
    #[serde(default)]
    pub since: Option<Millis>,
    /// Older than this.
    #[serde(default)]
    pub until: Option<Millis>,
}

/// Milliseconds of a day.
const DAY: Millis = 24 * 60 * 60 * 1000;
/// Longest period that is asked for at once (DOMAIN 1.8): 367 days, and the hour by which one of
/// them is longer when clocks go back.
const PERIOD_MAX: Millis = (367 * 24 + 1) * 60 * 60 * 1000;

impl EventFilter {
    /// Reads the parameters `kind`, `actor`, `org`, and the days `since` and `until` (both included)
    /// of an address: `2026-11-23` of UTC, or as [`local_day`] writes them, `since` with the offset at
    /// which its day begins and `until` with the one at which it ends. What means nothing is passed
    /// over, since people edit addresses.
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let kind = get("kind");
        let day = |name| get(name).as_deref().and_then(midnight);
        Self {
            group: EventGroup::ALL
                .iter()
                .copied()
                .find(|group| kind.as_deref() == Some(group.key())),
            actor: get("actor").and_then(|id| id.parse().ok()),
            organisation: get("org").and_then(|id| id.parse().ok()),
            since: day("since"),
            until: day("until").map(|start| start + DAY),
        }
    }

    /// Why nothing is shown for it, as a code for the field `until`: a period that ends before it begins, or is longer
    /// than 367 days.
    pub fn refusal(&self) -> Option<&'static str> {
        let (since, until) = self.since.zip(self.until)?;
        if until < since {
            Some("period-order")
        } else if until.saturating_sub(since) > PERIOD_MAX {
            Some("period-too-long")
        } else {
            None
        }
    }

    /// Whether rows are left out.
    pub fn narrows(&self) -> bool {
        *self != Self::default()
    }
}

/// The most minutes that a place is away from UTC.
const OFFSET_MAX: i64 = 14 * 60;

/// A day of a place so many minutes before UTC, for an address: `2026-11-23.60`. Nothing in it is
/// written otherwise in a query.
pub fn local_day(date: &str, minutes: i32) -> String {
    format!("{date}.{minutes}")
}

/// The date alone.
pub fn date(day: &str) -> &str {
    day.split_once('.').map_or(day, |(date, _)| date)
}

/// The midnight of a date, at its offset if it has one.
fn midnight(text: &str) -> Option<Millis> {
    let Some((date, offset)) = text.split_once('.') else {
        return day(text);
    };
    let digits = offset.strip_prefix('-').unwrap_or(offset);
    let plain = (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let minutes: i64 = offset.parse().ok().filter(|_| plain)?;
    let near = minutes.abs() <= OFFSET_MAX;
    near.then_some(day(date)? - minutes * 60 * 1000)
}

/// The beginning of a day `2026-11-23`, UTC; none for what is no day of the years 1970 to 9999.
pub fn day(text: &str) -> Option<Millis> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    let (year, month, day): (i64, i64, i64) =
        (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if year < 1970 || !(1..=12).contains(&month) || !(1..=length).contains(&day) {
        return None;
    }
    // Days since the epoch, with years that begin on 1 March (Howard Hinnant's `days_from_civil`).
    let shifted_year = year - i64::from(month <= 2);
    let era = shifted_year.div_euclid(400);
    let year_of_era = shifted_year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some((era * 146_097 + day_of_era - 719_468) * DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_from_addresses() {
        assert_eq!(day("1970-01-01"), Some(0));
        assert_eq!(day("2000-02-29"), Some(951_782_400_000));
        assert_eq!(day("2026-11-23"), Some(1_795_392_000_000));
        for text in [
            "",
            "2026-02-29",
            "2026-13-01",
            "26-1-1",
            "2026-11-23-1",
            "-026-11-23",
            "2026-1１-23",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn days_of_other_zones_begin_at_their_own_midnight() {
        const MINUTE: Millis = 60 * 1000;
        let utc = 1_795_392_000_000;
        assert_eq!(midnight("2026-11-23"), Some(utc));
        for minutes in [0, 60, -60, 330, -570, 840, -840] {
            let written = local_day("2026-11-23", minutes);
            assert_eq!(date(&written), "2026-11-23");
            let read = midnight(&written);
            assert_eq!(
                read,
                Some(utc - Millis::from(minutes) * MINUTE),
                "{written}"
            );
        }
        for text in [
            "2026-11-23.",
            "2026-11-23.-",
            "2026-11-23.+60",
            "2026-11-23. 60",
            "2026-11-23.6０",
            "2026-11-23.841",
            "2026-11-23.-841",
            "2026-11-23.--60",
            "2026-11-23.60.60",
            "2026-11-23.0060",
            "2026-11-23.99999999999999999999",
            "2026-02-29.60",
            ".60",
            ".",
            "..",
        ] {
            assert_eq!(midnight(text), None, "{text}");
        }
    }

    #[test]
    fn a_period_is_refused_that_runs_backwards_or_too_long() {
        let refusal = |since: &str, until: &str| {
            let filter = EventFilter {
                since: day(since),
                until: day(until),
                ..EventFilter::default()
            };
            filter.refusal()
        };
        assert_eq!(refusal("2026-01-01", "2026-01-01"), None);
        assert_eq!(refusal("2026-01-02", "2026-01-01"), Some("period-order"));
        assert_eq!(refusal("2025-01-01", "2026-01-03"), None);
        assert_eq!(refusal("2025-01-01", "2026-01-04"), Some("period-too-long"));
        assert_eq!(refusal("", "2026-01-01"), None);
        assert_eq!(refusal("2026-01-01", "any day"), None);
    }

    #[test]
    fn a_period_of_days_is_read_from_an_address() {
        let read = |since: &str, until: &str| {
            let filter = EventFilter::from_query(|key| match key {
                "since" => Some(since.to_owned()),
                "until" => Some(until.to_owned()),
                _ => None,
            });
            (filter.since, filter.until)
        };
        let hours = |n: Millis| Some(1_795_392_000_000 + n * 60 * 60 * 1000);
        assert_eq!(read("2026-11-23", "2026-11-23"), (hours(0), hours(24)));
        assert_eq!(
            read("2026-11-23.60", "2026-11-23.60"),
            (hours(-1), hours(23))
        );
        // The day on which clocks go back is longer by an hour.
        let (since, until) = read("2026-10-25.120", "2026-10-25.60");
        assert_eq!(
            until.zip(since).map(|(until, since)| until - since),
            Some(DAY + DAY / 24)
        );
        assert_eq!(read("2026-11-23.900", "x.60"), (None, None));
    }
}
