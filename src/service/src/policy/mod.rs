//! Policies of an organisation (DOMAIN 1.7): what they are, whom they bind, and what keeping them takes.
//!
//! Everybody asks here: [`mine`] for what the person who asks is bound by, [`of`] for what an account is bound by
//! within a transaction or a reading, [`active`] for one policy of an organisation whoever is bound by it, [`admit`]
//! before somebody is let in.

mod admit;
mod bound;
mod list;
mod lock_out;
mod preview;
mod save;

pub(crate) use admit::{admit, lock_places};
pub(crate) use bound::{active, binds, merged, of, read};
pub(crate) use lock_out::without_two_step;

pub use bound::mine;
pub use list::list;
pub use preview::preview;
pub use save::save;
