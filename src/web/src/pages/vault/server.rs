//! What the vault's pages ask of the server. All but [`head`] is called after hydration only.

use domain::{
    AttachmentId, CollectionId, ItemId, KeyNumber, Millis, OrganisationId,
    access::{Candidates, CollectionGrants, CollectionSet, GrantsChange},
    attachment::{NewAttachment, SealedAttachment},
    export::ExportFormat,
    import::{ImportSlice, ImportState},
    item::{
        CollectionName, GivenItem, ItemChange, ItemPage, NewItem, SealedCollection, SealedItem,
        VaultHead, VaultOwner,
    },
};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::Answer;

#[cfg(feature = "ssr")]
use domain::AppError;
#[cfg(feature = "ssr")]
use service::{
    OrganisationCtx, OwnVault,
    authz::{CreateCollections, OpenVault},
    own_vault,
};

// What is sealed under the vault's key comes with the number of that key (`under`).

/// The organisation, as the person who asks stands in it.
#[cfg(feature = "ssr")]
pub(crate) async fn place(id: OrganisationId) -> Answer<OrganisationCtx> {
    let cx = crate::cx::from_request::<service::Ctx>()?;
    Ok(cx.organisation(id).await.map_err(AppError::from)?)
}

/// The own vault of the person who asks.
#[cfg(feature = "ssr")]
fn own() -> Answer<OwnVault> {
    let cx = crate::cx::from_request::<service::Ctx>()?;
    Ok(cx.own_vault().map_err(AppError::from)?)
}

/// A vault, with who asks.
#[cfg(feature = "ssr")]
enum Opened {
    /// An organisation's, as the person stands in it.
    Organisation(OrganisationCtx),
    /// The person's own.
    Own(OwnVault),
}

#[cfg(feature = "ssr")]
impl Opened {
    /// For whoever brings something that lies under the vault's key.
    fn sealed_under(self, number: KeyNumber) -> Answer<Self> {
        Ok(match self {
            Self::Organisation(org) => Self::Organisation(org.sealed_under(number)?),
            Self::Own(own) => Self::Own(own.sealed_under(number)?),
        })
    }
}

#[cfg(feature = "ssr")]
async fn vault(owner: VaultOwner) -> Answer<Opened> {
    Ok(match owner {
        VaultOwner::Organisation(id) => Opened::Organisation(place(id).await?),
        VaultOwner::Person => Opened::Own(own()?),
    })
}

/// Name, size and rights.
#[server(name = VaultHeadOf, prefix = "/api/fn", endpoint = "vault/head", input = Json)]
pub async fn head(owner: VaultOwner) -> Answer<VaultHead> {
    let done = match vault(owner).await? {
        Opened::Organisation(org) => service::vault::head(&org.may::<OpenVault>()?).await,
        Opened::Own(own) => own_vault::head(&own).await,
    };
    Ok(done.map_err(AppError::from)?)
}

/// Every collection that the person sees.
#[server(name = CollectionList, prefix = "/api/fn", endpoint = "collection/list", input = Json)]
pub async fn collection_list(owner: VaultOwner) -> Answer<Vec<SealedCollection>> {
    let done = match vault(owner).await? {
        Opened::Organisation(org) => service::collection::list(&org.may::<OpenVault>()?).await,
        Opened::Own(own) => own_vault::folders(&own).await,
    };
    Ok(done.map_err(AppError::from)?)
}

/// A new collection with an encrypted name.
#[server(name = CollectionCreate, prefix = "/api/fn", endpoint = "collection/create", input = Json)]
pub async fn collection_create(
    owner: VaultOwner,
    under: KeyNumber,
    name: String,
) -> Answer<SealedCollection> {
    let done = match vault(owner).await?.sealed_under(under)? {
        Opened::Organisation(org) => {
            service::collection::create(&org.may::<CreateCollections>()?, &name).await
        }
        Opened::Own(own) => own_vault::create_folder(&own, &name).await,
    };
    Ok(done.map_err(AppError::from)?)
}

