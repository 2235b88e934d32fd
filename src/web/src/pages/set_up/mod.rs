//! `/set-up?token=`: the first provider of this server and its admin.

pub mod form;
pub mod page;
pub mod server;
mod send;

pub use page::SetUpPage;
