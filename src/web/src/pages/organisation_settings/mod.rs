//! Settings of an organisation: who may create and delete what.

mod page;
pub mod server;

pub use page::OrganisationSettingsPage;
