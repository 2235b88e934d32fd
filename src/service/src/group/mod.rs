//! Groups: members who share what the group may do (DOMAIN 1.4).

mod change;
mod delete;
mod list;

pub(crate) use change::own_group;
pub use change::{change, create};
pub use delete::delete;
pub use list::{get, list};
