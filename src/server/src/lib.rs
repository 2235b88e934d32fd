//! The binary `portaal`, as a library so that tests can start the very same server.
//!
//! The only place where concrete adapters meet: configuration, store, mail transport, pages.

pub mod cli;
mod command;
pub mod config;
mod demo;
pub mod http;
mod listen;
mod seed;
mod site;
pub mod telemetry;
mod tls;
