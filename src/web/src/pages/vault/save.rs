//! Saving a form: encrypted here, kept there.

use crypto::{SymmetricKey, item, random};
use domain::{
    AppError, ItemId,
    item::{ItemChange, NewItem, SealedItem},
};
use leptos::prelude::*;

use super::context::VaultCx;
use super::draft::{Draft, same};
use super::server;
use crate::WebError;
use crate::vault::{open, seal};

/// Has the form's contents kept and gives the item. `base` follows what is saved already, so that a second try after
/// a failure goes on from there.
pub(super) async fn save(
    cx: VaultCx,
    draft: Draft,
    base: StoredValue<Option<SealedItem>>,
) -> Result<ItemId, WebError> {
    let organisation = cx.key().ok_or_else(|| AppError::conflict("locked"))?;
    match base.get_value() {
        None => create(cx, &organisation, draft, base).await,
        Some(sealed) => {
            let sealed = change(cx, &organisation, draft, base, sealed).await?;
            Ok(move_to(cx, &organisation, draft, base, sealed).await?)
        }
    }
}

async fn create(
    cx: VaultCx,
    organisation: &SymmetricKey,
    draft: Draft,
    base: StoredValue<Option<SealedItem>>,
) -> Result<ItemId, WebError> {
    let plain = untrack(|| draft.plain());
    let mut rng = random::system();
    let (key, wrapped) = item::make_key(organisation, &mut rng);
    let data = seal::data(&key, &plain, None, &now(), &mut rng).map_err(AppError::Invalid)?;
    let new = NewItem {
        kind: plain.kind,
        key: wrapped.to_string(),
        data,
        collections: draft.collections.get_untracked(),
    };
    let sealed = server::item_create(cx.id, new).await?;
    let id = sealed.id;
    base.set_value(Some(sealed.clone()));
    show(cx, organisation, sealed);
    Ok(id)
}

/// Saves the fields, if they differ.
async fn change(
    cx: VaultCx,
    organisation: &SymmetricKey,
    draft: Draft,
    base: StoredValue<Option<SealedItem>>,
    mut sealed: SealedItem,
) -> Result<SealedItem, WebError> {
    let plain = untrack(|| draft.plain());
    let before = draft.before.get_value();
    if plain == before {
        return Ok(sealed);
    }
    let key = item::open_key(organisation, Some(&sealed.key))
        .map_err(|_| AppError::conflict("keys-broken"))?;
    let data = seal::data(
        &key,
        &plain,
        Some((&before, &sealed.data)),
        &now(),
        &mut random::system(),
    )
    .map_err(AppError::Invalid)?;
    let asked = ItemChange {
        id: sealed.id,
        revised_at: sealed.revised_at,
        data: data.clone(),
    };
    sealed.revised_at = server::item_update(cx.id, asked).await?;
    sealed.data = data;
    draft.before.set_value(plain);
    base.set_value(Some(sealed.clone()));
    show(cx, organisation, sealed.clone());
    Ok(sealed)
}

/// Saves the collections, if they differ.
async fn move_to(
    cx: VaultCx,
    organisation: &SymmetricKey,
    draft: Draft,
    base: StoredValue<Option<SealedItem>>,
    mut sealed: SealedItem,
) -> Result<ItemId, WebError> {
    let wanted = draft.collections.get_untracked();
    if !same(&wanted, &sealed.collections) {
        let was = sealed.collections.clone();
        sealed.collections = server::item_set_collections(cx.id, sealed.id, was, wanted).await?;
        base.set_value(Some(sealed.clone()));
        show(cx, organisation, sealed.clone());
    }
    Ok(sealed.id)
}

/// Fetches what somebody else saved meanwhile, and lets the form go on from there. What is typed stays.
pub(super) async fn catch_up(
    cx: VaultCx,
    draft: Draft,
    base: StoredValue<Option<SealedItem>>,
    id: ItemId,
) -> Result<(), WebError> {
    let organisation = cx.key().ok_or_else(|| AppError::conflict("locked"))?;
    let sealed = server::item_get(cx.id, id).await?;
    if let Some(plain) = open::whole(&organisation, &sealed) {
        draft.before.set_value(plain);
    }
    base.set_value(Some(sealed.clone()));
    show(cx, &organisation, sealed);
    Ok(())
}

fn show(cx: VaultCx, organisation: &SymmetricKey, sealed: SealedItem) {
    let item = open::glance(organisation, sealed);
    // The vault may have been locked while the server answered.
    let _ = cx.vault.try_update(|vault| vault.put(item));
}

/// This moment, as RFC 3339.
fn now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}
