//! All collections of a vault in a table, and what is done with several of them at once.

#![expect(
    unreachable_pub,
    reason = "the component macro writes public structs for its arguments"
)]

mod access;
mod context;
mod delete;
mod moving;
mod page;
mod slices;
mod table;

pub use page::CollectionsPage;
