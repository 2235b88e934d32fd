//! What may be kept, and what is refused before anything is written.

use domain::access::CollectionAccess;
use domain::{
    AppError, CollectionId, ItemId,
    event::{EventFilter, EventKind},
    item::{ItemChange, ItemKind, NewItem, SEALED_DATA_MAX},
    page::Cursor,
};
use service::authz::{OpenVault, SeeEvents};
use store::model::Reach;
use uuid::Uuid;

use crate::world::{ACME, ADMIN, Done, EVE, MIA, OLGA, OTHER, World, refusal};

async fn count(world: &World) -> i64 {
    let mut reader = world.store.reader().await.expect("a reader");
    let scope = world.scope(ACME);
    reader
        .items()
        .count_reached(scope, Reach::All)
        .await
        .expect("a count")
}

#[tokio::test]
async fn row_23_an_item_without_or_with_foreign_collections_is_refused_before_any_write() -> Done {
    let world = World::new().await;
    let foreign = world.collection_by(EVE, OTHER, "Theirs").await;
    let own = world.collection("Ours").await;
    world.grant(MIA, own, CollectionAccess::Edit).await;
    let mia = world.acme(MIA).await;
    let proof = mia.may::<OpenVault>()?;
    let none = service::item::create(&proof, &world.login("A", "b", &[])).await;
    assert_eq!(
        refusal(none),
        AppError::field("collections", "collection-required")
    );
    for collections in [
        vec![foreign],
        vec![own, foreign],
        vec![CollectionId(Uuid::nil())],
    ] {
        let made = service::item::create(&proof, &world.login("A", "b", &collections)).await;
        assert_eq!(refusal(made), AppError::NotFound);
        let admin = world.acme(ADMIN).await;
        let made = service::item::create(
            &admin.may::<OpenVault>()?,
            &world.login("A", "b", &collections),
        )
        .await;
        assert_eq!(refusal(made), AppError::NotFound);
    }
    assert_eq!(count(&world).await, 0);
    Ok(())
}

#[tokio::test]
async fn row_24_a_failing_move_leaves_every_link_as_it_was() -> Done {
    let world = World::new().await;
    let foreign = world.collection_by(EVE, OTHER, "Theirs").await;
    let (one, two) = (world.collection("One").await, world.collection("Two").await);
    let item = world.item("A", &[one]).await;
    let olga = world.acme(OLGA).await;
    let proof = olga.may::<OpenVault>()?;
    let moved = service::item::set_collections(&proof, &[item], &[one], &[two, foreign]).await;
    assert_eq!(refusal(moved), AppError::NotFound);
    assert_eq!(service::item::get(&proof, item).await?.collections, [one]);
    Ok(())
}

#[tokio::test]
async fn two_moves_at_once_lose_neither() -> Done {
    let world = World::new().await;
    let (one, two, three) = (
        world.collection("One").await,
        world.collection("Two").await,
        world.collection("Three").await,
    );
    let item = world.item("A", &[one]).await;
    let (olga, admin) = (world.acme(OLGA).await, world.acme(ADMIN).await);
    let (hers, his) = (olga.may::<OpenVault>()?, admin.may::<OpenVault>()?);
    // Both saw it in the first only: she puts it into the second too, he moves it to the third.
    service::item::set_collections(&hers, &[item], &[one], &[one, two]).await?;
    let moved = service::item::set_collections(&his, &[item], &[one], &[three]).await?;
    let mut now = seen_in(moved, item);
    let mut wanted = vec![two, three];
    now.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(now, wanted);
    // A collection that is gone meanwhile holds nothing up, unless it is asked for anew.
    service::collection::delete(&hers, &[two]).await?;
    let kept = service::item::set_collections(&his, &[item], &now, &[two, three]).await?;
    assert_eq!(kept, [(item, vec![three])]);
    let gone = service::item::set_collections(&his, &[item], &[three], &[two]).await;
    assert_eq!(refusal(gone), AppError::NotFound);
    Ok(())
}

/// Where an item is seen, of what a move gives.
fn seen_in(moved: Vec<(ItemId, Vec<CollectionId>)>, item: ItemId) -> Vec<CollectionId> {
    let mine = moved.into_iter().filter(|(id, _)| *id == item);
    mine.flat_map(|(_, seen)| seen).collect()
}

#[tokio::test]
async fn row_28_a_collection_that_may_only_be_read_takes_no_items() -> Done {
    let world = World::new().await;
    let (read, edit) = (
        world.collection("Read").await,
        world.collection("Edit").await,
    );
    let unseen = world.collection("Unseen").await;
    world.grant(MIA, read, CollectionAccess::View).await;
    world.grant(MIA, edit, CollectionAccess::Edit).await;
    let mia = world.acme(MIA).await;
    let proof = mia.may::<OpenVault>()?;
    let made = service::item::create(&proof, &world.login("A", "b", &[read])).await;
    assert_eq!(refusal(made), AppError::forbidden("collection-read-only"));
    // What the asker cannot change or see stays as it is.
    let item = world.item("B", &[read, edit, unseen]).await;
    let none = service::item::set_collections(&proof, &[item], &[read, edit], &[]).await?;
    assert_eq!(none, [(item, vec![read])]);
    let admin = world.acme(ADMIN).await;
    let mut left = service::item::get(&admin.may::<OpenVault>()?, item)
        .await?
        .collections;
    left.sort_unstable();
    let mut wanted = vec![read, unseen];
    wanted.sort_unstable();
    assert_eq!(left, wanted);
    Ok(())
}

