//! Seat arithmetic (DOMAIN 2.1 to 2.3).

use serde::{Deserialize, Serialize};

use crate::{FieldError, attachment, price::EXTRA_STORAGE_MAX_GB};

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

/// Seats run out when no more than one in so many is left.
const RUNNING_OUT_SHARE: i32 = 10;

/// [`Seats::running_out`] as both databases say it.
pub const RUNNING_OUT_SQL: &str = "o.seats_remaining * 10 <= o.seats_assigned";

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

    /// Whether at most a tenth of the seats is left (none of fewer than ten).
    ///
    /// The one definition of "seats running out". The database filters by the same expression,
    /// [`RUNNING_OUT_SQL`]; the store's contract holds the two together.
    pub const fn running_out(self) -> bool {
        self.remaining() * RUNNING_OUT_SHARE <= self.assigned
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

/// The form by which a person sets seats, limit and storage of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatsForm {
    /// Seats in all.
    pub seats: i32,
    /// Most seats that are added automatically; none means no limit.
    pub seat_limit: Option<i32>,
    /// GB beyond the included one.
    pub extra_storage_gb: i32,
}

impl SeatsForm {
    /// Checks the form against what a client has now, and the bytes of its files; the answer is its seats to be.
    ///
    /// # Errors
    /// Every field that breaks a rule.
    pub fn check(&self, now: Seats, storage_used: i64) -> Result<Seats, Vec<FieldError>> {
        let mut wrong = Vec::new();
        let seats = now.set(self.seats, self.seat_limit);
        if let Err(error) = seats {
            wrong.push(FieldError::new(error.field(self.seats), error.to_string()));
        }
        if !(0..=EXTRA_STORAGE_MAX_GB).contains(&self.extra_storage_gb) {
            wrong.push(FieldError::new("extra_storage_gb", "storage-out-of-range"));
        } else if attachment::bought(self.extra_storage_gb) < storage_used {
            wrong.push(FieldError::new("extra_storage_gb", "storage-in-use"));
        }
        match seats {
            Ok(seats) if wrong.is_empty() => Ok(seats),
            _ => Err(wrong),
        }
    }

    /// Whether this costs more, or may cost more without anybody's further decision, than before.
    pub fn buys(&self, now: Seats, extra_storage_gb: i32) -> bool {
        let wider = match (now.limit, self.seat_limit) {
            (Some(before), Some(after)) => after > before,
            (Some(_), None) => true,
            (None, _) => false,
        };
        wider || self.seats > now.assigned || self.extra_storage_gb > extra_storage_gb
    }
}

impl SeatsError {
    /// Which field of a form with `seats` and `seat_limit` is to blame.
    pub fn field(self, seats: i32) -> &'static str {
        match self {
            Self::LimitBelowSeats | Self::LimitReached => "seat_limit",
            Self::OutOfRange if (1..=SEATS_MAX).contains(&seats) => "seat_limit",
            Self::OutOfRange | Self::BelowUsed => "seats",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::attachment::GB;

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

    #[test]
    fn a_tenth_left_is_running_out() {
        let seats = |assigned, used| Seats {
            assigned,
            used,
            limit: None,
        };
        for (assigned, used, out) in [
            (3, 1, false),
            (3, 3, true),
            (9, 8, false),
            (10, 9, true),
            (100, 89, false),
            (100, 90, true),
        ] {
            assert_eq!(
                seats(assigned, used).running_out(),
                out,
                "{used} of {assigned}"
            );
        }
    }

    #[test]
    fn a_form_names_the_field_to_blame() {
        let now = Seats {
            assigned: 5,
            used: 3,
            limit: Some(8),
        };
        let form = |seats, seat_limit, extra_storage_gb| SeatsForm {
            seats,
            seat_limit,
            extra_storage_gb,
        };
        let wrong = |form: SeatsForm| {
            form.check(now, GB).map_err(|all| {
                all.into_iter()
                    .map(|e| (e.field, e.code))
                    .collect::<Vec<_>>()
            })
        };
        assert_eq!(wrong(form(6, Some(8), 0)), Ok(Seats { assigned: 6, ..now }));
        assert_eq!(
            wrong(form(2, Some(8), 0)),
            Err(vec![("seats".into(), "seats-below-used".into())])
        );
        assert_eq!(
            wrong(form(0, None, 100)),
            Err(vec![
                ("seats".into(), "seats-out-of-range".into()),
                ("extra_storage_gb".into(), "storage-out-of-range".into())
            ])
        );
        assert_eq!(
            wrong(form(9, Some(8), 0)),
            Err(vec![("seat_limit".into(), "limit-below-seats".into())])
        );
        assert_eq!(
            wrong(form(9, Some(i32::MAX), 0)),
            Err(vec![("seat_limit".into(), "seats-out-of-range".into())])
        );
        let fits = |used| form(6, Some(8), 1).check(now, used).is_ok();
        assert!(fits(2 * GB) && !fits(2 * GB + 1));
    }

    #[test]
    fn what_may_cost_more_is_buying() {
        let now = Seats {
            assigned: 5,
            used: 3,
            limit: Some(8),
        };
        let form = |seats, seat_limit, extra_storage_gb| SeatsForm {
            seats,
            seat_limit,
            extra_storage_gb,
        };
        assert!(!form(3, Some(8), 1).buys(now, 1));
        assert!(!form(5, Some(5), 0).buys(now, 1));
        assert!(form(6, Some(8), 1).buys(now, 1));
        assert!(form(5, Some(9), 1).buys(now, 1));
        assert!(form(5, None, 1).buys(now, 1));
        assert!(form(5, Some(8), 2).buys(now, 1));
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
