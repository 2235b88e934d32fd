//! The items of a vault, page by page.

use std::collections::HashMap;

use domain::{
    CollectionId, ItemId,
    attachment::SealedAttachment,
    item::{ITEM_PAGE, ItemPage},
};
use store::model::Reach;
use uuid::Uuid;

use crate::{
    Allowed, attachment,
    authz::OpenVault,
    error::Result,
    item::sealed,
    page::first,
    vault::{note_opened, reach, still_the_key},
};

/// The items that the asker sees behind the one named, at most [`ITEM_PAGE`]; those in the trash
/// included. Each names only those of its collections that the asker sees.
///
/// Refused with `key-rotated` when the organisation's key is replaced at this moment.
pub async fn list(org: &Allowed<'_, OpenVault>, after: Option<ItemId>) -> Result<ItemPage> {
    note_opened(org).await?;
    let reach = reach(org)?;
    let start = after.unwrap_or(ItemId(Uuid::nil()));
    let mut reader = org.app().store().reader().await?;
    let rows = reader
        .items()
        .page(org.scope(), org.user(), reach, start, ITEM_PAGE + 1)
        .await?;
    let (rows, more) = first(rows, ITEM_PAGE);
    let Some(last) = rows.last().map(|row| row.id) else {
        return Ok(ItemPage {
            key: org.access().key,
            items: Vec::new(),
            after: None,
        });
    };
    let seen: Option<Vec<CollectionId>> = match reach {
        Reach::All => None,
        Reach::Rows { .. } => Some(
            reader
                .collections()
                .list(org.scope(), reach)
                .await?
                .into_iter()
                .map(|row| row.id)
                .collect(),
        ),
    };
    let mut of_item: HashMap<ItemId, Vec<CollectionId>> = HashMap::new();
    for (item, collection) in reader
        .items()
        .links(org.scope(), reach, start, last)
        .await?
    {
        // `seen` is in the order of ids.
        if seen
            .as_ref()
            .is_none_or(|seen| seen.binary_search(&collection).is_ok())
        {
            of_item.entry(item).or_default().push(collection);
        }
    }
    let mut files: HashMap<ItemId, Vec<SealedAttachment>> = HashMap::new();
    for row in reader
        .attachments()
        .between(org.scope(), reach, start, last)
        .await?
    {
        let item = row.item_id;
        files.entry(item).or_default().push(attachment::sealed(row));
    }
    still_the_key(org, reader.rotations()).await?;
    Ok(ItemPage {
        key: org.access().key,
        items: rows
            .into_iter()
            .map(|row| {
                let collections = of_item.remove(&row.id).unwrap_or_default();
                let files = files.remove(&row.id).unwrap_or_default();
                sealed(org, row, collections, files)
            })
            .collect(),
        after: more.then_some(last),
    })
}
