//! The key of an organisation, and a new one in its place.

mod page;
mod pending;
mod run;
pub mod server;

pub use page::RotationPage;
