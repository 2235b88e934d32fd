//! An item's place in collections.

use domain::{CollectionId, ItemId, event::EventKind, item::merge_collections};

use crate::{
    Allowed,
    authz::OpenVault,
    error::Result,
    item::{check_not_lost, editable, event, wanted},
    vault::reach,
};

/// Takes an item from the collections `was`, in which the asker saw it, to the collections `asked`
/// (DOMAIN 2.10). Where others put it or took it from meanwhile, and in collections that the asker
/// cannot change or see, it stays. Gives those that the asker sees it in.
pub async fn set_collections(
    org: &Allowed<'_, OpenVault>,
    id: ItemId,
    was: &[CollectionId],
    asked: &[CollectionId],
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
    let asked = merge_collections(was, asked, &now_seen);
    let wanted = wanted(org, &mut tx, &asked, &now).await?;
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
