//! A set of collections at once: by department or by function, with groups and what they may do.

#![expect(
    unreachable_pub,
    reason = "the component macro writes public structs for its arguments"
)]

mod context;
mod grid;
mod lists;
mod page;
mod patterns;
mod save;

pub use page::NewCollectionsPage;
