//! Files that come in slices: each in whole and once, and each import a person's own.

use domain::{
    AppError, CollectionId, OrganisationId,
    access::CollectionAccess::{Edit, View},
    custom::CustomPermission,
    event::EventKind,
    import::{ImportItem, ImportSlice, ImportState},
    item::{NewItem, SealedItem},
};
use service::{Error, item};
use uuid::Uuid;

use crate::{
    scene::vault,
    world::{ACME, ADMIN, Done, EVE, MIA, NOW, OLGA, OTHER, World, refusal},
};

/// A slice of a file of 10 records that begins at `from` and leaves none of its records out.
pub(crate) fn slice(from: i32, items: Vec<NewItem>) -> ImportSlice {
    let records = i32::try_from(items.len()).expect("few");
    ImportSlice {
        mark: "file".to_owned(),
        from,
        to: from + records,
        total: 10,
        items: items
            .into_iter()
            .map(|item| ImportItem {
                item,
                favourite: false,
                created_at: None,
            })
            .collect(),
    }
}

impl World {
    /// A person brings a slice into Acme.
    pub(crate) async fn import(
        &self,
        person: u128,
        slice: &ImportSlice,
    ) -> Result<ImportState, Error> {
        item::import(&vault(&self.acme(person).await), slice).await
    }

    /// How far a person's import of the file is.
    pub(crate) async fn imported(&self, person: u128, id: OrganisationId) -> Option<i32> {
        let org = self.at(person, id).await.expect("a place");
        let state = item::import_state(&vault(&org), "file").await;
        state.expect("a state").map(|state| state.done)
    }

    /// All items of Acme that a person sees.
    pub(crate) async fn items_of(&self, person: u128) -> Vec<SealedItem> {
        let org = self.acme(person).await;
        let page = item::list(&vault(&org), None).await;
        page.expect("a page").items
    }
}

#[tokio::test]
async fn a_slice_brings_its_items_where_they_belong() -> Done {
    let world = World::new().await;
    let (one, two) = (world.collection("One").await, world.collection("Two").await);
    // A collection that is named twice holds the item once.
    let places = [vec![one], vec![one, two, one], vec![]];
    let logins = places.map(|collections| world.login("A", "secret", &collections));
    let mut asked = slice(0, logins.to_vec());
    asked.items[1].favourite = true;
    // Made before it came here; a moment that has not come yet is not believed.
    asked.items[0].created_at = Some(NOW - 9);
    asked.items[2].created_at = Some(NOW + 9);
    let state = world.import(OLGA, &asked).await?;
    let wanted = ImportState {
        done: 3,
        total: 10,
        changed_at: NOW,
    };
    assert_eq!(state, wanted);
    let org = world.acme(OLGA).await;
    let kept = item::import_state(&vault(&org), "file").await?;
    assert_eq!(kept, Some(wanted));
    let mut items = world.items_of(OLGA).await;
    for (asked, wanted) in logins.iter().zip([vec![one], vec![one, two], vec![]]) {
        let at = items.iter().position(|item| item.data == asked.data);
        let mut item = items.remove(at.expect("it came in"));
        item.collections.sort_unstable();
        let mut wanted = wanted;
        wanted.sort_unstable();
        assert_eq!(item.collections, wanted);
        assert_eq!((item.kind, item.key), (asked.kind, asked.key.clone()));
        let made = if asked.collections.len() == 1 {
            NOW - 9
        } else {
            NOW
        };
        assert_eq!((item.created_at, item.revised_at), (made, NOW));
        assert_eq!(item.favourite, asked.collections.len() > 1);
        assert_eq!(item.deleted_at, None);
    }
    assert!(items.is_empty());
    // Her star is her own.
    let staff = world.items_of(ADMIN).await;
    assert!(staff.iter().all(|item| !item.favourite));
    assert_eq!(world.events(EventKind::ItemCreated).await, 3);
    Ok(())
}

#[tokio::test]
async fn a_slice_that_is_sent_again_changes_nothing() -> Done {
    let world = World::new().await;
    let first = slice(
        0,
        vec![world.login("A", "b", &[]), world.login("B", "c", &[])],
    );
    let state = world.import(OLGA, &first).await?;
    world.clock.advance(1_000);
    assert_eq!(world.import(OLGA, &first).await?, state);
    assert_eq!(world.items_of(OLGA).await.len(), 2);
    assert_eq!(world.events(EventKind::ItemCreated).await, 2);
    // Also when the import is further than that by now.
    let second = slice(2, vec![world.login("C", "d", &[])]);
    let state = world.import(OLGA, &second).await?;
    assert_eq!((state.done, state.changed_at), (3, NOW + 1_000));
    assert_eq!(world.import(OLGA, &first).await?, state);
    assert_eq!(world.items_of(OLGA).await.len(), 3);
    Ok(())
}

