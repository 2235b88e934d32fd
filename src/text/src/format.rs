//! Numbers, money, dates and times as people of a language write them. Pure: no clock, no zone database.

mod calendar;
mod number;
mod span;

pub use calendar::{Zone, date, date_time, iso, iso_millis, time};
pub(crate) use number::push_integer;
pub use number::{bytes, decimal, integer, money, percent};
pub use span::{duration, relative};
