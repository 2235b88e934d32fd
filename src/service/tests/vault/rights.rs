//! Who reaches what.

use domain::access::CollectionAccess;
use domain::{
    AppError,
    item::{CollectionName, ItemChange},
};
use service::authz::{OpenVault, SeeSetUp};

use crate::world::{ACME, ADMIN, Done, EVE, IVO, MIA, OLGA, OTHER, SERVICE, UMA, World, refusal};

#[tokio::test]
async fn row_09_a_member_gets_only_what_is_assigned() -> Done {
    let world = World::new().await;
    let (mine, hidden) = (
        world.collection("Mine").await,
        world.collection("Hidden").await,
    );
    world.grant(MIA, mine, CollectionAccess::View).await;
    let (a, b) = (
        world.item("A", &[mine, hidden]).await,
        world.item("B", &[hidden]).await,
    );
    let loose = world.item("Loose", &[]).await;
    let org = world.acme(MIA).await;
    let proof = org.may::<OpenVault>()?;
    let page = service::item::list(&proof, None).await?;
    assert_eq!(page.items.iter().map(|i| i.id).collect::<Vec<_>>(), [a]);
    assert_eq!(page.items[0].collections, [mine]);
    assert!(!page.items[0].edit && !page.items[0].delete);
    for id in [b, loose] {
        assert_eq!(
            refusal(service::item::get(&proof, id).await),
            AppError::NotFound
        );
    }
    let collections = service::collection::list(&proof).await?;
    assert_eq!(collections.iter().map(|c| c.id).collect::<Vec<_>>(), [mine]);
    assert_eq!(service::vault::head(&proof).await?.items, 1);
    // Owners and both kinds of staff reach everything.
    for person in [OLGA, ADMIN, SERVICE] {
        let org = world.acme(person).await;
        let page = service::item::list(&org.may::<OpenVault>()?, None).await?;
        assert_eq!(page.items.len(), 3);
        assert!(
            page.items
                .iter()
                .all(|i| i.edit && i.delete && i.view_password)
        );
    }
    Ok(())
}

#[tokio::test]
async fn row_12_edit_is_not_manage() -> Done {
    let world = World::new().await;
    let collection = world.collection("Marketing").await;
    world.grant(MIA, collection, CollectionAccess::Edit).await;
    let org = world.acme(MIA).await;
    let proof = org.may::<OpenVault>()?;
    let name = world.seal("Taken");
    let renamed = world.rename(&proof, collection, &name).await;
    assert_eq!(refusal(renamed), AppError::NotFound);
    let deleted = service::collection::delete(&proof, &[collection]).await;
    assert_eq!(refusal(deleted), AppError::NotFound);
    world.grant(MIA, collection, CollectionAccess::Manage).await;
    world.rename(&proof, collection, &name).await?;
    assert_eq!(service::collection::list(&proof).await?[0].name, name);
    Ok(())
}

#[tokio::test]
async fn collections_are_renamed_together_or_not_at_all() -> Done {
    let world = World::new().await;
    let (one, two) = (
        world.collection("One").await,
        world.collection("One/Two").await,
    );
    world.grant(MIA, one, CollectionAccess::Manage).await;
    world.grant(MIA, two, CollectionAccess::Edit).await;
    let org = world.acme(MIA).await;
    let proof = org.may::<OpenVault>()?;
    let before = service::collection::list(&proof).await?;
    let name = world.seal("X");
    let both = [one, two].map(|id| CollectionName {
        id,
        was: before.iter().find(|c| c.id == id).expect("it").name.clone(),
        name: name.clone(),
    });
    let refused = service::collection::rename(&proof, &both).await;
    assert_eq!(refusal(refused), AppError::NotFound);
    assert_eq!(service::collection::list(&proof).await?, before);
    world.grant(MIA, two, CollectionAccess::Manage).await;
    service::collection::rename(&proof, &both).await?;
    let now = service::collection::list(&proof).await?;
    assert!(now.iter().all(|collection| collection.name == name));
    // Decided about names that are no more.
    let late = service::collection::rename(&proof, &both).await;
    assert_eq!(refusal(late), AppError::conflict("collection-changed"));
    let many = vec![both[0].clone(); 501];
    let refused = service::collection::rename(&proof, &many).await;
    assert_eq!(refusal(refused), AppError::field("name", "too-many"));
    Ok(())
}

