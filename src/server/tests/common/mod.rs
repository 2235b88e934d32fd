//! What the test programs of the server share.

#![allow(
    dead_code,
    reason = "each program uses its own share of this, so `expect` would be wrong in one of them"
)]

pub(crate) mod forms;
pub(crate) mod http;
pub(crate) mod people;
pub(crate) mod process;
pub(crate) mod site;
pub(crate) mod start;
