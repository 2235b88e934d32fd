//! Vault items: encrypted before they come here, kept byte for byte, opened by nobody on this side.

mod create;
mod delete;
mod export;
mod favourite;
pub(crate) mod form;
mod get;
mod import;
mod list;
pub(crate) mod many;
mod set_collections;
mod trash;
mod update;

pub use create::create;
pub use delete::delete;
pub use export::export;
pub use favourite::set_favourite;
pub use get::get;
pub(crate) use import::{check_mark, check_slice, goes_on};
pub use import::{forget_import, import, import_state};
pub use list::list;
pub(crate) use set_collections::WAS_MAX;
pub use set_collections::set_collections;
pub use trash::{restore, trash};
pub use update::update;

use domain::{
    AppError, CollectionId, ItemId, Millis,
    attachment::SealedAttachment,
    event::EventKind,
    item::{ITEM_COLLECTIONS_MAX, ItemKind, NewItem, SEALED_KEY_MAX, SealedItem},
};
use store::{
    Reader, Tx,
    model::{CollectionRow, ItemInsert, ItemRow, NewEvent, Reach},
};

use crate::{
    OrganisationCtx,
    error::{Error, Result},
    input::Form,
    policy,
    vault::reach,
};

/// Whether the asker may trash, restore and delete an item: whoever edits it, or only whoever
/// manages one of its collections where the organisation limits it.
fn may_delete(org: &OrganisationCtx, row: &ItemRow) -> bool {
    if org.access().rules.limit_item_deletion {
        row.manage
    } else {
        row.edit
    }
}

/// The item as it crosses the wire.
fn sealed(
    org: &OrganisationCtx,
    row: ItemRow,
    collections: Vec<CollectionId>,
    attachments: Vec<SealedAttachment>,
) -> SealedItem {
    SealedItem {
        delete: may_delete(org, &row),
        id: row.id,
        kind: row.kind,
        key: row.item_key,
        data: row.data,
        collections,
        attachments,
        favourite: row.favourite,
        edit: row.edit,
        view_password: row.view_password,
        created_at: row.created_at,
        revised_at: row.revised_at,
        deleted_at: row.deleted_at,
    }
}

/// The item, if the asker can see it.
async fn seen(org: &OrganisationCtx, tx: &mut Tx, id: ItemId) -> Result<ItemRow> {
    tx.items()
        .find(org.scope(), org.user(), reach(org)?, id)
        .await?
        .ok_or_else(Error::not_found)
}

/// The item, if the asker may change it.
async fn editable(org: &OrganisationCtx, tx: &mut Tx, id: ItemId) -> Result<ItemRow> {
    let row = seen(org, tx, id).await?;
    if row.edit {
        Ok(row)
    } else {
        Err(AppError::forbidden("item-read-only").into())
    }
}

/// Refuses an item to which the asker may attach nothing: one that it may not change, or that is in the trash.
pub(crate) async fn changeable(org: &OrganisationCtx, tx: &mut Tx, id: ItemId) -> Result<()> {
    if editable(org, tx, id).await?.deleted_at.is_some() {
        return Err(Error::conflict("item-in-trash"));
    }
    Ok(())
}

/// Refuses an item that the asker does not see.
pub(crate) async fn is_seen(org: &OrganisationCtx, reader: &mut Reader, id: ItemId) -> Result<()> {
    let found = reader
        .items()
        .find(org.scope(), org.user(), reach(org)?, id)
        .await?;
    found.map(drop).ok_or_else(Error::not_found)
}

/// The item, if the asker may trash, restore or delete it.
async fn deletable(org: &OrganisationCtx, tx: &mut Tx, id: ItemId) -> Result<ItemRow> {
    let row = seen(org, tx, id).await?;
    if may_delete(org, &row) {
        Ok(row)
    } else {
        Err(AppError::forbidden("item-deletion-limited").into())
    }
}