#[tokio::test]
async fn an_import_goes_on_behind_its_last_slice_and_nowhere_else() -> Done {
    let world = World::new().await;
    let elsewhere = AppError::conflict("import-elsewhere");
    let of = |from, to| ImportSlice {
        to,
        ..slice(from, vec![world.login("A", "b", &[])])
    };
    let early = world.import(OLGA, &of(1, 2)).await;
    assert_eq!(refusal(early), elsewhere);
    assert_eq!(world.imported(OLGA, ACME).await, None);
    // Three of these four records are left out.
    world.import(OLGA, &of(0, 4)).await?;
    for (from, to) in [(5, 6), (3, 5), (0, 5)] {
        let refused = world.import(OLGA, &of(from, to)).await;
        assert_eq!(refusal(refused), elsewhere, "{from} to {to}");
    }
    assert_eq!(world.imported(OLGA, ACME).await, Some(4));
    // A slice of which everything is left out.
    let none = ImportSlice {
        to: 9,
        ..slice(4, Vec::new())
    };
    world.import(OLGA, &none).await?;
    assert_eq!(world.import(OLGA, &of(9, 10)).await?.done, 10);
    assert_eq!(world.items_of(OLGA).await.len(), 2);
    Ok(())
}

#[tokio::test]
async fn what_is_forgotten_begins_anew_and_its_items_stay() -> Done {
    let world = World::new().await;
    let first = slice(0, vec![world.login("A", "b", &[])]);
    world.import(OLGA, &first).await?;
    let org = world.acme(OLGA).await;
    item::forget_import(&vault(&org), "another").await?;
    assert_eq!(world.imported(OLGA, ACME).await, Some(1));
    item::forget_import(&vault(&org), "file").await?;
    assert_eq!(world.imported(OLGA, ACME).await, None);
    assert_eq!(world.items_of(OLGA).await.len(), 1);
    world.import(OLGA, &first).await?;
    assert_eq!(world.items_of(OLGA).await.len(), 2);
    // What has not begun is forgotten as well.
    item::forget_import(&vault(&org), "never").await?;
    Ok(())
}

#[tokio::test]
async fn an_import_is_one_persons_in_one_organisation() -> Done {
    let world = World::new().await;
    let one = slice(0, vec![world.login("A", "b", &[])]);
    let (olga, eve) = (world.acme(OLGA).await, world.at(EVE, OTHER).await?);
    item::import(&vault(&olga), &one).await?;
    for (person, place) in [(ADMIN, ACME), (EVE, OTHER)] {
        assert_eq!(world.imported(person, place).await, None);
    }
    let two = slice(
        0,
        vec![world.login("A", "b", &[]), world.login("B", "c", &[])],
    );
    item::import(&vault(&eve), &two).await?;
    world.import(ADMIN, &two).await?;
    assert_eq!(world.imported(OLGA, ACME).await, Some(1));
    assert_eq!(world.imported(EVE, OTHER).await, Some(2));
    assert_eq!(world.items_of(OLGA).await.len(), 3);
    item::forget_import(&vault(&eve), "file").await?;
    assert_eq!(world.imported(ADMIN, ACME).await, Some(2));
    Ok(())
}

#[tokio::test]
async fn a_refused_item_leaves_nothing_of_its_slice() -> Done {
    let world = World::new().await;
    let foreign = world.collection_by(EVE, OTHER, "Theirs").await;
    let (own, read) = (
        world.collection("Own").await,
        world.collection("Read").await,
    );
    let good = || world.login("A", "b", &[own]);
    world.import(OLGA, &slice(0, vec![good()])).await?;
    let mut plain = good();
    plain.data = plain.data.replacen("\"2.", "\"", 1);
    let mut keyless = good();
    keyless.key = "key".to_owned();
    let many = world.login("A", "b", &[own; 101]);
    let absent = CollectionId(Uuid::nil());
    for (bad, wanted) in [
        (plain, AppError::field("data", "encrypted-form")),
        (keyless, AppError::field("key", "encrypted-form")),
        (many, AppError::field("collections", "too-many")),
        (world.login("A", "b", &[own, foreign]), AppError::NotFound),
        (world.login("A", "b", &[absent]), AppError::NotFound),
    ] {
        let refused = world.import(OLGA, &slice(1, vec![good(), bad])).await;
        assert_eq!(refusal(refused), wanted);
    }
    assert_eq!(world.imported(OLGA, ACME).await, Some(1));
    // A member, with what he may only read and with what he does not see.
    let unseen = world.collection("Unseen").await;
    let importer = CustomPermission::AccessImportExport;
    world.set_custom(MIA, importer).await;
    world.grant(MIA, own, Edit).await;
    world.grant(MIA, read, View).await;
    for (place, wanted) in [
        (read, AppError::forbidden("collection-read-only")),
        (unseen, AppError::NotFound),
    ] {
        let asked = slice(0, vec![good(), world.login("A", "b", &[own, place])]);
        let refused = world.import(MIA, &asked).await;
        assert_eq!(refusal(refused), wanted);
    }
    assert_eq!(world.imported(MIA, ACME).await, None);
    assert_eq!(world.items_of(OLGA).await.len(), 1);
    assert_eq!(world.events(EventKind::ItemCreated).await, 1);
    world.import(OLGA, &slice(1, vec![good(), good()])).await?;
    Ok(())
}
