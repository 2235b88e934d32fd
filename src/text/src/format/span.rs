//! How long something lasts, and how long ago or ahead it is.

use crate::Text;
use crate::format::{Zone, date};

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// `just now`, `5 minutes ago`, `in 3 days`; beyond 30 days the date in UTC.
pub fn relative(t: Text, ms: i64, now_ms: i64) -> String {
    let distance = now_ms.saturating_sub(ms);
    let past = distance >= 0;
    match distance.saturating_abs() {
        d if d < MINUTE => t.time_just_now().to_owned(),
        d if d < HOUR && past => t.time_minutes_ago(d / MINUTE),
        d if d < HOUR => t.time_in_minutes(d / MINUTE),
        d if d < DAY && past => t.time_hours_ago(d / HOUR),
        d if d < DAY => t.time_in_hours(d / HOUR),
        d if d <= 30 * DAY && past => t.time_days_ago(d / DAY),
        d if d <= 30 * DAY => t.time_in_days(d / DAY),
        _ => date(t, ms, Zone::UTC),
    }
}

/// A length of time in its two largest units: `45 seconds`, `2 hours 5 minutes`, `3 days`.
pub fn duration(t: Text, ms: i64) -> String {
    let units = [
        (ms / DAY, t.time_days(ms / DAY)),
        (ms / HOUR % 24, t.time_hours(ms / HOUR % 24)),
        (ms / MINUTE % 60, t.time_minutes(ms / MINUTE % 60)),
        (ms / SECOND % 60, t.time_seconds(ms / SECOND % 60)),
    ];
    let Some(first) = units.iter().position(|(n, _)| *n > 0) else {
        return t.time_seconds(0);
    };
    match units.get(first + 1) {
        Some((n, next)) if *n > 0 => format!("{} {next}", units[first].1),
        _ => units[first].1.clone(),
    }
}

#[cfg(test)]
mod tests {
    use domain::Lang;

    use super::*;

    const NL: Text = Text::new(Lang::Nl);
    const EN: Text = Text::new(Lang::En);

    #[test]
    fn near_moments_are_told_by_their_distance() {
        let now = 1_000 * DAY;
        assert_eq!(relative(EN, now - 30 * SECOND, now), "just now");
        assert_eq!(relative(EN, now - MINUTE, now), "1 minute ago");
        assert_eq!(relative(NL, now - 5 * MINUTE, now), "5 minuten geleden");
        assert_eq!(relative(EN, now + 3 * DAY, now), "in 3 days");
        assert_eq!(relative(NL, now - 40 * DAY, now), "18 augustus 1972");
    }

    #[test]
    fn durations_have_at_most_two_units() {
        assert_eq!(duration(EN, 45_000), "45 seconds");
        assert_eq!(
            duration(EN, 2 * HOUR + 5 * MINUTE + 9_000),
            "2 hours 5 minutes"
        );
        assert_eq!(duration(NL, DAY), "1 dag");
        assert_eq!(duration(EN, 0), "0 seconds");
        assert_eq!(duration(EN, DAY + MINUTE), "1 day");
    }
}