#[tokio::test]
async fn row_13_a_foreign_item_is_not_found_by_any_verb() -> Done {
    let world = World::new().await;
    let collection = world.collection("Hidden").await;
    let item = world.item("Secret", &[collection]).await;
    let other = world.at(EVE, OTHER).await?;
    let mia = world.acme(MIA).await;
    for org in [other, mia] {
        let proof = org.may::<OpenVault>()?;
        let change = ItemChange {
            id: item,
            revised_at: 0,
            data: world.login("X", "y", &[]).data,
        };
        assert_eq!(
            refusal(service::item::get(&proof, item).await),
            AppError::NotFound
        );
        assert_eq!(
            refusal(service::item::update(&proof, &change).await),
            AppError::NotFound
        );
        assert_eq!(
            refusal(service::item::set_favourite(&proof, item, true).await),
            AppError::NotFound
        );
        assert_eq!(
            refusal(service::item::trash(&proof, &[item]).await),
            AppError::NotFound
        );
        assert_eq!(
            refusal(service::item::restore(&proof, &[item]).await),
            AppError::NotFound
        );
        assert_eq!(
            refusal(service::item::delete(&proof, &[item]).await),
            AppError::NotFound
        );
        let moved = service::item::set_collections(&proof, &[item], &[], &[collection]).await;
        assert_eq!(refusal(moved), AppError::NotFound);
        let renamed = world.rename(&proof, collection, &world.seal("X")).await;
        assert_eq!(refusal(renamed), AppError::NotFound);
        assert_eq!(
            refusal(service::collection::delete(&proof, &[collection]).await),
            AppError::NotFound
        );
    }
    Ok(())
}

#[tokio::test]
async fn row_17_only_confirmed_members_and_staff_stand_in_the_vault() {
    let world = World::new().await;
    assert_eq!(refusal(world.at(IVO, ACME).await), AppError::NotFound);
    assert_eq!(refusal(world.at(EVE, ACME).await), AppError::NotFound);
    assert_eq!(refusal(world.at(OLGA, OTHER).await), AppError::NotFound);
}

#[tokio::test]
async fn row_31_a_user_sees_no_set_up_steps() -> Done {
    let world = World::new().await;
    assert_eq!(
        world.acme(MIA).await.may::<SeeSetUp>().err(),
        Some(AppError::NotFound)
    );
    world.collection("One").await;
    let org = world.acme(SERVICE).await;
    let facts = service::set_up_steps::facts(&org.may::<SeeSetUp>()?).await?;
    assert_eq!((facts.owners_confirmed, facts.owners_accepted), (1, 1));
    assert_eq!((facts.progress(), facts.items), ((2, 6), 0));
    world.collection("Two").await;
    world.item("Item", &[]).await;
    let facts = service::set_up_steps::facts(&org.may::<SeeSetUp>()?).await?;
    assert_eq!(facts.progress(), (4, 6));
    world.group("Team", &[]).await;
    let facts = service::set_up_steps::facts(&org.may::<SeeSetUp>()?).await?;
    assert_eq!(facts.progress(), (5, 6), "no policy is on");
    Ok(())
}

#[tokio::test]
async fn hiding_passwords_and_reading_only_are_told_and_kept() -> Done {
    let world = World::new().await;
    let (view, edit) = (
        world.collection("View").await,
        world.collection("Edit").await,
    );
    world
        .grant(MIA, view, CollectionAccess::ViewExceptPasswords)
        .await;
    world
        .grant(UMA, edit, CollectionAccess::EditExceptPasswords)
        .await;
    let item = world.item("Both", &[view, edit]).await;
    let mia = world.acme(MIA).await;
    let sealed = service::item::get(&mia.may::<OpenVault>()?, item).await?;
    assert!(!sealed.edit && !sealed.view_password);
    let trashed = service::item::trash(&mia.may::<OpenVault>()?, &[item]).await;
    assert_eq!(
        refusal(trashed),
        AppError::forbidden("item-deletion-limited")
    );
    let uma = world.acme(UMA).await;
    let sealed = service::item::get(&uma.may::<OpenVault>()?, item).await?;
    assert!(sealed.edit && sealed.delete && !sealed.view_password);
    assert_eq!(sealed.collections, [edit]);
    service::item::trash(&uma.may::<OpenVault>()?, &[item]).await?;
    Ok(())
}

#[tokio::test]
async fn a_collection_whose_items_would_be_lost_is_not_deleted_by_a_member() -> Done {
    let world = World::new().await;
    let own = world.collection_by(MIA, ACME, "Own").await;
    let shared = world.collection("Shared").await;
    let item = world.item("Only here", &[own]).await;
    let mia = world.acme(MIA).await;
    let deleted = service::collection::delete(&mia.may::<OpenVault>()?, &[own]).await;
    assert_eq!(refusal(deleted), AppError::conflict("collection-has-items"));
    // Staff may: the items are then in no collection, and staff sees them.
    let admin = world.acme(ADMIN).await;
    let proof = admin.may::<OpenVault>()?;
    service::collection::delete(&proof, &[own]).await?;
    assert!(
        service::item::get(&proof, item)
            .await?
            .collections
            .is_empty()
    );
    service::item::set_collections(&proof, &[item], &[], &[shared]).await?;
    assert_eq!(
        service::item::get(&proof, item).await?.collections,
        [shared]
    );
    Ok(())
}
