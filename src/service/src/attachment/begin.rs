//! A file is about to come.

use domain::{
    AppError, AttachmentId, Millis,
    attachment::{FILE_MAX, FILES_MAX, NewAttachment, UNDER_WAY_MAX, is_sealed_size, sealed_size},
    item::SEALED_KEY_MAX,
};
use store::model::AttachmentInsert;

use crate::{
    Allowed,
    authz::OpenVault,
    error::{Error, Result},
    input::Form,
    item,
};

/// The first part is waited for so long, and no longer: whoever sends nothing holds no room that others need.
const FIRST_WAITED: Millis = 60 * 60 * 1000;

/// Takes the storage of a file and gives its id. Storage is taken before the first byte comes, so that nobody sends
/// what cannot be kept.
///
/// # Errors
/// `Invalid` for a name or key without the form of an encrypted one and for a size that no file has; `Forbidden`
/// (`item-read-only`) for whoever may not change the item; `Conflict` (`item-in-trash`, `too-many-files`,
/// `too-many-under-way`); `StorageFull` with the numbers.
pub async fn begin(org: &Allowed<'_, OpenVault>, new: &NewAttachment) -> Result<AttachmentId> {
    check(new)?;
    let mut tx = org.app().store().begin().await?;
    let found = tx.organisations().lock(org.scope()).await?;
    let free = found.ok_or_else(Error::not_found)?.storage().free();
    item::changeable(org, &mut tx, new.item).await?;
    if tx.attachments().count(org.scope(), new.item).await? >= FILES_MAX {
        return Err(Error::conflict("too-many-files"));
    }
    let under_way = tx.attachments().under_way(org.scope(), org.user()).await?;
    if under_way >= UNDER_WAY_MAX {
        return Err(Error::conflict("too-many-under-way"));
    }
    if !tx.attachments().reserve(org.scope(), new.size).await? {
        let needed = new.size;
        return Err(AppError::StorageFull { free, needed }.into());
    }
    let id = org.new_id();
    let insert = AttachmentInsert {
        id,
        item: new.item,
        user: org.user(),
        name: &new.name,
        key: &new.key,
        size: new.size,
        expires_at: org.now() + FIRST_WAITED,
        at: org.now(),
    };
    tx.attachments().insert(org.scope(), &insert).await?;
    tx.save().await?;
    Ok(id)
}

fn check(new: &NewAttachment) -> Result<()> {
    let mut checks = Form::new();
    checks.sealed("name", &new.name, crypto::limits::FILE_NAME);
    checks.sealed("key", &new.key, SEALED_KEY_MAX);
    let size = u64::try_from(new.size).unwrap_or_default();
    if size > sealed_size(FILE_MAX) {
        checks.refuse("size", "file-too-large");
    } else {
        checks.check("size", is_sealed_size(size), "file-size");
    }
    checks.done()?;
    Ok(())
}
