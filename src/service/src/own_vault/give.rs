//! Items go from a person's own vault to an organisation.

use domain::{
    AppError, CollectionId, ItemId,
    event::EventKind,
    item::{GivenItem, ITEMS_MAX, ItemKind, NewItem},
};
use store::{Tx, model::Reach};

use crate::{
    Allowed,
    authz::OpenVault,
    client::status,
    error::{Error, Result},
    item::{self, many},
    own_vault::{OwnVault, found},
    policy,
    vault::{begin_sealed, reach},
};

/// Moves items into collections of an organisation, each with its own key wrapped under the organisation's, and gives
/// those that have left the own vault. They are new items there, with an event of their own, and keep the person's star.
///
/// # Errors
/// As for a new item of the organisation, of which it keeps every rule; `item-in-trash` for one in the trash.
pub async fn give(
    own: &OwnVault,
    org: &Allowed<'_, OpenVault>,
    items: &[GivenItem],
    collections: &[CollectionId],
) -> Result<Vec<ItemId>> {
    let ids: Vec<ItemId> = items.iter().map(|given| given.id).collect();
    item::check_not_lost(reach(org)?, collections)?;
    let mut tx = begin_sealed(org).await?;
    tx.users().lock(own.user()).await?;
    let wanted = item::wanted(org, &mut tx, collections).await?;
    let there = tx.items().count_reached(org.scope(), Reach::All).await?;
    let policies = policy::of(tx.policies(), own.user()).await?;
    let mut way = Way {
        own,
        org,
        collections: wanted,
        room: ITEMS_MAX - there,
        restricted: policies.restricted_in(org.id()),
    };
    let mut done = many::Done::new();
    for id in many::each(&ids)? {
        let given = items.iter().find(|given| given.id == id);
        let key = given.map_or("", |given| &given.key);
        done.take(way.give(&mut tx, id, key).await)?;
    }
    let done = done.some()?;
    status::recompute(&mut tx, org.scope(), org.now()).await?;
    tx.save().await?;
    Ok(done)
}

/// From where to where.
struct Way<'a> {
    own: &'a OwnVault,
    org: &'a Allowed<'a, OpenVault>,
    collections: Vec<CollectionId>,
    /// So many items more may be in the organisation.
    room: i64,
    /// Kinds that the person does not make there.
    restricted: &'a [ItemKind],
}

impl Way<'_> {
    async fn give(&mut self, tx: &mut Tx, id: ItemId, key: &str) -> Result<ItemId> {
        let (own, org) = (self.own, self.org);
        let row = found(own, tx, id).await?;
        if row.deleted_at.is_some() {
            return Err(Error::conflict("item-in-trash"));
        }
        let new = NewItem {
            kind: row.kind,
            key: key.to_owned(),
            data: row.data,
            collections: Vec::new(),
        };
        item::check(&new)?;
        if self.restricted.contains(&new.kind) {
            return Err(AppError::forbidden("policy-kind").into());
        }
        if self.room <= 0 {
            return Err(Error::conflict("too-many-items"));
        }
        self.room -= 1;
        let (made, came) = (Some(row.created_at), EventKind::ItemShared);
        let there = item::insert(org, tx, &new, made, &self.collections, came).await?;
        if row.favourite {
            tx.items()
                .set_favourite(org.scope(), own.user(), there, true)
                .await?;
        }
        tx.own_vaults().delete(own.user(), id).await?;
        Ok(id)
    }
}
