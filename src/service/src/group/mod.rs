//! Groups: members who share what the group may do (DOMAIN 1.4).

mod change;
mod delete;
mod list;
mod rights;

pub use change::{change, create};
pub(crate) use change::{is_bounded_self, make, own_group, room, wrote};
pub use delete::delete;
pub use list::{get, list};
pub use rights::rights;
