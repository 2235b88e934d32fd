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
    let reach = reach(org)?;
    let mut tx = org.app().store().begin().await?;
    tx.organisations()
        .touch_vault(org.scope(), org.now())
        .await?;
    let row = editable(org, &mut tx, id).await?;
    let now = tx.items().collections_of(org.scope(), row.id).await?;
    let wanted = wanted(org, &mut tx, asked, &now).await?;
    let seen = tx.collections().list(org.scope(), reach).await?;
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
    visible.extend(
        after
            .iter()
            .filter(|id| seen.iter().any(|row| row.id == **id)),
    );
    check_not_lost(reach, &visible)?;
    tx.events()
        .insert(&event(org, EventKind::ItemUpdatedCollections, id))
        .await?;
    tx.save().await?;
    Ok(visible)
}
