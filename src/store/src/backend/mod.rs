//! The same query files, compiled for each database: what differs is in `dialect`.

pub(crate) mod postgres;
pub(crate) mod sqlite;