#[tokio::test]
async fn row_29_numbers_out_of_range_are_refused() -> Done {
    let world = World::new().await;
    let admin = world.acme(ADMIN).await;
    let proof = admin.may::<OpenVault>()?;
    for part in [
        r#""reprompt":1000000000"#,
        r#""fields":[{"type":-1}]"#,
        r#""fields":[{"type":1e99}]"#,
        r#""fields":[{"type":3,"linkedId":1000000000}]"#,
    ] {
        let mut new = world.login("A", "b", &[]);
        new.data.insert_str(1, &format!("{part},"));
        let made = service::item::create(&proof, &new).await;
        assert_eq!(
            refusal(made),
            AppError::field("data", "encrypted-form"),
            "{part}"
        );
    }
    // A page behind the end of all ids is an empty one.
    let page = service::item::list(&proof, Some(ItemId(Uuid::max()))).await?;
    assert!(page.items.is_empty() && page.after.is_none());
    Ok(())
}

#[tokio::test]
async fn row_41_what_a_request_adds_changes_nothing() -> Done {
    let world = World::new().await;
    let new = world.login("A", "b", &[]);
    let mut json = serde_json::to_value(&new)?;
    json["id"] = "00000000-0000-0000-0000-000000000001".into();
    json["organisation"] = OTHER.to_string().into();
    json["deleted_at"] = 1.into();
    let read: NewItem = serde_json::from_value(json)?;
    assert_eq!(read, new);
    // Inside the encrypted fields there is no room for anything unknown.
    let mut sneaky = new;
    sneaky.data.insert_str(1, r#""organizationId":null,"#);
    let admin = world.acme(ADMIN).await;
    let made = service::item::create(&admin.may::<OpenVault>()?, &sneaky).await;
    assert_eq!(refusal(made), AppError::field("data", "encrypted-form"));
    Ok(())
}

#[tokio::test]
async fn row_44_what_is_too_big_is_refused() -> Done {
    let world = World::new().await;
    let collection = world.collection("One").await;
    let admin = world.acme(ADMIN).await;
    let proof = admin.may::<OpenVault>()?;
    let login = world.login("A", "b", &[]);
    let big = NewItem {
        data: format!("{}{}", " ".repeat(SEALED_DATA_MAX), login.data),
        ..login.clone()
    };
    let made = service::item::create(&proof, &big).await;
    assert_eq!(refusal(made), AppError::field("data", "too-long"));
    let long_name = NewItem {
        data: serde_json::json!({"name": world.seal(&"x".repeat(1_000)), "login": {}}).to_string(),
        ..login.clone()
    };
    let made = service::item::create(&proof, &long_name).await;
    assert_eq!(refusal(made), AppError::field("data", "encrypted-form"));
    let long_key = NewItem {
        key: world.seal(&"x".repeat(2_000)),
        ..login.clone()
    };
    let made = service::item::create(&proof, &long_key).await;
    assert_eq!(refusal(made), AppError::field("key", "encrypted-form"));
    let many = NewItem {
        collections: vec![collection; 1_000_000],
        ..login
    };
    let made = service::item::create(&proof, &many).await;
    assert_eq!(refusal(made), AppError::field("collections", "too-many"));
    let name = world.seal(&"x".repeat(1_000));
    let renamed = world.rename(&proof, collection, &name).await;
    assert_eq!(refusal(renamed), AppError::field("name", "encrypted-form"));
    Ok(())
}

#[tokio::test]
async fn a_change_from_an_old_revision_loses_nothing() -> Done {
    let world = World::new().await;
    let item = world.item("A", &[]).await;
    let admin = world.acme(ADMIN).await;
    let proof = admin.may::<OpenVault>()?;
    let began = service::item::get(&proof, item).await?.revised_at;
    let change = |name: &str, revised_at| ItemChange {
        id: item,
        revised_at,
        data: world.login(name, "new", &[]).data,
    };
    let first = change("First", began);
    // The clock stands still, and yet the revision is another one.
    let revision = service::item::update(&proof, &first).await?;
    assert!(revision > began);
    let second = service::item::update(&proof, &change("Second", began)).await;
    assert_eq!(refusal(second), AppError::conflict("item-changed"));
    assert_eq!(service::item::get(&proof, item).await?.data, first.data);
    service::item::update(&proof, &change("Third", revision)).await?;
    Ok(())
}

#[tokio::test]
async fn an_item_goes_through_the_trash() -> Done {
    let world = World::new().await;
    let item = world.item("A", &[]).await;
    let admin = world.acme(ADMIN).await;
    let proof = admin.may::<OpenVault>()?;
    let deleted = service::item::delete(&proof, &[item]).await;
    assert_eq!(refusal(deleted), AppError::conflict("item-not-in-trash"));
    let since = service::item::trash(&proof, &[item]).await?;
    world.clock.advance(5);
    assert_eq!(service::item::trash(&proof, &[item]).await?, since);
    let sealed = service::item::get(&proof, item).await?;
    assert_eq!(since, [(item, sealed.deleted_at.expect("in the trash"))]);
    let change = ItemChange {
        id: item,
        revised_at: sealed.revised_at,
        data: sealed.data,
    };
    let updated = service::item::update(&proof, &change).await;
    assert_eq!(refusal(updated), AppError::conflict("item-in-trash"));
    service::item::restore(&proof, &[item]).await?;
    service::item::trash(&proof, &[item]).await?;
    service::item::delete(&proof, &[item]).await?;
    assert_eq!(count(&world).await, 0);
    Ok(())
}

#[tokio::test]
async fn a_star_is_the_persons_own_and_pages_hold_every_item_once() -> Done {
    let world = World::new().await;
    let collection = world.collection("All").await;
    world.grant(MIA, collection, CollectionAccess::View).await;
    let mut made = Vec::new();
    for number in 0..501 {
        world.clock.advance(1);
        made.push(world.item(&number.to_string(), &[collection]).await);
    }
    let mia = world.acme(MIA).await;
    let proof = mia.may::<OpenVault>()?;
    service::item::set_favourite(&proof, made[0], true).await?;
    let first = service::item::list(&proof, None).await?;
    assert_eq!((first.items.len(), first.after), (500, Some(made[499])));
    assert!(first.items[0].favourite);
    let second = service::item::list(&proof, first.after).await?;
    assert_eq!((second.items.len(), second.after), (1, None));
    let admin = world.acme(ADMIN).await;
    let seen = service::item::get(&admin.may::<OpenVault>()?, made[0]).await?;
    assert!(!seen.favourite);
    Ok(())
}

#[tokio::test]
async fn every_change_writes_its_event_and_staff_that_opens_a_vault_once_an_hour() -> Done {
    let world = World::new().await;
    let collection = world.collection("One").await;
    let admin = world.acme(ADMIN).await;
    let proof = admin.may::<OpenVault>()?;
    service::collection::list(&proof).await?;
    service::item::list(&proof, None).await?;
    world.rename(&proof, collection, &world.seal("Two")).await?;
    let item = world.item("A", &[]).await;
    let sealed = service::item::get(&proof, item).await?;
    let change = ItemChange {
        id: item,
        revised_at: sealed.revised_at,
        data: sealed.data,
    };
    service::item::update(&proof, &change).await?;
    service::item::set_collections(&proof, &[item], &[], &[collection]).await?;
    service::item::trash(&proof, &[item]).await?;
    service::item::restore(&proof, &[item]).await?;
    service::item::trash(&proof, &[item]).await?;
    service::item::delete(&proof, &[item]).await?;
    service::collection::delete(&proof, &[collection]).await?;
    world.clock.advance(3_600_001);
    service::item::list(&proof, None).await?;
    let olga = world.acme(OLGA).await;
    service::item::list(&olga.may::<OpenVault>()?, None).await?;
    let log = service::event_log::of_organisation(
        &olga.may::<SeeEvents>()?,
        &EventFilter::default(),
        &Cursor::First,
    )
    .await?;
    let mut kinds: Vec<i16> = log.rows.iter().map(|row| row.kind).collect();
    kinds.sort_unstable();
    let mut wanted: Vec<i16> = [
        EventKind::CollectionCreated,
        EventKind::CollectionUpdated,
        EventKind::CollectionDeleted,
        EventKind::ItemCreated,
        EventKind::ItemUpdated,
        EventKind::ItemUpdatedCollections,
        EventKind::ItemTrashed,
        EventKind::ItemRestored,
        EventKind::ItemTrashed,
        EventKind::ItemDeleted,
        EventKind::ClientVaultOpened,
        EventKind::ClientVaultOpened,
    ]
    .iter()
    .map(|kind| kind.code())
    .collect();
    wanted.sort_unstable();
    assert_eq!(kinds, wanted);
    assert!(
        log.rows
            .iter()
            .all(|row| row.ip == "127.0.0.1" && row.actor.is_some())
    );
    Ok(())
}

#[tokio::test]
async fn a_kind_keeps_its_shape() -> Done {
    let world = World::new().await;
    let admin = world.acme(ADMIN).await;
    let proof = admin.may::<OpenVault>()?;
    let mut new = world.login("A", "b", &[]);
    new.kind = ItemKind::Card;
    let made = service::item::create(&proof, &new).await;
    assert_eq!(refusal(made), AppError::field("data", "encrypted-form"));
    Ok(())
}