/// Several new collections, all or none.
#[server(name = CollectionCreateAll, prefix = "/api/fn", endpoint = "collection/create-all", input = Json)]
pub async fn collection_create_all(
    owner: VaultOwner,
    under: KeyNumber,
    names: Vec<String>,
) -> Answer<Vec<SealedCollection>> {
    let made = match vault(owner).await?.sealed_under(under)? {
        Opened::Organisation(org) => {
            service::collection::create_all(&org.may::<CreateCollections>()?, &names).await
        }
        Opened::Own(own) => own_vault::create_folders(&own, &names).await,
    };
    Ok(made.map_err(AppError::from)?)
}

/// Collections, groups and rights of groups in collections, all or none.
#[server(name = CollectionCreateSet, prefix = "/api/fn", endpoint = "collection/create-set", input = Json)]
pub async fn collection_create_set(
    organisation: OrganisationId,
    under: KeyNumber,
    set: CollectionSet,
) -> Answer<()> {
    let org = place(organisation).await?.sealed_under(under)?;
    let done = service::collection::create_set(&org.may::<CreateCollections>()?, &set).await;
    Ok(done.map_err(AppError::from)?)
}

/// Other encrypted names, all or none.
#[server(name = CollectionRename, prefix = "/api/fn", endpoint = "collection/rename", input = Json)]
pub async fn collection_rename(
    owner: VaultOwner,
    under: KeyNumber,
    names: Vec<CollectionName>,
) -> Answer<()> {
    let done = match vault(owner).await?.sealed_under(under)? {
        Opened::Organisation(org) => {
            service::collection::rename(&org.may::<OpenVault>()?, &names).await
        }
        Opened::Own(own) => own_vault::rename_folders(&own, &names).await,
    };
    Ok(done.map_err(AppError::from)?)
}

