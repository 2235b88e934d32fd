//! The set-up steps of a client organisation.

#![expect(
    unreachable_pub,
    reason = "the component macro writes public structs for its arguments"
)]

mod page;
pub(crate) mod server;

pub use page::SetUpStepsPage;
