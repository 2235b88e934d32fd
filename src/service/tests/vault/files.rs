//! Files as the browser would send them.

use crypto::{SymmetricKey, attachment, random};
use domain::{
    AttachmentId, ItemId,
    attachment::{NewAttachment, PART, SealedAttachment, next_part},
};
use service::{Allowed, Error, authz::OpenVault};

use crate::world::World;

/// An encrypted file with what is said of it.
pub(crate) struct File {
    pub(crate) new: NewAttachment,
    pub(crate) bytes: Vec<u8>,
}

/// The part with this number.
pub(crate) fn part(bytes: &[u8], number: u32) -> Vec<u8> {
    let size = usize::try_from(PART).expect("it fits");
    let mut all = bytes.chunks(size);
    all.nth(number as usize).unwrap_or_default().to_vec()
}

impl World {
    /// A file of an item.
    pub(crate) fn file(&self, item: ItemId, name: &str, plain: &[u8]) -> File {
        let mut rng = random::system();
        let key = SymmetricKey::make(&mut rng);
        let bytes = attachment::seal(&key, plain, &mut rng);
        File {
            new: NewAttachment {
                item,
                name: self.key.encrypt(name, &mut rng).to_string(),
                key: self.key.wrap(&key, &mut rng).to_string(),
                size: i64::try_from(bytes.len()).expect("it fits"),
            },
            bytes,
        }
    }

    /// Bytes that the files of Acme take.
    pub(crate) async fn used(&self) -> i64 {
        let mut reader = self.store.reader().await.expect("a reader");
        let scope = self.scope(crate::world::ACME);
        let found = reader.organisations().find(scope).await;
        found
            .expect("it answers")
            .expect("it is there")
            .storage_used
    }
}

/// Sends every part of a file that is begun.
pub(crate) async fn send_parts(
    org: &Allowed<'_, OpenVault>,
    id: AttachmentId,
    bytes: &[u8],
) -> Result<(), Error> {
    let mut next = next_part(bytes.len() as u64, 0);
    while let Some(number) = next {
        let put = service::attachment::put(org, id, number, part(bytes, number)).await?;
        next = put.next;
    }
    Ok(())
}

/// Attaches a file.
pub(crate) async fn attach(
    org: &Allowed<'_, OpenVault>,
    file: &File,
) -> Result<SealedAttachment, Error> {
    let id = service::attachment::begin(org, &file.new).await?;
    send_parts(org, id, &file.bytes).await?;
    service::attachment::finish(org, id).await
}

/// The bytes of a file, as they are kept.
pub(crate) async fn fetch(
    org: &Allowed<'_, OpenVault>,
    id: AttachmentId,
) -> Result<Vec<u8>, Error> {
    let content = service::attachment::read(org, id).await?;
    let mut bytes = Vec::new();
    while let Some(more) = content.slice(bytes.len() as u64, u64::MAX).await? {
        bytes.extend(more);
    }
    Ok(bytes)
}
