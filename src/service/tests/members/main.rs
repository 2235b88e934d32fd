//! Invite, Accept, Confirm, and the mails that tell of it.
//!
//! Tests named `row_NN` are those of the list of past vulnerabilities (DOMAIN 11.4).

mod links;
mod mails;
mod races;
mod rights;
mod world;
