//! Another name for a collection.

use domain::{CollectionId, event::EventKind, item::SEALED_NAME_MAX};
use store::model::NewEvent;

use crate::{Allowed, authz::OpenVault, collection::managed, error::Result, input::Form};

/// Renames a collection that the asker manages.
pub async fn rename(org: &Allowed<'_, OpenVault>, id: CollectionId, name: &str) -> Result<()> {
    let mut form = Form::new();
    form.sealed("name", name, SEALED_NAME_MAX);
    form.done()?;
    let mut tx = org.app().store().begin().await?;
    tx.organisations()
        .touch_vault(org.scope(), org.now())
        .await?;
    managed(org, &mut tx, id).await?;
    tx.collections()
        .rename(org.scope(), id, name, org.now())
        .await?;
    tx.events()
        .insert(&NewEvent {
            collection: Some(id),
            ..org.event(EventKind::CollectionUpdated)
        })
        .await?;
    tx.save().await?;
    Ok(())
}
