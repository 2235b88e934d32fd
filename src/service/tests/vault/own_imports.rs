//! Files that come into a person's own vault: by the rules of an organisation's imports, and nobody else's business.

use domain::{
    AppError, CollectionId,
    access::CollectionAccess::Edit,
    event::EventKind,
    import::{ImportSlice, ImportState},
    item::{CREATES_MAX, ITEMS_MAX},
    policy::{PolicyData, PolicyKind},
};
use service::own_vault;
use uuid::Uuid;

use crate::{
    imports::slice,
    world::{ADMIN, Done, MIA, NOW, OLGA, World, refusal, user},
};

impl World {
    /// How far a person's import of the file into the own vault is.
    async fn own_imported(&self, person: u128) -> Option<i32> {
        let state = own_vault::import_state(&self.own(person).await, "file").await;
        state.expect("a state").map(|state| state.done)
    }

    /// How many items a person's own vault holds.
    async fn own_items(&self, person: u128) -> usize {
        let page = own_vault::list(&self.own(person).await, None).await;
        page.expect("a page").items.len()
    }
}

#[tokio::test]
async fn a_slice_brings_its_items_into_their_folders() -> Done {
    let world = World::new().await;
    let own = world.own(MIA).await;
    let names = [world.seal("Money"), world.seal("Money/Savings")];
    let folders = own_vault::create_folders(&own, &names).await?;
    let told: Vec<_> = folders.iter().map(|one| one.name.clone()).collect();
    assert_eq!(told, names);
    let places = [vec![folders[0].id], vec![folders[1].id], vec![]];
    let logins = places.map(|folder| world.login("A", "secret", &folder));
    let mut asked = slice(0, Vec::from(logins));
    asked.items[1].favourite = true;
    let state = own_vault::import(&own, &asked).await?;
    let wanted = ImportState {
        done: 3,
        total: 10,
        changed_at: NOW,
    };
    assert_eq!(state, wanted);
    let kept = own_vault::import_state(&own, "file").await?;
    assert_eq!(kept, Some(wanted));
    let items = own_vault::list(&own, None).await?.items;
    assert_eq!(items.len(), 3);
    for asked in &asked.items {
        let item = items.iter().find(|item| item.data == asked.item.data);
        let item = item.expect("it came in");
        assert_eq!(item.collections, asked.item.collections);
        assert_eq!(
            (item.kind, &item.key, item.favourite, item.created_at),
            (asked.item.kind, &asked.item.key, asked.favourite, NOW)
        );
        assert_eq!(item.deleted_at, None);
    }
    // It is nobody else's business, and no organisation logs it.
    for person in [ADMIN, OLGA] {
        assert_eq!(world.own_items(person).await, 0);
        assert_eq!(world.own_imported(person).await, None);
    }
    assert!(world.items_of(ADMIN).await.is_empty());
    assert_eq!(world.events(EventKind::ItemCreated).await, 0);
    Ok(())
}

#[tokio::test]
async fn an_import_goes_on_behind_its_last_slice_and_nowhere_else() -> Done {
    let world = World::new().await;
    let own = world.own(MIA).await;
    let of = |from, to| ImportSlice {
        to,
        ..slice(from, vec![world.login("A", "b", &[])])
    };
    let elsewhere = AppError::conflict("import-elsewhere");
    let early = own_vault::import(&own, &of(1, 2)).await;
    assert_eq!(refusal(early), elsewhere);
    assert_eq!(world.own_imported(MIA).await, None);
    let first = of(0, 4);
    let state = own_vault::import(&own, &first).await?;
    // Sent again it changes nothing.
    world.clock.advance(1_000);
    assert_eq!(own_vault::import(&own, &first).await?, state);
    for (from, to) in [(5, 6), (3, 5), (0, 5)] {
        let refused = own_vault::import(&own, &of(from, to)).await;
        assert_eq!(refusal(refused), elsewhere, "{from} to {to}");
    }
    let state = own_vault::import(&own, &of(4, 5)).await?;
    assert_eq!((state.done, state.changed_at), (5, NOW + 1_000));
    assert_eq!(own_vault::import(&own, &first).await?, state);
    assert_eq!(world.own_items(MIA).await, 2);
    // The same mark is another import for somebody else, and in an organisation.
    world.import(OLGA, &of(0, 1)).await?;
    own_vault::import(&world.own(OLGA).await, &of(0, 2)).await?;
    own_vault::forget_import(&world.own(OLGA).await, "file").await?;
    assert_eq!(world.own_imported(OLGA).await, None);
    assert_eq!(world.own_imported(MIA).await, Some(5));
    assert_eq!(world.items_of(OLGA).await.len(), 1);
    // What is forgotten begins anew, and its items stay.
    own_vault::forget_import(&own, "file").await?;
    own_vault::import(&own, &first).await?;
    assert_eq!(world.own_items(MIA).await, 3);
    Ok(())
}

