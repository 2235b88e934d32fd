//! Clients of a provider: the list, one of them, and making a new one.

mod create;
pub(crate) mod cursor;
mod edit_seats;
mod export;
mod get;
mod list;
mod price;
mod rename;
pub mod status;

pub use create::{NewClientRequest, create};
pub use edit_seats::edit_seats;
pub use export::{Export, export};
pub use get::get;
pub use list::list;
pub use price::price_table;
pub use rename::rename;
