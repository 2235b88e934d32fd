//! When a request for the bytes of a file is sent again.

/// The first pause, in milliseconds; it doubles up to [`LONGEST`].
const FIRST: i32 = 500;
/// The longest pause that nobody asked for, in milliseconds.
const LONGEST: i32 = 8_000;
/// The longest pause that an answer may ask for, in milliseconds.
const LONGEST_ASKED: i32 = 120_000;
/// A request is given up first after so many milliseconds; that doubles up to [`MOST_PATIENCE`], so that a part arrives on
/// the slowest of lines too. One of 4 MiB takes 35 s on a line of 1 Mbit/s.
const PATIENCE: i32 = 120_000;
/// The longest that one request is waited for, in milliseconds.
const MOST_PATIENCE: i32 = 8 * PATIENCE;
/// So often a server that answers with a failure of its own is asked again.
pub(super) const FAILURES: u32 = 6;

/// The pauses of one request.
pub(super) struct Waits {
    next: i32,
    failures: u32,
    patience: i32,
}

impl Waits {
    /// None was made yet.
    pub(super) const fn new() -> Self {
        Self {
            next: FIRST,
            failures: 0,
            patience: PATIENCE,
        }
    }

    /// How long the next try is waited for, in milliseconds.
    pub(super) const fn patience(&self) -> i32 {
        self.patience
    }

    /// That was not long enough.
    pub(super) fn ran_out(&mut self) {
        self.patience = (self.patience * 2).min(MOST_PATIENCE);
    }

    /// Whether an answer with this status is no last word: a limit, or a proxy before a server that starts anew, which is
    /// waited out like a lost connection; and, a few times, a failure of the server itself.
    pub(super) const fn waits_out(&mut self, status: u16) -> bool {
        match status {
            429 | 502..=504 => true,
            500.. => {
                self.failures += 1;
                self.failures <= FAILURES
            }
            _ => false,
        }
    }

    /// The pause before the next try, in milliseconds: not less than the answer asked for, up to a bound.
    pub(super) fn pause(&mut self, asked: Option<i32>) -> i32 {
        let own = self.next;
        self.next = (own * 2).min(LONGEST);
        asked.map_or(own, |asked| asked.clamp(own, LONGEST_ASKED))
    }
}

/// What a `Retry-After` asks for, in milliseconds: it holds seconds, or a moment, of which `until` tells how many
/// milliseconds are left.
pub(super) fn asked(text: &str, until: impl FnOnce(&str) -> f64) -> Option<i32> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        let seconds: i32 = text.parse().unwrap_or(i32::MAX);
        return Some(seconds.saturating_mul(1_000));
    }
    let left = until(text);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "parts of a millisecond are nothing, and a cast to an integer ends at its bounds"
    )]
    (!left.is_nan()).then_some(left as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn never(_: &str) -> f64 {
        f64::NAN
    }

    #[test]
    fn proxies_and_limits_are_waited_out_and_refusals_are_not() {
        let mut waits = Waits::new();
        for _ in 0..100 {
            for status in [429, 502, 503, 504] {
                assert!(waits.waits_out(status), "{status}");
            }
        }
        for status in [400, 401, 403, 404, 409, 413, 416, 422] {
            assert!(!waits.waits_out(status), "{status}");
        }
        for _ in 0..FAILURES {
            assert!(waits.waits_out(500));
        }
        assert!(!waits.waits_out(500));
        assert!(waits.waits_out(503), "that is another matter");
    }

    #[test]
    fn pauses_grow_up_to_a_bound_and_heed_what_is_asked() {
        let mut waits = Waits::new();
        let own: Vec<i32> = (0..7).map(|_| waits.pause(None)).collect();
        assert_eq!(own, [500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
        assert_eq!(waits.pause(Some(30_000)), 30_000);
        assert_eq!(waits.pause(Some(0)), 8_000, "no sooner than without");
        assert_eq!(waits.pause(Some(-5)), 8_000);
        assert_eq!(waits.pause(Some(i32::MAX)), LONGEST_ASKED);
    }

    #[test]
    fn what_stands_still_is_given_up_later_each_time() {
        let mut waits = Waits::new();
        let mut all = Vec::new();
        for _ in 0..5 {
            all.push(waits.patience());
            waits.ran_out();
        }
        assert_eq!(all, [120_000, 240_000, 480_000, 960_000, 960_000]);
    }

    #[test]
    fn seconds_and_moments_are_read() {
        assert_eq!(asked("3", never), Some(3_000));
        assert_eq!(asked(" 120 ", never), Some(120_000));
        assert_eq!(asked("99999999999999999999", never), Some(i32::MAX));
        let moment = "Fri, 27 Nov 2026 08:00:00 GMT";
        let left = |text: &str| if text == moment { 2_500.7 } else { f64::NAN };
        assert_eq!(asked(moment, left), Some(2_500));
        assert_eq!(asked(moment, |_| 1e300), Some(i32::MAX));
        for nothing in ["", "  ", "soon", "-1", "1.5"] {
            assert_eq!(asked(nothing, never), None, "{nothing:?}");
        }
    }
}
