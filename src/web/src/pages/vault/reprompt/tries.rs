//! How often a person may guess.

/// Wrong passwords in a row, and the moment before which nobody tries again.
#[derive(Clone, Copy, Debug, Default)]
pub(in super::super) struct Tries {
    wrong: u32,
    /// Milliseconds since 1970.
    until: f64,
}

/// So many slips cost nothing.
const FREE: u32 = 3;
/// After so many the vault locks.
const MOST: u32 = 10;

impl Tries {
    /// Whole seconds until the next try, 0 when there is nothing to wait for.
    pub(super) fn wait(self, now: f64) -> u32 {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "at most some minutes, and not negative"
        )]
        let seconds = ((self.until - now) / 1_000.0).ceil().max(0.0) as u32;
        seconds
    }

    /// Counts a wrong password; whether it was one too many.
    pub(super) fn count(&mut self, now: f64) -> bool {
        self.wrong += 1;
        if self.wrong >= FREE {
            let seconds = 5_u32 << (self.wrong - FREE).min(4);
            self.until = now + f64::from(seconds) * 1_000.0;
        }
        self.wrong >= MOST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_free_and_guesses_wait_longer_and_longer() {
        let mut tries = Tries::default();
        let mut waits = Vec::new();
        let mut too_many = Vec::new();
        for _ in 0..MOST {
            too_many.push(tries.count(1_000.0));
            waits.push(tries.wait(1_000.0));
        }
        assert_eq!(waits, [0, 0, 5, 10, 20, 40, 80, 80, 80, 80]);
        assert_eq!(too_many.iter().position(|over| *over), Some(9));
        assert_eq!((tries.wait(80_900.0), tries.wait(81_000.0)), (1, 0));
    }
}
