//! Where the encrypted files of items lie, as the configuration says.

use std::path::Path;

use anyhow::{Context, Result};
use blobs::{Bucket, Disk, S3};
use service::attachment::Blobs;

use crate::config::Files;

/// Opens it.
///
/// # Errors
/// A folder that cannot be written into, a bucket whose address cannot be used; the message names the key.
pub(crate) fn open(files: &Files) -> Result<Box<dyn Blobs>> {
    match files {
        Files::Folder(folder) => disk(folder),
        Files::S3(bucket) => {
            let bucket = Bucket::open(&S3 {
                bucket: bucket.name.clone(),
                endpoint: bucket.endpoint.clone(),
                region: bucket.region.clone(),
                access_key: bucket.access_key.reveal().to_owned(),
                secret_key: bucket.secret_key.reveal().to_owned(),
            });
            Ok(Box::new(bucket.context("files.s3_bucket")?))
        }
    }
}

/// A folder.
pub(crate) fn disk(folder: &Path) -> Result<Box<dyn Blobs>> {
    let disk = Disk::open(folder)
        .with_context(|| format!("files.folder: {} cannot be used", folder.display()))?;
    Ok(Box::new(disk))
}