#[tokio::test]
async fn a_refused_item_leaves_nothing_of_its_slice() -> Done {
    let world = World::new().await;
    let own = world.own(MIA).await;
    let names = [world.seal("One"), world.seal("Two")];
    let folders = own_vault::create_folders(&own, &names).await?;
    let (one, two) = (folders[0].id, folders[1].id);
    let theirs = own_vault::create_folder(&world.own(OLGA).await, &names[0]).await?;
    let collection = world.collection("Shared").await;
    world.grant(MIA, collection, Edit).await;
    let good = || world.login("A", "b", &[one]);
    let mut plain = good();
    plain.data = plain.data.replacen("\"2.", "\"", 1);
    let many = AppError::field("collections", "too-many");
    let absent = CollectionId(Uuid::nil());
    for (bad, wanted) in [
        (plain, AppError::field("data", "encrypted-form")),
        (world.login("A", "b", &[one, two]), many),
        (world.login("A", "b", &[theirs.id]), AppError::NotFound),
        (world.login("A", "b", &[collection]), AppError::NotFound),
        (world.login("A", "b", &[absent]), AppError::NotFound),
    ] {
        let refused = own_vault::import(&own, &slice(0, vec![good(), bad])).await;
        assert_eq!(refusal(refused), wanted);
    }
    let strange = ImportSlice {
        mark: "a b".to_owned(),
        ..slice(0, vec![good()])
    };
    let mark = AppError::field("mark", "characters");
    let refused = own_vault::import(&own, &strange).await;
    assert_eq!(refusal(refused), mark);
    assert_eq!(refusal(own_vault::import_state(&own, "").await), mark);
    assert_eq!(refusal(own_vault::forget_import(&own, "a/b").await), mark);
    assert_eq!(world.own_imported(MIA).await, None);
    assert_eq!(world.own_items(MIA).await, 0);
    Ok(())
}

#[tokio::test]
async fn whom_data_ownership_binds_brings_nothing_in() -> Done {
    let world = World::new().await;
    let own = world.own(MIA).await;
    assert!(own_vault::head(&own).await?.import);
    let one = |from| slice(from, vec![world.login("A", "b", &[])]);
    own_vault::import(&own, &one(0)).await?;
    let plain = PolicyData::Plain;
    world.policy(PolicyKind::DataOwnership, &plain).await;
    assert!(!own_vault::head(&own).await?.import);
    let refused = own_vault::import(&own, &one(1)).await;
    assert_eq!(refusal(refused), AppError::forbidden("policy-own-items"));
    assert_eq!(world.own_imported(MIA).await, Some(1));
    // An owner is free of it.
    own_vault::import(&world.own(OLGA).await, &one(0)).await?;
    Ok(())
}

#[tokio::test]
async fn an_own_vault_takes_no_more_than_its_most() -> Done {
    let world = World::new().await;
    let own = world.own(MIA).await;
    // All but one of them, also those in the trash.
    let sql = format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) \
         INSERT INTO own_items (id, user_id, kind, item_key, data, favourite, created_at, revised_at, deleted_at) \
         SELECT randomblob(16), x'{}', 1, '', '', FALSE, 0, 0, nullif(i % 2, 0) FROM n",
        ITEMS_MAX - 1,
        user(MIA).0.simple(),
    );
    world.run(sql).await;
    let full = AppError::conflict("too-many-items");
    let login = || world.login("A", "b", &[]);
    let both = own_vault::import(&own, &slice(0, vec![login(), login()])).await;
    assert_eq!(refusal(both), full);
    own_vault::import(&own, &slice(0, vec![login()])).await?;
    let more = own_vault::import(&own, &slice(1, vec![login()])).await;
    assert_eq!(refusal(more), full);
    assert_eq!(world.own_imported(MIA).await, Some(1));
    Ok(())
}

#[tokio::test]
async fn one_bad_name_makes_no_folder() -> Done {
    let world = World::new().await;
    let own = world.own(MIA).await;
    let bad = [world.seal("One"), "Plain".to_owned()];
    let refused = own_vault::create_folders(&own, &bad).await;
    assert_eq!(refusal(refused), AppError::field("name", "encrypted-form"));
    let many = vec![world.seal("One"); CREATES_MAX + 1];
    let refused = own_vault::create_folders(&own, &many).await;
    assert_eq!(refusal(refused), AppError::field("names", "too-many"));
    assert!(own_vault::folders(&own).await?.is_empty());
    assert!(own_vault::create_folders(&own, &[]).await?.is_empty());
    Ok(())
}
