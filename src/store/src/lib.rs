//! What is kept: one SQL text per question, run by SQLite and PostgreSQL alike.
//!
//! # How it hangs together
//!
//! [`Store`] opens a database and hands out two things: a [`Reader`] for questions and a [`Tx`]
//! for changes. Both give repositories (`tx.users()`, `reader.clients()`), and a repository of a
//! [`Reader`] simply lacks the methods that write. A [`Tx`] that is dropped without
//! [`Tx::save`] has changed nothing.
//!
//! Rows of a tenant are reached through a scope ([`OrganisationScope`], [`ProviderScope`]), and a
//! scope comes out of one place only, the look-up of a person's standing in [`Access`]: whoever has
//! no standing has no scope, and whoever has no scope has no rows.
//!
//! # How to add a question or a change
//!
//! 1. Write the function in `queries/<noun>.rs`: `pub(crate) async fn verb(conn: &mut Conn, …) ->
//!    Result<…>`. The file is compiled once per database (see `backend.rs`), against `super::Conn`.
//!    Placeholders are `$1`; `RETURNING`, `ON CONFLICT` and CTEs work on both; what differs
//!    (a row lock, say) is in `dialect`. The tenant column is the first condition.
//! 2. Name it in the `repository!` of `repositories.rs`, under `read` or `write`.
//! 3. Call it in `tests/contract/<noun>.rs`, which runs on both databases; a test there fails for a
//!    method that no story calls.
//!
//! "Not found" is `Ok(None)`. Moments are milliseconds since the epoch, ids 16 bytes.

#![warn(missing_docs)]

mod backend;
mod client_sql;
#[cfg(feature = "contract")]
pub mod contract;
mod error;
mod meter;
pub mod model;
mod pool;
mod repositories;
mod repository;
mod scope;

pub use error::{Result, StoreError};
pub use meter::{Meter, metered};
pub use pool::{Reader, Store, Tx};
pub use repositories::*;
pub use scope::{OrganisationAccess, OrganisationScope, ProviderAccess, ProviderScope, System};
