//! Several rows of a table at once: choosing them, confirming people one by one, and telling what was not done.

mod compare;
mod pick;
mod place;
mod told;

pub(crate) use compare::{ConfirmMany, Person};
pub(crate) use pick::{PickAll, PickBar, PickOne, Picked};
pub(crate) use place::Place;
pub(crate) use told::{LeftOut, Told};
