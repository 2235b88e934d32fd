//! What a vault is once it is open: plain Rust, without pages, so that it is tested natively.
//!
//! Keys are in the browser only, so `open` and `seal` are never called on the server.

pub mod entry;
pub mod fields;
pub mod merge;
pub mod open;
pub mod path;
pub mod place;
pub mod seal;
pub mod state;
#[cfg(test)]
mod tests;
pub mod tree;
