//! Seat arithmetic (DOMAIN 2.1 to 2.3).

use serde::{Deserialize, Serialize};

/// The seats of one organisation.
///
/// Used counts invited, accepted and confirmed members. `limit` bounds automatic growth: none
/// means no bound, equal to `assigned` means never.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seats {
    /// Bought.
    pub assigned: i32,
    /// Taken.
    pub used: i32,
    /// Most that may be assigned without a person's decision.
    pub limit: Option<i32>,
}

/// Most seats of one organisation that a form accepts.
pub const SEATS_MAX: i32 = 100_000;

/// Why seats cannot be had. The names are conflict codes (`error-<code>`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SeatsError {
    /// Growing further would pass the limit for automatic seats.
    #[error("seat-limit-reached")]
    LimitReached,
    /// Fewer seats than are in use.
    #[error("seats-below-used")]
    BelowUsed,
    /// Less than one seat or more than [`SEATS_MAX`].
    #[error("seats-out-of-range")]
    OutOfRange,
    /// The limit lies below the seats that are assigned.
    #[error("limit-below-seats")]
    LimitBelowSeats,
}

impl Seats {
    /// Assigned less used.
    pub const fn remaining(self) -> i32 {
        self.assigned - self.used
    }

    /// The state after `count` more people take a seat, growing `assigned` when the free seats do
    /// not suffice and the limit allows it; else nothing changes at all.
    pub fn take(self, count: i32) -> Result<Self, SeatsError> {
        let used = self.used.checked_add(count).ok_or(SeatsError::OutOfRange)?;
        if used <= self.assigned {
            return Ok(Self { used, ..self });
        }
        if self.limit.is_some_and(|limit| used > limit) {
            return Err(SeatsError::LimitReached);
        }
        if used > SEATS_MAX {
            return Err(SeatsError::OutOfRange);
        }
        Ok(Self {
            assigned: used,
            used,
            ..self
        })
    }

    /// The state after a person sets seats and limit by hand.
    pub fn set(self, assigned: i32, limit: Option<i32>) -> Result<Self, SeatsError> {
        if !(1..=SEATS_MAX).contains(&assigned) || limit.is_some_and(|l| l > SEATS_MAX) {
            return Err(SeatsError::OutOfRange);
        }
        if assigned < self.used {
            return Err(SeatsError::BelowUsed);
        }
        if limit.is_some_and(|limit| limit < assigned) {
            return Err(SeatsError::LimitBelowSeats);
        }
        Ok(Self {
            assigned,
            limit,
            ..self
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_fresh_client_reads_as_in_the_article() {
        let fresh = Seats {
            assigned: 3,
            used: 0,
            limit: None,
        }
        .take(1);
        assert_eq!(
            fresh.map(|s| (s.assigned, s.used, s.remaining())),
            Ok((3, 1, 2))
        );
    }

    #[test]
    fn growth_stops_at_the_limit() {
        let full = Seats {
            assigned: 3,
            used: 3,
            limit: Some(5),
        };
        assert_eq!(
            full.take(2),
            Ok(Seats {
                assigned: 5,
                used: 5,
                limit: Some(5)
            })
        );
        assert_eq!(full.take(3), Err(SeatsError::LimitReached));
        let never = Seats {
            limit: Some(3),
            ..full
        };
        assert_eq!(never.take(1), Err(SeatsError::LimitReached));
    }

    proptest! {
        #[test]
        fn taking_never_overbooks(assigned in 1..500i32, used in 0..500i32, limit in proptest::option::of(1..500i32), count in 0..500i32) {
            let before = Seats { assigned, used: used.min(assigned), limit: limit.map(|l| l.max(assigned)) };
            if let Ok(after) = before.take(count) {
                prop_assert!(after.used <= after.assigned);
                prop_assert!(after.limit.is_none_or(|l| after.assigned <= l));
                prop_assert_eq!(after.used, before.used + count);
            }
        }
    }
}
