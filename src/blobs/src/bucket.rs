//! Files in a bucket that speaks S3, for several servers.

use std::sync::Arc;

use domain::AttachmentId;
use futures_util::{StreamExt as _, TryStreamExt as _};
use object_store::{
    ClientOptions, Error as StoreError, ObjectStore, ObjectStoreExt as _, aws::AmazonS3Builder,
    path::Path,
};
use service::{
    attachment::{BlobError, Blobs, Sizes},
    ports::Later,
};

use crate::failed;

/// How a bucket is reached.
#[derive(Clone)]
pub struct S3 {
    /// Its name.
    pub bucket: String,
    /// The address of the service: `https://s3.eu-central-1.amazonaws.com`.
    pub endpoint: String,
    /// The region that requests are signed for.
    pub region: String,
    /// Who signs them.
    pub access_key: String,
    /// With what.
    pub secret_key: String,
}

/// A bucket: an object `<id>/<part>` for each part.
#[derive(Clone, Debug)]
pub struct Bucket {
    store: Arc<dyn ObjectStore>,
}

impl Bucket {
    /// A bucket of a service.
    ///
    /// # Errors
    /// When the address or the names cannot be used.
    pub fn open(s3: &S3) -> Result<Self, BlobError> {
        // Fails only if it was done before, which is just as well.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let store = AmazonS3Builder::new()
            .with_bucket_name(&s3.bucket)
            .with_endpoint(&s3.endpoint)
            .with_region(&s3.region)
            .with_access_key_id(&s3.access_key)
            .with_secret_access_key(&s3.secret_key)
            .with_client_options(
                // Plain http is for a service on the same machine or network, and then the operator wrote it so.
                ClientOptions::new().with_allow_http(s3.endpoint.starts_with("http://")),
            )
            .build()
            .map_err(|error| failed("the bucket cannot be used", error))?;
        Ok(Self::on(Arc::new(store)))
    }

    /// Any store of objects.
    pub fn on(store: Arc<dyn ObjectStore>) -> Self {
        Self { store }
    }
}

fn folder(id: AttachmentId) -> Path {
    Path::from(id.0.as_simple().to_string())
}

fn object(id: AttachmentId, part: u32) -> Path {
    folder(id).join(part.to_string())
}

impl Blobs for Bucket {
    fn put(&self, id: AttachmentId, part: u32, bytes: Vec<u8>) -> Later<'_, Result<(), BlobError>> {
        Box::pin(async move {
            let put = self.store.put(&object(id, part), bytes.into()).await;
            put.map(drop)
                .map_err(|error| failed("a part cannot be written", error))
        })
    }

    fn get(&self, id: AttachmentId, part: u32) -> Later<'_, Result<Option<Vec<u8>>, BlobError>> {
        Box::pin(async move {
            let read = async { self.store.get(&object(id, part)).await?.bytes().await };
            match read.await {
                Ok(bytes) => Ok(Some(bytes.into())),
                Err(StoreError::NotFound { .. }) => Ok(None),
                Err(error) => Err(failed("a part cannot be read", error)),
            }
        })
    }

    fn sizes(&self, id: AttachmentId) -> Later<'_, Result<Sizes, BlobError>> {
        Box::pin(async move {
            let mut parts = self.store.list(Some(&folder(id)));
            let mut sizes = Sizes::new();
            while let Some(one) = parts.next().await {
                let one = one.map_err(|error| failed("a file cannot be looked at", error))?;
                let part = one.location.filename().and_then(|name| name.parse().ok());
                if let Some(part) = part {
                    sizes.insert(part, one.size);
                }
            }
            Ok(sizes)
        })
    }

    fn delete(&self, id: AttachmentId) -> Later<'_, Result<(), BlobError>> {
        Box::pin(async move {
            let parts = self.store.list(Some(&folder(id)));
            let parts = parts.map_ok(|part| part.location).boxed();
            let mut gone = self.store.delete_stream(parts);
            while let Some(one) = gone.next().await {
                match one {
                    Ok(_) | Err(StoreError::NotFound { .. }) => {}
                    Err(error) => return Err(failed("a file cannot be deleted", error)),
                }
            }
            Ok(())
        })
    }
}
