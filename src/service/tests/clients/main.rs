//! Clients of a provider: listing, making, seats, the file.
//!
//! Every story runs on SQLite, and on PostgreSQL when `PORTAAL_TEST_POSTGRES` names a server. Tests named `row_NN` are
//! those of the list of past vulnerabilities (DOMAIN 11.4).

mod create;
mod list;
mod rename;
mod seats;
mod world;
