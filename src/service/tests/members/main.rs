//! Invite, Accept, Confirm, and the mails that tell of it.
//!
//! Tests named `row_NN` are those of the list of past vulnerabilities (DOMAIN 11.4).

mod change;
mod custom;
mod links;
mod mails;
mod owners;
mod people;
mod races;
mod revoke;
mod rights;
mod search;
mod world;
