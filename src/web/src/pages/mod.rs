//! The pages, a folder for each area. An area gives its routes as one component (see [`crate::app::App`]).

pub mod errors;
pub mod home;
pub mod set_up_steps;
pub mod vault;
pub mod set_up;
pub mod sign_in;
