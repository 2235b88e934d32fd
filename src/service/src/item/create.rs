//! A new item.

use domain::{
    event::EventKind,
    item::{ITEMS_MAX, NewItem, SEALED_KEY_MAX, SealedItem},
};
use store::model::{ItemInsert, Reach};

use crate::{
    Allowed,
    authz::OpenVault,
    error::{Error, Result},
    input::Form,
    item::{check_not_lost, event, form, sealed, seen, wanted},
    vault::reach,
};

/// Keeps a new item. Whoever does not reach everything names at least one collection to put it into.
pub async fn create(org: &Allowed<'_, OpenVault>, new: &NewItem) -> Result<SealedItem> {
    let mut checks = Form::new();
    checks.sealed("key", &new.key, SEALED_KEY_MAX);
    checks.done()?;
    form::check(new.kind, &new.data)?;
    check_not_lost(reach(org)?, &new.collections)?;
    let (id, at) = (org.new_id(), org.now());
    let mut tx = org.app().store().begin().await?;
    tx.organisations().touch_vault(org.scope(), at).await?;
    let collections = wanted(org, &mut tx, &new.collections, &[]).await?;
    if tx.items().count_reached(org.scope(), Reach::All).await? >= ITEMS_MAX {
        return Err(Error::conflict("too-many-items"));
    }
    let insert = ItemInsert {
        id,
        kind: new.kind,
        key: &new.key,
        data: &new.data,
        at,
    };
    tx.items().insert(org.scope(), &insert).await?;
    for collection in &collections {
        tx.items().link(org.scope(), id, *collection).await?;
    }
    tx.events()
        .insert(&event(org, EventKind::ItemCreated, id))
        .await?;
    let row = seen(org, &mut tx, id).await?;
    tx.save().await?;
    Ok(sealed(org, row, collections))
}
