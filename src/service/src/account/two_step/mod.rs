//! Two-step login with an authenticator.
//!
//! Start shows a seed, confirm proves that an authenticator has it and gives a recovery code, once. Both switching on
//! and off ask for the master password.

mod confirm;
mod disable;
mod start;

pub use confirm::confirm;
pub use disable::disable;
pub use start::start;
