//! Inviting people by the hundred: a list, what it costs, and how far the work on it is.

mod checked;
mod list;
mod page;
mod read;
mod rights;
mod rows;
pub mod server;
mod work;

pub use page::InviteManyPage;
