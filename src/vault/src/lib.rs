//! What a vault is once it is open: plain Rust, without pages, so that it is tested natively, and so that the worker
//! that reads files (`src/importer`) has it without them.
//!
//! Keys are in the browser only, so `open` and `seal` are never called on the server.

pub mod ask;
pub mod entry;
pub mod export;
pub mod fields;
pub mod file;
mod former;
pub mod health;
pub mod merge;
pub mod open;
pub mod path;
pub mod place;
pub mod rotation;
pub mod seal;
pub mod state;
pub mod structure;
#[cfg(test)]
mod tests;
pub mod tree;
