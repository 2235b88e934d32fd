//! Invite, Accept, Confirm, and the mails that tell of it.
//!
//! Tests named `row_NN` are those of the list of past vulnerabilities (DOMAIN 11.4).

mod change;
mod custom;
mod invite_many;
mod links;
mod mails;
mod many;
mod owners;
mod people;
mod policies;
mod races;
mod revoke;
mod rights;
mod rotation;
mod search;
mod waiting;
mod world;