/// The collections that a new item shall be in, checked; sorted, without repeats.
pub(crate) async fn wanted(
    org: &OrganisationCtx,
    tx: &mut Tx,
    asked: &[CollectionId],
) -> Result<Vec<CollectionId>> {
    check_number(asked, ITEM_COLLECTIONS_MAX)?;
    let mut wanted = asked.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    let mut seen = Vec::new();
    for id in &wanted {
        seen.extend(tx.collections().find(org.scope(), reach(org)?, *id).await?);
    }
    check_wanted(&wanted, &[], |id| seen.iter().find(|row| row.id == *id))?;
    Ok(wanted)
}

/// Refuses more collections than so many.
pub(crate) fn check_number(collections: &[CollectionId], most: usize) -> Result<()> {
    if collections.len() > most {
        return Err(Error::field("collections", "too-many"));
    }
    Ok(())
}

/// Refuses collections for an item that are too many or that the asker does not see (`seen`), and those that are closed
/// to changes, unless the item is in them already (`now`).
fn check_wanted<'a>(
    wanted: &[CollectionId],
    now: &[CollectionId],
    seen: impl Fn(&CollectionId) -> Option<&'a CollectionRow>,
) -> Result<()> {
    check_number(wanted, ITEM_COLLECTIONS_MAX)?;
    for id in wanted {
        let row = seen(id).ok_or_else(Error::not_found)?;
        if !row.edit && !now.contains(id) {
            return Err(AppError::forbidden("collection-read-only").into());
        }
    }
    Ok(())
}

/// Refuses a new item that has not the form of an encrypted one.
pub(crate) fn check(new: &NewItem) -> Result<()> {
    let mut checks = Form::new();
    checks.sealed("key", &new.key, SEALED_KEY_MAX);
    checks.done()?;
    form::check(new.kind, &new.data)
}

/// Refuses kinds that a policy of this organisation keeps the asker from making.
async fn check_kinds(
    org: &OrganisationCtx,
    tx: &mut Tx,
    kinds: impl IntoIterator<Item = ItemKind>,
) -> Result<()> {
    let policies = policy::of(tx.policies(), org.user()).await?;
    let restricted = policies.restricted_in(org.id());
    if kinds.into_iter().any(|kind| restricted.contains(&kind)) {
        return Err(AppError::forbidden("policy-kind").into());
    }
    Ok(())
}

/// When an item was made of which somebody else says when: now, if that is not to be believed.
pub(crate) fn created(said: Option<Millis>, now: Millis) -> Millis {
    said.filter(|at| (0..=now).contains(at)).unwrap_or(now)
}

/// Writes a new item, in these collections, with the event of how it came.
pub(crate) async fn insert(
    org: &OrganisationCtx,
    tx: &mut Tx,
    new: &NewItem,
    created_at: Option<Millis>,
    collections: &[CollectionId],
    came: EventKind,
) -> Result<ItemId> {
    let id = org.new_id();
    let insert = ItemInsert {
        id,
        kind: new.kind,
        key: &new.key,
        data: &new.data,
        created_at: created(created_at, org.now()),
        at: org.now(),
    };
    tx.items().insert(org.scope(), &insert).await?;
    for collection in collections {
        tx.items().link(org.scope(), id, *collection).await?;
    }
    tx.events().insert(&event(org, came, id)).await?;
    Ok(id)
}

/// Refuses an item that nobody but owners, admins and the provider would see, unless it is one of
/// them who asks.
pub(crate) fn check_not_lost(reach: Reach, collections: &[CollectionId]) -> Result<()> {
    if collections.is_empty() && reach != Reach::All {
        return Err(Error::field("collections", "collection-required"));
    }
    Ok(())
}

/// An event about an item.
pub(crate) fn event(org: &OrganisationCtx, kind: EventKind, id: ItemId) -> NewEvent {
    NewEvent {
        item: Some(id),
        ..org.event(kind)
    }
}
