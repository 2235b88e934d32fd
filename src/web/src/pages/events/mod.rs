//! Who did what, when, from where: of a provider, and of one organisation.

mod about;
mod csv;
mod filter;
mod page;
pub mod server;
mod table;

pub use page::{OrganisationEventsPage, ProviderEventsPage};
