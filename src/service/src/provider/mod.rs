//! The provider itself: its name, where its bills go, and what it asks of its staff.

mod get;
mod update;

pub use get::get;
pub use update::update;
