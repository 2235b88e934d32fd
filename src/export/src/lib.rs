//! Writes what a vault holds into files that password managers read: this product, and the well-known clients.
//!
//! It runs in the browser, beside the page: the server never sees such a file. Nothing here is a text for people.
//!
//! - [`item::open`] opens an item as the vault keeps it. It goes by the form of the wire, in which every text but a
//!   date is encrypted, so that parts that no page shows (passkeys, linked fields) come along.
//! - [`json::JsonFile`] and [`table::TableFile`] take opened items one at a time, so that a page can show how far it
//!   is and be cancelled.
//! - [`protect::protect`] encrypts JSON under a password.
//!
//! What is written is what the vault holds, also where a spreadsheet would take a cell for a formula: a character
//! put before it would be a part of a password when the file is read again, here or elsewhere. Which items have such
//! texts is said by [`table::is_formula`], for the page to warn of.

#![warn(missing_docs)]

pub mod item;
pub mod json;
pub mod protect;
pub mod table;

use std::collections::BTreeMap;

use domain::CollectionId;

/// The collections of a file, with their names in plain words.
pub type Names = BTreeMap<CollectionId, String>;
