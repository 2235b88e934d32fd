//! An item's place in collections.

use domain::{CollectionId, ItemId, event::EventKind};

use crate::{
    Allowed,
    authz::OpenVault,
    error::Result,
    item::{check_not_lost, editable, event, wanted},
    vault::reach,
};

/// Puts an item into exactly these of the collections that the asker may change; in those that the
/// asker cannot change or see it stays as it is (DOMAIN 2.10). Gives those that the asker sees it in.
pub async fn set_collections(
    org: &Allowed<'_, OpenVault>,
    id: ItemId,
    asked: &[CollectionId],
) -> Result<Vec<CollectionId>> {
    apply(org, id, |_| asked.to_vec()).await
}

/// Takes an item from the collections `was`, in which the asker saw it, to the collections `asked`.
/// Where others put it or took it from meanwhile, it stays.
pub async fn change_collections(
    org: &Allowed<'_, OpenVault>,
    id: ItemId,
    was: &[CollectionId],
    asked: &[CollectionId],
) -> Result<Vec<CollectionId>> {
    let taken = |id: &CollectionId| was.contains(id) && !asked.contains(id);
    let put = |id: &CollectionId| asked.contains(id) && !was.contains(id);
    apply(org, id, |now| {
        let kept = now.iter().filter(|id| !taken(id));
        let new = asked.iter().filter(|id| put(id));
        kept.chain(new).copied().collect()
    })
    .await
}

async fn apply(
    org: &Allowed<'_, OpenVault>,
    id: ItemId,
    asked: impl FnOnce(&[CollectionId]) -> Vec<CollectionId>,
) -> Result<Vec<CollectionId>> {
    let reach = reach(org)?;
    let mut tx = org.app().store().begin().await?;
    tx.organisations()
        .touch_vault(org.scope(), org.now())
        .await?;
    let row = editable(org, &mut tx, id).await?;
    let now = tx.items().collections_of(org.scope(), row.id).await?;
    let seen = tx.collections().list(org.scope(), reach).await?;
    let sees = |id: &CollectionId| seen.iter().any(|row| row.id == *id);
    let now_seen: Vec<CollectionId> = now.iter().copied().filter(sees).collect();
    let wanted = wanted(org, &mut tx, &asked(&now_seen), &now).await?;
    let (mut after, mut visible) = (Vec::new(), Vec::new());
    for collection in &now {
        let row = seen.iter().find(|row| row.id == *collection);
        if wanted.contains(collection) || !row.is_some_and(|row| row.edit) {
            after.push(*collection);
        } else {
            tx.items().unlink(org.scope(), id, *collection).await?;
        }
    }
    for collection in wanted {
        if !now.contains(&collection) {
            tx.items().link(org.scope(), id, collection).await?;
            after.push(collection);
        }
    }
    visible.extend(after.iter().filter(|id| sees(id)));
    check_not_lost(reach, &visible)?;
    tx.events()
        .insert(&event(org, EventKind::ItemUpdatedCollections, id))
        .await?;
    tx.save().await?;
    Ok(visible)
}
