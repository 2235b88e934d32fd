//! The set-up procedure of a client, read off what is really there.

mod facts;

pub use facts::facts;
