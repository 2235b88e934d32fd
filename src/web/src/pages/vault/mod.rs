//! A vault, of an organisation or a person's own: collections in the side bar, items, and one item in full.

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
mod files;
mod focus;
mod form;
mod generator;
mod give;
mod gone;
mod grants;
mod guard;
mod item_page;
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
mod owned_elsewhere;
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
pub(crate) mod words;
mod workspace;

pub(crate) use grants::{grants_change, group_finder, member_finder};
pub(crate) use item_page::item_page;
pub(crate) use links::VaultLinks;
pub(crate) use names::{kinds as kind_names, left_out, matching as match_name};
pub use page::VaultPage;
pub(crate) use page::{WithHead, no_script, of_organisation};
