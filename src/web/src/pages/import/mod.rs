//! Bringing the export of another password manager into a vault: read, shown, and brought in slice by slice.

#![expect(
    unreachable_pub,
    reason = "the component macro writes public structs for its arguments"
)]

mod all;
mod choose;
mod context;
mod folders;
mod halt;
mod kept;
mod key_file;
mod names;
mod page;
mod place;
mod read;
mod ready;
mod report;
mod run;
mod words;

pub(crate) use names::of_kind;
pub use page::ImportPage;
pub(crate) use place::may_import;
pub(crate) use read::count;
