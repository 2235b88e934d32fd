//! The four settings, and who makes and deletes.

use domain::{
    AppError, OrganisationRole,
    access::CollectionAccess::{Edit, Manage},
    custom::CustomPermission,
    event::EventKind,
    permission::CollectionRules,
};
use service::{
    authz::{CreateCollections, ManageRules},
    collection, item,
};

use crate::{
    scene::{NOT_ALL, not_found, vault},
    world::{ACME, ADMIN, Done, MIA, OLGA, SERVICE, UMA, World, member, refusal},
};

#[tokio::test]
async fn only_owners_and_the_provider_change_the_settings() -> Done {
    let world = World::new().await;
    for person in [OLGA, ADMIN, SERVICE] {
        assert!(world.acme(person).await.may::<ManageRules>().is_ok());
    }
    world.set_role(MIA, OrganisationRole::Admin).await;
    assert!(world.acme(MIA).await.may::<ManageRules>().is_err());
    for one in CustomPermission::ALL {
        world.set_custom(MIA, *one).await;
        assert!(
            world.acme(MIA).await.may::<ManageRules>().is_err(),
            "{one:?}"
        );
    }
    let org = world.acme(OLGA).await;
    let proof = org.may::<ManageRules>()?;
    let was = CollectionRules::default();
    collection::set_rules(&proof, was, NOT_ALL).await?;
    let org = world.acme(OLGA).await;
    assert_eq!(org.access().rules, NOT_ALL);
    // What is so already is no change, and neither is what an older page did not touch.
    let proof = org.may::<ManageRules>()?;
    collection::set_rules(&proof, was, NOT_ALL).await?;
    collection::set_rules(&proof, was, was).await?;
    assert_eq!(world.acme(OLGA).await.access().rules, NOT_ALL);
    assert_eq!(world.events(EventKind::AdminsReachShared).await, 1);
    assert_eq!(world.events(EventKind::AdminsReachAll).await, 0);
    Ok(())
}

#[tokio::test]
async fn each_setting_that_changes_is_written_by_its_name_and_no_other() -> Done {
    use EventKind as K;
    let world = World::new().await;
    let usual = CollectionRules::default();
    let all = CollectionRules {
        limit_creation: true,
        limit_deletion: true,
        limit_item_deletion: true,
        admins_see_all: false,
    };
    let there = [
        K::CollectionCreationLimited,
        K::CollectionDeletionLimited,
        K::ItemDeletionLimited,
        K::AdminsReachShared,
    ];
    let back = [
        K::CollectionCreationOpened,
        K::CollectionDeletionOpened,
        K::ItemDeletionOpened,
        K::AdminsReachAll,
    ];
    let org = world.acme(OLGA).await;
    collection::set_rules(&org.may::<ManageRules>()?, usual, all).await?;
    for (on, off) in there.into_iter().zip(back) {
        assert_eq!(world.events(on).await, 1, "{on:?}");
        assert_eq!(world.events(off).await, 0, "{off:?}");
    }
    let org = world.acme(OLGA).await;
    collection::set_rules(&org.may::<ManageRules>()?, all, usual).await?;
    for kind in there.into_iter().chain(back) {
        assert_eq!(world.events(kind).await, 1, "{kind:?}");
    }
    Ok(())
}

#[tokio::test]
async fn limits_bind_whom_they_name_from_the_next_request_on() -> Done {
    let world = World::new().await;
    let own = world.collection_by(MIA, ACME, "Own").await;
    let login = world.item("Login", &[own]).await;
    world.grant(UMA, own, Edit).await;
    world
        .set_rules(CollectionRules {
            limit_creation: true,
            limit_deletion: true,
            limit_item_deletion: true,
            admins_see_all: true,
        })
        .await;
    let mia = world.acme(MIA).await;
    assert!(mia.may::<CreateCollections>().is_err());
    let deleted = collection::delete(&vault(&mia), &[own]).await;
    assert_eq!(
        refusal(deleted),
        AppError::forbidden("collection-deletion-limited")
    );
    // Manage is what deleting an item takes now; editing one is not enough.
    let uma = world.acme(UMA).await;
    let trashed = item::trash(&vault(&uma), &[login]).await;
    assert_eq!(
        refusal(trashed),
        AppError::forbidden("item-deletion-limited")
    );
    item::trash(&vault(&mia), &[login]).await?;
    for (one, creates) in [
        (CustomPermission::CreateNewCollections, true),
        (CustomPermission::EditAnyCollection, false),
    ] {
        world.set_custom(UMA, one).await;
        let made = world.acme(UMA).await.may::<CreateCollections>().is_ok();
        assert_eq!(made, creates, "{one:?}");
    }
    Ok(())
}

#[tokio::test]
async fn editing_every_collection_is_not_deleting_them() -> Done {
    let world = World::new().await;
    let (other, own) = (
        world.collection("Other").await,
        world.collection("Own").await,
    );
    world.grant(UMA, other, Manage).await;
    world.grant(MIA, own, Manage).await;
    world
        .set_custom(MIA, CustomPermission::EditAnyCollection)
        .await;
    let org = world.acme(MIA).await;
    let listed = collection::list(&vault(&org)).await?;
    assert!(listed.iter().all(|c| c.edit && c.manage));
    assert!(listed.iter().all(|c| c.delete == (c.id == own)));
    // All or none: the one that may be deleted is still there.
    not_found(collection::delete(&vault(&org), &[own, other]).await);
    collection::delete(&vault(&org), &[own]).await?;
    world
        .set_custom(MIA, CustomPermission::DeleteAnyCollection)
        .await;
    let org = world.acme(MIA).await;
    collection::delete(&vault(&org), &[other]).await?;
    Ok(())
}

#[tokio::test]
async fn somebody_manages_what_a_member_makes() -> Done {
    let world = World::new().await;
    let managers = async |id| {
        let rows = world.rows(id).await.members;
        let ids = rows.iter().filter(|m| m.access == Manage).map(|m| m.id);
        ids.collect::<Vec<_>>()
    };
    let by_user = world.collection_by(MIA, ACME, "User").await;
    assert_eq!(managers(by_user).await, [member(MIA)]);
    world
        .set_custom(MIA, CustomPermission::EditAnyCollection)
        .await;
    let by_custom = world.collection_by(MIA, ACME, "Custom").await;
    assert_eq!(managers(by_custom).await, [member(MIA)]);
    let by_owner = world.collection_by(OLGA, ACME, "Owner").await;
    assert!(managers(by_owner).await.is_empty());
    world.set_rules(NOT_ALL).await;
    let bounded = world.collection_by(OLGA, ACME, "Bounded").await;
    assert_eq!(managers(bounded).await, [member(OLGA)]);
    Ok(())
}
