//! Groups of an organisation: who is in them, and what they may do.

mod edit;
mod page;
pub mod server;

pub use page::GroupsPage;
