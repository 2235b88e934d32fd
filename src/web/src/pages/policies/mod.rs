//! Policies of an organisation: what there is, what each asks, and what saving does to whom.

mod dialog;
mod editor;
mod fields;
mod page;
mod preview;
pub mod server;

pub use page::PoliciesPage;