/// The end of collections, all or none; their items stay.
#[server(name = CollectionDelete, prefix = "/api/fn", endpoint = "collection/delete", input = Json)]
pub async fn collection_delete(owner: VaultOwner, collections: Vec<CollectionId>) -> Answer<()> {
    let done = match vault(owner).await? {
        Opened::Organisation(org) => {
            service::collection::delete(&org.may::<OpenVault>()?, &collections).await
        }
        Opened::Own(own) => own_vault::delete_folders(&own, &collections).await,
    };
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
pub async fn item_list(owner: VaultOwner, after: Option<ItemId>) -> Answer<ItemPage> {
    let done = match vault(owner).await? {
        Opened::Organisation(org) => service::item::list(&org.may::<OpenVault>()?, after).await,
        Opened::Own(own) => own_vault::list(&own, after).await,
    };
    Ok(done.map_err(AppError::from)?)
}

/// One item as it is now.
#[server(name = ItemGet, prefix = "/api/fn", endpoint = "item/get", input = Json)]
pub async fn item_get(owner: VaultOwner, item: ItemId) -> Answer<SealedItem> {
    let done = match vault(owner).await? {
        Opened::Organisation(org) => service::item::get(&org.may::<OpenVault>()?, item).await,
        Opened::Own(own) => own_vault::get(&own, item).await,
    };
    Ok(done.map_err(AppError::from)?)
}

/// A new item.
#[server(name = ItemCreate, prefix = "/api/fn", endpoint = "item/create", input = Json)]
pub async fn item_create(owner: VaultOwner, under: KeyNumber, item: NewItem) -> Answer<SealedItem> {
    let done = match vault(owner).await?.sealed_under(under)? {
        Opened::Organisation(org) => service::item::create(&org.may::<OpenVault>()?, &item).await,
        Opened::Own(own) => own_vault::create(&own, &item).await,
    };
    Ok(done.map_err(AppError::from)?)
}

/// New fields; gives the new revision.
#[server(name = ItemUpdate, prefix = "/api/fn", endpoint = "item/update", input = Json)]
pub async fn item_update(owner: VaultOwner, change: ItemChange) -> Answer<Millis> {
    let done = match vault(owner).await? {
        Opened::Organisation(org) => service::item::update(&org.may::<OpenVault>()?, &change).await,
        Opened::Own(own) => own_vault::update(&own, &change).await,
    };
    Ok(done.map_err(AppError::from)?)
}

/// Other collections than those that items were seen in; gives for each those that the person sees it in.
#[server(name = ItemSetCollections, prefix = "/api/fn", endpoint = "item/set-collections", input = Json)]
pub async fn item_set_collections(
    owner: VaultOwner,
    items: Vec<ItemId>,
    was: Vec<CollectionId>,
    collections: Vec<CollectionId>,
) -> Answer<Vec<(ItemId, Vec<CollectionId>)>> {
    let done = match vault(owner).await? {
        Opened::Organisation(org) => {
            service::item::set_collections(&org.may::<OpenVault>()?, &items, &was, &collections)
                .await
        }
        Opened::Own(own) => own_vault::set_folder(&own, &items, &was, &collections).await,
    };
    Ok(done.map_err(AppError::from)?)
}

/// From the person's own vault to collections of an organisation; gives those that have left it.
#[server(name = ItemGive, prefix = "/api/fn", endpoint = "item/give", input = Json)]
pub async fn item_give(
    organisation: OrganisationId,
    under: KeyNumber,
    items: Vec<GivenItem>,
    collections: Vec<CollectionId>,
) -> Answer<Vec<ItemId>> {
    let org = place(organisation).await?.sealed_under(under)?;
    let done = own_vault::give(&own()?, &org.may::<OpenVault>()?, &items, &collections).await;
    Ok(done.map_err(AppError::from)?)
}

/// Into the trash; gives those that are there now, and since when.
#[server(name = ItemTrash, prefix = "/api/fn", endpoint = "item/trash", input = Json)]
pub async fn item_trash(owner: VaultOwner, items: Vec<ItemId>) -> Answer<Vec<(ItemId, Millis)>> {
    let done = match vault(owner).await? {
        Opened::Organisation(org) => service::item::trash(&org.may::<OpenVault>()?, &items).await,
        Opened::Own(own) => own_vault::trash(&own, &items).await,
    };
    Ok(done.map_err(AppError::from)?)
}

/// Out of the trash; gives those that are.
#[server(name = ItemRestore, prefix = "/api/fn", endpoint = "item/restore", input = Json)]
pub async fn item_restore(owner: VaultOwner, items: Vec<ItemId>) -> Answer<Vec<ItemId>> {
    let done = match vault(owner).await? {
        Opened::Organisation(org) => service::item::restore(&org.may::<OpenVault>()?, &items).await,
        Opened::Own(own) => own_vault::restore(&own, &items).await,
    };
    Ok(done.map_err(AppError::from)?)
}

/// The end of items; gives those that are gone.
#[server(name = ItemDelete, prefix = "/api/fn", endpoint = "item/delete", input = Json)]
pub async fn item_delete(owner: VaultOwner, items: Vec<ItemId>) -> Answer<Vec<ItemId>> {
    let done = match vault(owner).await? {
        Opened::Organisation(org) => service::item::delete(&org.may::<OpenVault>()?, &items).await,
        Opened::Own(own) => own_vault::delete(&own, &items).await,
    };
    Ok(done.map_err(AppError::from)?)
}

/// The person's own star.
#[server(name = ItemSetFavourite, prefix = "/api/fn", endpoint = "item/set-favourite", input = Json)]
pub async fn item_set_favourite(owner: VaultOwner, item: ItemId, favourite: bool) -> Answer<()> {
    let done = match vault(owner).await? {
        Opened::Organisation(org) => {
            service::item::set_favourite(&org.may::<OpenVault>()?, item, favourite).await
        }
        Opened::Own(own) => own_vault::set_favourite(&own, item, favourite).await,
    };
    Ok(done.map_err(AppError::from)?)
}

/// Brings a slice of a file in; gives how far the import is.
#[server(name = ItemImport, prefix = "/api/fn", endpoint = "item/import", input = Json)]
pub async fn item_import(
    owner: VaultOwner,
    under: KeyNumber,
    slice: ImportSlice,
) -> Answer<ImportState> {
    let state = match vault(owner).await?.sealed_under(under)? {
        Opened::Organisation(org) => service::item::import(&org.may::<OpenVault>()?, &slice).await,
        Opened::Own(own) => own_vault::import(&own, &slice).await,
    };
    Ok(state.map_err(AppError::from)?)
}

/// How far the import of a file is; none when it has not begun.
#[server(name = ItemImportState, prefix = "/api/fn", endpoint = "item/import-state", input = Json)]
pub async fn item_import_state(owner: VaultOwner, mark: String) -> Answer<Option<ImportState>> {
    let state = match vault(owner).await? {
        Opened::Organisation(org) => {
            service::item::import_state(&org.may::<OpenVault>()?, &mark).await
        }
        Opened::Own(own) => own_vault::import_state(&own, &mark).await,
    };
    Ok(state.map_err(AppError::from)?)
}

/// Lets the import of a file begin anew; its items stay.
#[server(name = ItemForgetImport, prefix = "/api/fn", endpoint = "item/forget-import", input = Json)]
pub async fn item_forget_import(owner: VaultOwner, mark: String) -> Answer<()> {
    let done = match vault(owner).await? {
        Opened::Organisation(org) => {
            service::item::forget_import(&org.may::<OpenVault>()?, &mark).await
        }
        Opened::Own(own) => own_vault::forget_import(&own, &mark).await,
    };
    Ok(done.map_err(AppError::from)?)
}

/// Asks whether a file of the vault may be written, which is noted.
#[server(name = ItemExport, prefix = "/api/fn", endpoint = "item/export", input = Json)]
pub async fn item_export(owner: VaultOwner, format: ExportFormat) -> Answer<()> {
    let done = match vault(owner).await? {
        Opened::Organisation(org) => service::item::export(&org.may::<OpenVault>()?, format).await,
        Opened::Own(own) => own_vault::export(&own, format).await,
    };
    Ok(done.map_err(AppError::from)?)
}

/// Takes the storage of a file; gives its id, under which its parts are sent.
#[server(name = AttachmentBegin, prefix = "/api/fn", endpoint = "attachment/begin", input = Json)]
pub async fn attachment_begin(
    organisation: OrganisationId,
    file: NewAttachment,
) -> Answer<AttachmentId> {
    let org = place(organisation).await?;
    let id = service::attachment::begin(&org.may::<OpenVault>()?, &file).await;
    Ok(id.map_err(AppError::from)?)
}

/// Shows a file whose parts are all there to the item's readers.
#[server(name = AttachmentFinish, prefix = "/api/fn", endpoint = "attachment/finish", input = Json)]
pub async fn attachment_finish(
    organisation: OrganisationId,
    file: AttachmentId,
) -> Answer<SealedAttachment> {
    let org = place(organisation).await?;
    let file = service::attachment::finish(&org.may::<OpenVault>()?, file).await;
    Ok(file.map_err(AppError::from)?)
}

/// The end of a file, or of sending one.
#[server(name = AttachmentDelete, prefix = "/api/fn", endpoint = "attachment/delete", input = Json)]
pub async fn attachment_delete(organisation: OrganisationId, file: AttachmentId) -> Answer<()> {
    let org = place(organisation).await?;
    let done = service::attachment::delete(&org.may::<OpenVault>()?, file).await;
    Ok(done.map_err(AppError::from)?)
}
