//! An item's place in collections.

use domain::{
    CollectionId, ItemId,
    event::EventKind,
    item::{ITEM_COLLECTIONS_MAX, merge_collections},
};
use store::{Tx, model::CollectionRow};

use crate::{
    Allowed,
    authz::OpenVault,
    error::Result,
    item::{check_not_lost, check_number, check_wanted, editable, event, many},
    vault::{begin, reach},
};

/// Most collections that several items together were seen in.
pub(crate) const WAS_MAX: usize = 2_000;

/// Takes items from the collections `was`, in which the asker saw them, to the collections `asked`
/// (DOMAIN 2.10). Where others put an item or took it from meanwhile, and in collections that the asker
/// cannot change or see, it stays. Gives for each those that the asker sees it in.
pub async fn set_collections(
    org: &Allowed<'_, OpenVault>,
    items: &[ItemId],
    was: &[CollectionId],
    asked: &[CollectionId],
) -> Result<Vec<(ItemId, Vec<CollectionId>)>> {
    check_number(asked, ITEM_COLLECTIONS_MAX)?;
    // Of several items together.
    check_number(was, WAS_MAX)?;
    let mut tx = begin(org).await?;
    // In the order of ids.
    let seen = tx.collections().list(org.scope(), reach(org)?).await?;
    let mut done = many::Done::new();
    for id in many::each(items)? {
        done.take(set_one(org, &mut tx, &seen, id, was, asked).await)?;
    }
    let done = done.some()?;
    tx.save().await?;
    Ok(done)
}

async fn set_one(
    org: &Allowed<'_, OpenVault>,
    tx: &mut Tx,
    seen: &[CollectionRow],
    id: ItemId,
    was: &[CollectionId],
    asked: &[CollectionId],
) -> Result<(ItemId, Vec<CollectionId>)> {
    let row = editable(org, tx, id).await?;
    let find = |id: &CollectionId| {
        let at = seen.binary_search_by_key(id, |row| row.id).ok()?;
        seen.get(at)
    };
    let now = tx.items().collections_of(org.scope(), row.id).await?;
    let now_seen: Vec<CollectionId> = now
        .iter()
        .copied()
        .filter(|id| find(id).is_some())
        .collect();
    let wanted = merge_collections(was, asked, &now_seen);
    check_wanted(&wanted, &now, find)?;
    let stays = |id: &CollectionId| wanted.contains(id) || !find(id).is_some_and(|row| row.edit);
    let (kept, taken): (Vec<CollectionId>, Vec<CollectionId>) =
        now.iter().copied().partition(stays);
    let put: Vec<CollectionId> = wanted.into_iter().filter(|id| !now.contains(id)).collect();
    let visible: Vec<CollectionId> = kept
        .into_iter()
        .chain(put.iter().copied())
        .filter(|id| find(id).is_some())
        .collect();
    check_not_lost(reach(org)?, &visible)?;
    for collection in &taken {
        tx.items().unlink(org.scope(), id, *collection).await?;
    }
    for collection in &put {
        tx.items().link(org.scope(), id, *collection).await?;
    }
    if !(taken.is_empty() && put.is_empty()) {
        tx.events()
            .insert(&event(org, EventKind::ItemUpdatedCollections, id))
            .await?;
    }
    Ok((id, visible))
}
