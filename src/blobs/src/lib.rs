//! Where the bytes of attached files lie: [`Disk`] in a folder, [`Bucket`] in a store that speaks S3.
//!
//! Both keep each part under the file's id and the part's number, which are ours: nothing that a request says becomes
//! a path. An upload has no state here, so its parts may come to several servers one after the other, and what is half
//! here is deleted like what is whole.

mod bucket;
mod disk;

pub use bucket::{Bucket, S3};
pub use disk::Disk;

use service::attachment::BlobError;

/// Says what was done and why it failed.
fn failed(what: &str, why: impl std::fmt::Display) -> BlobError {
    BlobError(format!("{what}: {why}"))
}
