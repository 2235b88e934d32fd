//! The items, page by page, and one of them.

use domain::{
    ItemId, KeyNumber,
    item::{ITEM_PAGE, ItemPage, SealedItem},
};
use uuid::Uuid;

use crate::{
    error::{Error, Result},
    own_vault::{OwnVault, sealed},
    page::first,
};

/// The person's items behind the one named, at most [`ITEM_PAGE`]; those in the trash included.
pub async fn list(own: &OwnVault, after: Option<ItemId>) -> Result<ItemPage> {
    let start = after.unwrap_or(ItemId(Uuid::nil()));
    let mut reader = own.app().store().reader().await?;
    let rows = reader
        .own_vaults()
        .page(own.user(), start, ITEM_PAGE + 1)
        .await?;
    let (rows, more) = first(rows, ITEM_PAGE);
    let items: Vec<_> = rows.into_iter().map(sealed).collect();
    let after = items.last().map(|last| last.id).filter(|_| more);
    Ok(ItemPage {
        key: KeyNumber::OF_USER,
        items,
        after,
    })
}

/// One item as it is now.
pub async fn get(own: &OwnVault, id: ItemId) -> Result<SealedItem> {
    let mut reader = own.app().store().reader().await?;
    let row = reader.own_vaults().find(own.user(), id).await?;
    row.map(sealed).ok_or_else(Error::not_found)
}
