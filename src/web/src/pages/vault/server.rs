//! What the vault's pages ask of the server. All but [`head`] is called after hydration only.

use domain::{
    CollectionId, ItemId, Millis, OrganisationId,
    access::{Candidates, CollectionGrants, CollectionSet, GrantsChange},
    export::ExportFormat,
    import::{ImportSlice, ImportState},
    item::{
        CollectionName, ItemChange, ItemPage, NewItem, SealedCollection, SealedItem, VaultHead,
    },
};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::Answer;

#[cfg(feature = "ssr")]
use domain::AppError;
#[cfg(feature = "ssr")]
use service::authz::{CreateCollections, OpenVault};

/// The organisation, as the person who asks stands in it.
#[cfg(feature = "ssr")]
pub(crate) async fn place(id: OrganisationId) -> Answer<service::OrganisationCtx> {
    let cx = crate::cx::from_request::<service::Ctx>()?;
    Ok(cx.organisation(id).await.map_err(AppError::from)?)
}

/// Name, size and rights.
#[server(name = VaultHeadOf, prefix = "/api/fn", endpoint = "vault/head", input = Json)]
pub async fn head(organisation: OrganisationId) -> Answer<VaultHead> {
    let org = place(organisation).await?;
    let head = service::vault::head(&org.may::<OpenVault>()?).await;
    Ok(head.map_err(AppError::from)?)
}

/// Every collection that the person sees.
#[server(name = CollectionList, prefix = "/api/fn", endpoint = "collection/list", input = Json)]
pub async fn collection_list(organisation: OrganisationId) -> Answer<Vec<SealedCollection>> {
    let org = place(organisation).await?;
    let list = service::collection::list(&org.may::<OpenVault>()?).await;
    Ok(list.map_err(AppError::from)?)
}

/// A new collection with an encrypted name.
#[server(name = CollectionCreate, prefix = "/api/fn", endpoint = "collection/create", input = Json)]
pub async fn collection_create(
    organisation: OrganisationId,
    name: String,
) -> Answer<SealedCollection> {
    let org = place(organisation).await?;
    let made = service::collection::create(&org.may::<CreateCollections>()?, &name).await;
    Ok(made.map_err(AppError::from)?)
}

/// Several new collections, all or none.
#[server(name = CollectionCreateAll, prefix = "/api/fn", endpoint = "collection/create-all", input = Json)]
pub async fn collection_create_all(
    organisation: OrganisationId,
    names: Vec<String>,
) -> Answer<Vec<SealedCollection>> {
    let org = place(organisation).await?;
    let made = service::collection::create_all(&org.may::<CreateCollections>()?, &names).await;
    Ok(made.map_err(AppError::from)?)
}

/// Collections, groups and rights of groups in collections, all or none.
#[server(name = CollectionCreateSet, prefix = "/api/fn", endpoint = "collection/create-set", input = Json)]
pub async fn collection_create_set(organisation: OrganisationId, set: CollectionSet) -> Answer<()> {
    let org = place(organisation).await?;
    let done = service::collection::create_set(&org.may::<CreateCollections>()?, &set).await;
    Ok(done.map_err(AppError::from)?)
}

/// Other encrypted names, all or none.
#[server(name = CollectionRename, prefix = "/api/fn", endpoint = "collection/rename", input = Json)]
pub async fn collection_rename(
    organisation: OrganisationId,
    names: Vec<CollectionName>,
) -> Answer<()> {
    let org = place(organisation).await?;
    let done = service::collection::rename(&org.may::<OpenVault>()?, &names).await;
    Ok(done.map_err(AppError::from)?)
}

/// The end of a collection; its items stay.
#[server(name = CollectionDelete, prefix = "/api/fn", endpoint = "collection/delete", input = Json)]
pub async fn collection_delete(
    organisation: OrganisationId,
    collection: CollectionId,
) -> Answer<()> {
    let org = place(organisation).await?;
    let done = service::collection::delete(&org.may::<OpenVault>()?, collection).await;
    Ok(done.map_err(AppError::from)?)
}

/// Who may do what in a collection.
#[server(name = CollectionGrantsOf, prefix = "/api/fn", endpoint = "collection/grants", input = Json)]
pub async fn collection_grants(
    organisation: OrganisationId,
    collection: CollectionId,
) -> Answer<CollectionGrants> {
    let org = place(organisation).await?;
    let grants = service::collection::grants(&org.may::<OpenVault>()?, collection).await;
    Ok(grants.map_err(AppError::from)?)
}

/// To whom a collection can be opened.
#[server(name = CollectionCandidates, prefix = "/api/fn", endpoint = "collection/candidates", input = Json)]
pub async fn collection_candidates(
    organisation: OrganisationId,
    text: String,
) -> Answer<Candidates> {
    let org = place(organisation).await?;
    let found = service::collection::candidates(&org.may::<OpenVault>()?, &text).await;
    Ok(found.map_err(AppError::from)?)
}

/// Other rights in collections, all or none.
#[server(name = CollectionChangeGrants, prefix = "/api/fn", endpoint = "collection/change-grants", input = Json)]
pub async fn collection_change_grants(
    organisation: OrganisationId,
    collections: Vec<CollectionId>,
    change: GrantsChange,
) -> Answer<()> {
    let org = place(organisation).await?;
    let org = org.may::<OpenVault>()?;
    let done = service::collection::change_grants(&org, &collections, &change).await;
    Ok(done.map_err(AppError::from)?)
}

