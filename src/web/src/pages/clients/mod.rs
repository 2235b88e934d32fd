//! Clients of a provider: the list, and making a new one.

pub mod list;
pub mod new;
pub mod server;
pub mod words;

pub use list::ClientsPage;
pub use new::NewClientPage;
