//! Price tables, and what a client will cost.

use serde::{Deserialize, Serialize};

use crate::{Money, Plan, codes::codes};

codes! {
    /// What a price is for.
    pub enum Component {
        /// One seat for one billing period.
        Seat = 0,
        /// One GB of storage beyond the included one, for one billing period.
        Storage = 1,
    }
}

/// GB of attachment storage that every organisation includes.
pub const INCLUDED_STORAGE_GB: i32 = 1;
/// Most extra GB that can be bought (DOMAIN 2.3: at most 100 GB in all).
pub const EXTRA_STORAGE_MAX_GB: i32 = 99;

/// The price of one component of one plan, for one billing period of that plan.
///
/// Yearly amounts are kept, not derived: twelve times a rounded month is not the year's price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// Of this plan.
    pub plan: Plan,
    /// For this.
    pub component: Component,
    /// For one unit and one period.
    pub amount: Money,
}

/// The prices of one day, one per plan and component.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceTable(pub Vec<Price>);

/// One line of a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteLine {
    /// What is charged.
    pub component: Component,
    /// How many.
    pub count: i32,
    /// For one.
    pub each: Money,
    /// For all.
    pub total: Money,
}

/// What a client costs in one billing period, before tax.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// Seats, then storage when extra storage is bought.
    pub lines: Vec<QuoteLine>,
    /// The sum of the lines.
    pub total: Money,
}

impl PriceTable {
    /// The price of one unit, when the table has it.
    pub fn price(&self, plan: Plan, component: Component) -> Option<Money> {
        self.0
            .iter()
            .find(|p| p.plan == plan && p.component == component)
            .map(|p| p.amount)
    }

    /// What these seats and this extra storage cost in one period of the plan.
    ///
    /// `None` when the table lacks a price, a count is negative, or a sum does not fit.
    pub fn quote(&self, plan: Plan, seats: i32, extra_storage_gb: i32) -> Option<Quote> {
        if seats < 0 || extra_storage_gb < 0 {
            return None;
        }
        let line = |component, count: i32| {
            let each = self.price(plan, component)?;
            Some(QuoteLine {
                component,
                count,
                each,
                total: each.times(i64::from(count))?,
            })
        };
        let mut lines = vec![line(Component::Seat, seats)?];
        if extra_storage_gb > 0 {
            lines.push(line(Component::Storage, extra_storage_gb)?);
        }
        let zero = Money::new(0, lines[0].each.currency);
        let total = lines
            .iter()
            .try_fold(zero, |sum, line| sum.plus(line.total))?;
        Some(Quote { lines, total })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Currency, Frequency, Tier};

    fn table() -> PriceTable {
        let price = |tier, frequency, component, minor| Price {
            plan: Plan { tier, frequency },
            component,
            amount: Money::new(minor, Currency::USD),
        };
        PriceTable(vec![
            price(Tier::Enterprise, Frequency::Monthly, Component::Seat, 600),
            price(Tier::Enterprise, Frequency::Monthly, Component::Storage, 33),
        ])
    }

    const ENTERPRISE: Plan = Plan {
        tier: Tier::Enterprise,
        frequency: Frequency::Monthly,
    };

    #[test]
    fn a_quote_adds_seats_and_extra_storage() {
        let quote = table().quote(ENTERPRISE, 3, 2);
        assert_eq!(
            quote.as_ref().map(|q| q.total.minor),
            Some(3 * 600 + 2 * 33)
        );
        assert_eq!(quote.map(|q| q.lines.len()), Some(2));
        assert_eq!(
            table().quote(ENTERPRISE, 3, 0).map(|q| q.lines.len()),
            Some(1)
        );
    }

    #[test]
    fn a_missing_price_or_a_negative_count_gives_no_quote() {
        assert_eq!(
            table().quote(
                Plan {
                    tier: Tier::Teams,
                    ..ENTERPRISE
                },
                1,
                0
            ),
            None
        );
        assert_eq!(table().quote(ENTERPRISE, -1, 0), None);
    }
}
