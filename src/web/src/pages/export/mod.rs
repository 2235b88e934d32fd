//! Writing what a vault holds into a file: counted first, asked for with the master password, made beside the page.

#![expect(
    unreachable_pub,
    reason = "the component macro writes public structs for its arguments"
)]

mod context;
mod form;
mod load;
mod loss;
mod page;
mod run;
mod save;

pub use page::ExportPage;
