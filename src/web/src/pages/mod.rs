//! The pages, a folder for each area. An area gives its routes as one component (see [`crate::app::App`]).

pub(crate) mod access;
pub mod account;
pub(crate) mod act;
pub(crate) mod ask;
pub mod clients;
pub mod errors;
pub mod events;
pub mod export;
pub(crate) mod fetched;
pub mod groups;
pub mod home;
pub mod import;
pub(crate) mod invitation;
pub mod join;
pub mod layouts;
pub mod lazy;
pub mod members;
pub mod new_collections;
pub mod organisation_settings;
pub mod provider_members;
pub mod set_up;
pub mod set_up_steps;
pub mod sign_in;
pub mod vault;
pub(crate) mod worker;
