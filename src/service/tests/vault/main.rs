//! Vaults: who reaches what, what is refused, and that the server keeps what it cannot read.
//!
//! Tests named `row_NN` are those of the list of past vulnerabilities (DOMAIN 11.4).

mod items;
mod rights;
mod secrecy;
mod world;
