//! Moments as files write them.

use base64ct::{Base64, Encoding as _};
use domain::Millis;
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

/// The moment of `2026-01-02T03:04:05Z` and the like, with any offset.
pub(crate) fn read_rfc3339(text: &str) -> Option<Millis> {
    let moment = OffsetDateTime::parse(text.trim(), &Rfc3339).ok()?;
    Millis::try_from(moment.unix_timestamp_nanos() / 1_000_000).ok()
}

/// From the first day of year one to the epoch, in seconds.
const YEAR_ONE: i64 = 62_135_596_800;

/// The moment of seconds since the first day of year one: eight bytes, as base64.
pub(crate) fn read_year_one(text: &str) -> Option<Millis> {
    let mut bytes = [0; 8];
    let length = Base64::decode(text.trim(), &mut bytes).ok()?.len();
    if length < bytes.len() {
        return None;
    }
    seconds(i64::from_le_bytes(bytes).checked_sub(YEAR_ONE)?)
}

/// The moment so many seconds after the epoch. Zero means that nobody knows.
pub(crate) fn seconds(seconds: i64) -> Option<Millis> {
    millis(seconds.checked_mul(1_000)?)
}

/// The moment so many milliseconds after the epoch. Zero means that nobody knows.
pub(crate) fn millis(millis: i64) -> Option<Millis> {
    let readable = 1..=253_402_300_799_999;
    readable.contains(&millis).then_some(millis)
}

/// The day of a moment as `2026-01-02`, for a field that people read.
pub(crate) fn day(millis: Millis) -> Option<String> {
    let date = OffsetDateTime::from_unix_timestamp(millis.div_euclid(1_000))
        .ok()?
        .date();
    Some(format!(
        "{:04}-{:02}-{:02}",
        date.year(),
        u8::from(date.month()),
        date.day()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments() {
        assert_eq!(read_rfc3339("1970-01-01T00:00:01.250Z"), Some(1_250));
        assert_eq!(read_rfc3339("1970-01-01T01:00:00+01:00"), Some(0));
        assert_eq!(read_rfc3339("yesterday"), None);
        assert_eq!(read_year_one("AfeRdw4AAAA="), Some(1_000));
        assert_eq!(read_year_one("////////fw=="), None);
        assert_eq!(read_year_one("AAAAAAAAAIA="), None);
        assert_eq!(read_year_one("AAAA"), None);
        assert_eq!(read_year_one("2026"), None);
        assert_eq!(seconds(2), Some(2_000));
        assert_eq!(seconds(i64::MAX), None);
        assert_eq!(millis(0), None);
        assert_eq!(millis(-1), None);
        assert_eq!(day(951_782_400_000).as_deref(), Some("2000-02-29"));
        assert_eq!(day(i64::MAX), None);
    }
}
