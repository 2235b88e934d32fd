//! Many new items at once, out of a file that only the browser has seen.
//!
//! A file comes in slices. Each is a transaction that also keeps how far the import is, so that a slice that is sent
//! again changes nothing, and an import that was interrupted goes on behind its last slice.

use std::collections::HashSet;

use domain::{
    AppError, CollectionId,
    event::EventKind,
    import::{
        IMPORT_MARK_MAX, IMPORT_RECORDS_MAX, IMPORT_SLICE_MAX, ImportItem, ImportSlice, ImportState,
    },
    item::{ITEM_COLLECTIONS_MAX, ITEMS_MAX},
};
use store::{Tx, model::Reach};

use crate::{
    Allowed,
    authz::{ImportItems, OpenVault, Right as _},
    client::status,
    error::{Error, Result},
    input::Form,
    item::{self, check_not_lost, insert},
    vault::{begin_sealed, reach},
};

/// How far the import of a file by this person is; none when it has not begun.
pub async fn import_state(org: &Allowed<'_, OpenVault>, mark: &str) -> Result<Option<ImportState>> {
    check_mark(mark)?;
    let mut reader = org.app().store().reader().await?;
    Ok(reader.imports().find(org.scope(), org.user(), mark).await?)
}

/// Forgets how far the import of a file is, so that it may begin anew. Its items stay.
pub async fn forget_import(org: &Allowed<'_, OpenVault>, mark: &str) -> Result<()> {
    check_mark(mark)?;
    let mut tx = org.app().store().begin().await?;
    tx.imports().delete(org.scope(), org.user(), mark).await?;
    tx.save().await?;
    Ok(())
}

/// Brings the records of a slice in, all or none, and gives how far the import is. A slice that is in already
/// changes nothing.
///
/// Whoever may import puts items wherever items may be put; everybody else only where he manages (DOMAIN 6.9).
///
/// # Errors
/// `policy-kind` for a kind that a policy of the organisation forbids. `import-elsewhere` when the slice does not begin where the import is: another tab was faster.
pub async fn import(org: &Allowed<'_, OpenVault>, slice: &ImportSlice) -> Result<ImportState> {
    check_slice(slice)?;
    let reach = reach(org)?;
    for new in &slice.items {
        check_not_lost(reach, &new.item.collections)?;
    }
    let at = org.now();
    let mut tx = begin_sealed(org).await?;
    let before = tx
        .imports()
        .find(org.scope(), org.user(), &slice.mark)
        .await?;
    if let Some(state) = goes_on(before, slice)? {
        return Ok(state);
    }
    let there = tx.items().count_reached(org.scope(), Reach::All).await?;
    if there.saturating_add_unsigned(slice.items.len() as u64) > ITEMS_MAX {
        return Err(Error::conflict("too-many-items"));
    }
    let kinds = slice.items.iter().map(|new| new.item.kind);
    item::check_kinds(org, &mut tx, kinds).await?;
    check_open(org, &mut tx, reach, &slice.items).await?;
    for new in &slice.items {
        let (one, came) = (&new.item, EventKind::ItemCreated);
        let id = insert(org, &mut tx, one, new.created_at, &one.collections, came).await?;
        if new.favourite {
            tx.items()
                .set_favourite(org.scope(), org.user(), id, true)
                .await?;
        }
    }
    let state = ImportState {
        done: slice.to,
        total: slice.total,
        changed_at: at,
    };
    tx.imports()
        .put(org.scope(), org.user(), &slice.mark, state)
        .await?;
    status::recompute(&mut tx, org.scope(), org.now()).await?;
    tx.save().await?;
    Ok(state)
}

/// Refuses collections that the asker may not put these items into, before anything is written.
async fn check_open(
    org: &Allowed<'_, OpenVault>,
    tx: &mut Tx,
    reach: Reach,
    items: &[ImportItem],
) -> Result<()> {
    let anywhere = ImportItems::granted(org);
    let asked: HashSet<CollectionId> = items
        .iter()
        .flat_map(|new| new.item.collections.iter().copied())
        .collect();
    for id in asked {
        let row = tx
            .collections()
            .find(org.scope(), reach, id)
            .await?
            .ok_or_else(Error::not_found)?;
        if !(row.manage || anywhere && row.edit) {
            return Err(AppError::forbidden("collection-read-only").into());
        }
    }
    Ok(())
}

/// How far an import is in which the slice is already; none when the slice comes next.
///
/// # Errors
/// `import-elsewhere` when it neither is in nor comes next.
pub(crate) fn goes_on(
    before: Option<ImportState>,
    slice: &ImportSlice,
) -> Result<Option<ImportState>> {
    if let Some(state) = before.filter(|state| state.done >= slice.to) {
        return Ok(Some(state));
    }
    if before.map_or(0, |state| state.done) != slice.from {
        return Err(Error::conflict("import-elsewhere"));
    }
    Ok(None)
}

/// What can be said of a slice without looking.
pub(crate) fn check_slice(slice: &ImportSlice) -> Result<()> {
    check_mark(&slice.mark)?;
    let mut checks = Form::new();
    let records = 0 <= slice.from
        && slice.from < slice.to
        && slice.to <= slice.total
        && slice.total <= IMPORT_RECORDS_MAX;
    checks.check("total", records, "number");
    let few = slice.items.len() <= IMPORT_SLICE_MAX
        && usize::try_from(slice.to.saturating_sub(slice.from))
            .is_ok_and(|records| slice.items.len() <= records);
    checks.check("items", few, "too-many");
    checks.done()?;
    for new in &slice.items {
        if new.item.collections.len() > ITEM_COLLECTIONS_MAX {
            return Err(Error::field("collections", "too-many"));
        }
        item::check(&new.item)?;
    }
    Ok(())
}

/// Refuses what is no mark of a file.
pub(crate) fn check_mark(mark: &str) -> Result<()> {
    let is_mark = !mark.is_empty()
        && mark.len() <= IMPORT_MARK_MAX
        && mark
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    if is_mark {
        Ok(())
    } else {
        Err(Error::field("mark", "characters"))
    }
}
