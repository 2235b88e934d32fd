//! Dates and times from milliseconds since 1970-01-01 UTC, in a zone that the caller names.

use domain::Lang;

use crate::Text;

/// A distance from UTC. Which one holds at a moment is known by the browser; the server shows UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Zone {
    /// Minutes east of UTC: 60 for Amsterdam in winter.
    pub offset_minutes: i32,
}

impl Zone {
    /// UTC itself.
    pub const UTC: Self = Self { offset_minutes: 0 };
}

/// A moment taken apart in a zone.
struct Parts {
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
}

/// `22 november 2026` (nl), `22 November 2026` (en).
pub fn date(t: Text, ms: i64, zone: Zone) -> String {
    let p = parts(ms, zone);
    format!("{} {} {}", p.day, month(t, p.month), p.year)
}

/// `14:05`.
pub fn time(ms: i64, zone: Zone) -> String {
    let p = parts(ms, zone);
    format!("{:02}:{:02}", p.hour, p.minute)
}

/// `22 november 2026 14:05` (nl), `22 November 2026, 14:05` (en).
pub fn date_time(t: Text, ms: i64, zone: Zone) -> String {
    let between = match t.lang() {
        Lang::Nl => " ",
        Lang::En => ", ",
    };
    format!("{}{between}{}", date(t, ms, zone), time(ms, zone))
}

/// RFC 3339 in UTC, to the second: for `<time datetime>` and for files.
pub fn iso(ms: i64) -> String {
    let p = parts(ms, Zone::UTC);
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
        p.year, p.month, p.day, p.hour, p.minute, p.second
    )
}

/// RFC 3339 in UTC, to the millisecond, as browsers write it: for moments that are read back.
pub fn iso_millis(ms: i64) -> String {
    let mut text = iso(ms);
    text.pop();
    format!("{text}.{:03}Z", ms.rem_euclid(1000))
}

fn parts(ms: i64, zone: Zone) -> Parts {
    let seconds = ms.div_euclid(1000) + i64::from(zone.offset_minutes) * 60;
    let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = civil(days);
    Parts {
        year,
        month,
        day,
        hour: second / 3600,
        minute: second / 60 % 60,
        second: second % 60,
    }
}

/// Year, month and day of a day number, by counting 400-year eras that begin on 1 March
/// (Howard Hinnant, "chrono-compatible low-level date algorithms").
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

fn month(t: Text, month: i64) -> &'static str {
    match month {
        1 => t.time_january(),
        2 => t.time_february(),
        3 => t.time_march(),
        4 => t.time_april(),
        5 => t.time_may(),
        6 => t.time_june(),
        7 => t.time_july(),
        8 => t.time_august(),
        9 => t.time_september(),
        10 => t.time_october(),
        11 => t.time_november(),
        _ => t.time_december(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NL: Text = Text::new(Lang::Nl);
    const EN: Text = Text::new(Lang::En);
    const WINTER: Zone = Zone { offset_minutes: 60 };
    /// 2026-11-22T13:05:09Z
    const MOMENT: i64 = 1_795_352_709_000;

    #[test]
    fn a_moment_is_written_in_its_zone() {
        assert_eq!(date_time(NL, MOMENT, WINTER), "22 november 2026 14:05");
        assert_eq!(date_time(EN, MOMENT, WINTER), "22 November 2026, 14:05");
        assert_eq!(date(EN, MOMENT, Zone::UTC), "22 November 2026");
        assert_eq!(iso(MOMENT), "2026-11-22T13:05:09Z");
    }

    #[test]
    fn edges_of_the_calendar() {
        assert_eq!(iso_millis(MOMENT + 7), "2026-11-22T13:05:09.007Z");
        assert_eq!(iso_millis(-1), "1969-12-31T23:59:59.999Z");
        assert_eq!(iso(0), "1970-01-01T00:00:00Z");
        assert_eq!(iso(-1), "1969-12-31T23:59:59Z");
        assert_eq!(iso(951_782_400_000), "2000-02-29T00:00:00Z");
        assert_eq!(iso(4_107_542_399_000), "2100-02-28T23:59:59Z");
        assert_eq!(iso(4_107_542_400_000), "2100-03-01T00:00:00Z");
        let west = Zone {
            offset_minutes: -480,
        };
        assert_eq!(date_time(EN, 0, west), "31 December 1969, 16:00");
    }
}