/// A page of items.
#[server(name = ItemList, prefix = "/api/fn", endpoint = "item/list", input = Json)]
pub async fn item_list(organisation: OrganisationId, after: Option<ItemId>) -> Answer<ItemPage> {
    let org = place(organisation).await?;
    let page = service::item::list(&org.may::<OpenVault>()?, after).await;
    Ok(page.map_err(AppError::from)?)
}

/// One item as it is now.
#[server(name = ItemGet, prefix = "/api/fn", endpoint = "item/get", input = Json)]
pub async fn item_get(organisation: OrganisationId, item: ItemId) -> Answer<SealedItem> {
    let org = place(organisation).await?;
    let item = service::item::get(&org.may::<OpenVault>()?, item).await;
    Ok(item.map_err(AppError::from)?)
}

/// A new item.
#[server(name = ItemCreate, prefix = "/api/fn", endpoint = "item/create", input = Json)]
pub async fn item_create(organisation: OrganisationId, item: NewItem) -> Answer<SealedItem> {
    let org = place(organisation).await?;
    let made = service::item::create(&org.may::<OpenVault>()?, &item).await;
    Ok(made.map_err(AppError::from)?)
}

/// New fields; gives the new revision.
#[server(name = ItemUpdate, prefix = "/api/fn", endpoint = "item/update", input = Json)]
pub async fn item_update(organisation: OrganisationId, change: ItemChange) -> Answer<Millis> {
    let org = place(organisation).await?;
    let done = service::item::update(&org.may::<OpenVault>()?, &change).await;
    Ok(done.map_err(AppError::from)?)
}

/// Other collections than those that items were seen in; gives for each those that the person sees it in.
#[server(name = ItemSetCollections, prefix = "/api/fn", endpoint = "item/set-collections", input = Json)]
pub async fn item_set_collections(
    organisation: OrganisationId,
    items: Vec<ItemId>,
    was: Vec<CollectionId>,
    collections: Vec<CollectionId>,
) -> Answer<Vec<(ItemId, Vec<CollectionId>)>> {
    let org = place(organisation).await?;
    let org = org.may::<OpenVault>()?;
    let done = service::item::set_collections(&org, &items, &was, &collections).await;
    Ok(done.map_err(AppError::from)?)
}

/// Into the trash; gives those that are there now, and since when.
#[server(name = ItemTrash, prefix = "/api/fn", endpoint = "item/trash", input = Json)]
pub async fn item_trash(
    organisation: OrganisationId,
    items: Vec<ItemId>,
) -> Answer<Vec<(ItemId, Millis)>> {
    let org = place(organisation).await?;
    let done = service::item::trash(&org.may::<OpenVault>()?, &items).await;
    Ok(done.map_err(AppError::from)?)
}

/// Out of the trash; gives those that are.
#[server(name = ItemRestore, prefix = "/api/fn", endpoint = "item/restore", input = Json)]
pub async fn item_restore(organisation: OrganisationId, items: Vec<ItemId>) -> Answer<Vec<ItemId>> {
    let org = place(organisation).await?;
    let done = service::item::restore(&org.may::<OpenVault>()?, &items).await;
    Ok(done.map_err(AppError::from)?)
}

/// The end of items; gives those that are gone.
#[server(name = ItemDelete, prefix = "/api/fn", endpoint = "item/delete", input = Json)]
pub async fn item_delete(organisation: OrganisationId, items: Vec<ItemId>) -> Answer<Vec<ItemId>> {
    let org = place(organisation).await?;
    let done = service::item::delete(&org.may::<OpenVault>()?, &items).await;
    Ok(done.map_err(AppError::from)?)
}

/// The person's own star.
#[server(name = ItemSetFavourite, prefix = "/api/fn", endpoint = "item/set-favourite", input = Json)]
pub async fn item_set_favourite(
    organisation: OrganisationId,
    item: ItemId,
    favourite: bool,
) -> Answer<()> {
    let org = place(organisation).await?;
    let done = service::item::set_favourite(&org.may::<OpenVault>()?, item, favourite).await;
    Ok(done.map_err(AppError::from)?)
}

/// Brings a slice of a file in; gives how far the import is.
#[server(name = ItemImport, prefix = "/api/fn", endpoint = "item/import", input = Json)]
pub async fn item_import(organisation: OrganisationId, slice: ImportSlice) -> Answer<ImportState> {
    let org = place(organisation).await?;
    let state = service::item::import(&org.may::<OpenVault>()?, &slice).await;
    Ok(state.map_err(AppError::from)?)
}

/// How far the import of a file is; none when it has not begun.
#[server(name = ItemImportState, prefix = "/api/fn", endpoint = "item/import-state", input = Json)]
pub async fn item_import_state(
    organisation: OrganisationId,
    mark: String,
) -> Answer<Option<ImportState>> {
    let org = place(organisation).await?;
    let state = service::item::import_state(&org.may::<OpenVault>()?, &mark).await;
    Ok(state.map_err(AppError::from)?)
}

/// Lets the import of a file begin anew; its items stay.
#[server(name = ItemForgetImport, prefix = "/api/fn", endpoint = "item/forget-import", input = Json)]
pub async fn item_forget_import(organisation: OrganisationId, mark: String) -> Answer<()> {
    let org = place(organisation).await?;
    let done = service::item::forget_import(&org.may::<OpenVault>()?, &mark).await;
    Ok(done.map_err(AppError::from)?)
}

/// Asks whether a file of the vault may be written, which is noted.
#[server(name = ItemExport, prefix = "/api/fn", endpoint = "item/export", input = Json)]
pub async fn item_export(organisation: OrganisationId, format: ExportFormat) -> Answer<()> {
    let org = place(organisation).await?;
    let done = service::item::export(&org.may::<OpenVault>()?, format).await;
    Ok(done.map_err(AppError::from)?)
}
