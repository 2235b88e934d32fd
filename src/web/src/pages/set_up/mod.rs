//! `/set-up?token=`: the first provider of this server and its admin.

pub mod form;
pub mod page;
mod send;
pub mod server;

pub use page::SetUpPage;
