//! The vault of an organisation: collections in the side bar, items, and one item in full.

#![expect(
    unreachable_pub,
    reason = "the component macro writes public structs for its arguments"
)]

mod collections;
mod context;
mod custom;
mod delete_collection;
mod detail;
mod dialogs;
mod draft;
mod focus;
mod form;
mod generator;
mod gone;
mod guard;
mod links;
mod list;
mod load;
mod many;
mod meanwhile;
mod move_items;
mod name_collection;
mod names;
mod number;
mod opened;
mod page;
mod picker;
mod reprompt;
mod save;
mod secret;
mod selection;
pub(crate) mod server;
mod share_collection;
mod sidebar;
mod ssh;
mod star;
mod totp;
mod trash;
mod uris;
mod workspace;

pub(crate) use links::VaultLinks;
pub use page::VaultPage;
pub(crate) use page::{WithHead, no_script};
