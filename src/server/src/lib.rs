//! The binary `portaal`, as a library so that tests can start the very same server.

pub mod config;
