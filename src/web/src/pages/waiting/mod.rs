//! Who waits for a provider's people, over all of its clients.

mod page;
mod row;
mod selection;
pub mod server;

pub use page::WaitingPage;
