//! Items as they come, page by page, for whoever opens them with the key at hand.

use domain::{
    AppError, ItemId, KeyNumber,
    item::{ItemPage, VaultOwner},
};

use super::server;
use crate::Answer;

/// The items behind `after`, under the key with this number.
///
/// # Errors
/// `key-rotated` when another key has taken its place: it would open none of them.
pub(crate) async fn item_page(
    owner: VaultOwner,
    number: KeyNumber,
    after: Option<ItemId>,
) -> Answer<ItemPage> {
    let page = server::item_list(owner, after).await?;
    if page.key == number {
        Ok(page)
    } else {
        Err(AppError::conflict("key-rotated").into())
    }
}
