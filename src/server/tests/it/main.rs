//! The whole server over HTTP, on SQLite and on PostgreSQL alike.
//!
//! One server for each database starts with the first story that needs it, with five people, two
//! providers and their clients (see `world`). PostgreSQL takes part when `PORTAAL_TEST_POSTGRES`
//! names a server (see `scripts/with-postgres`).

#[path = "../common/mod.rs"]
mod common;

mod app;
mod coverage;
mod events;
mod files;
mod functions;
mod guards;
mod headers;
mod identity;
mod own_vault;
mod places;
mod robust;
mod runner;
mod text;
mod two;
mod world;
