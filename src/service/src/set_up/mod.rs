//! The first provider of a server, by a link that the server prints when it starts.

mod finish;
mod link;
mod look;

pub use finish::finish;
pub use link::link;
pub use look::{look, needed};
