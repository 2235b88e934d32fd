//! One item as it is now.

use domain::{ItemId, item::SealedItem};

use crate::{
    Allowed, attachment,
    authz::OpenVault,
    error::{Error, Result},
    item::sealed,
    vault::{note_opened, reach},
};
use store::model::Reach;

/// The item, for whoever found that it was changed meanwhile.
pub async fn get(org: &Allowed<'_, OpenVault>, id: ItemId) -> Result<SealedItem> {
    note_opened(org).await?;
    let reach = reach(org)?;
    let mut reader = org.app().store().reader().await?;
    let row = reader
        .items()
        .find(org.scope(), org.user(), reach, id)
        .await?
        .ok_or_else(Error::not_found)?;
    let mut collections = reader.items().collections_of(org.scope(), id).await?;
    if reach != Reach::All {
        let seen = reader.collections().list(org.scope(), reach).await?;
        collections.retain(|id| seen.iter().any(|row| row.id == *id));
    }
    let files = reader.attachments().of_item(org.scope(), id).await?;
    let files = files.into_iter().map(attachment::sealed).collect();
    Ok(sealed(org, row, collections, files))
}
