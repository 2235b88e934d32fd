//! Who brings a file in where.

use domain::{
    AppError, OrganisationRole,
    access::CollectionAccess::{
        self, Edit, EditExceptPasswords, Manage, View, ViewExceptPasswords,
    },
    custom::CustomPermission,
};
use service::Error;

use crate::{
    imports::slice,
    scene::{NOT_ALL, to_group},
    world::{ADMIN, Done, MIA, OLGA, SERVICE, UMA, World, refusal},
};

/// Mia, with a right on a collection and perhaps one permission, brings a file into it.
async fn tried(
    access: CollectionAccess,
    permission: Option<CustomPermission>,
) -> Result<(), Error> {
    let world = World::new().await;
    let place = world.collection("Place").await;
    world.grant(MIA, place, access).await;
    if let Some(one) = permission {
        world.set_custom(MIA, one).await;
    }
    let one = slice(0, vec![world.login("A", "b", &[place])]);
    let done = world.import(MIA, &one).await.map(drop);
    let there = world.items_of(ADMIN).await;
    assert_eq!(there.len(), usize::from(done.is_ok()));
    done
}

#[tokio::test]
async fn whoever_may_import_does_so_where_items_may_be_put() -> Done {
    let importer = Some(CustomPermission::AccessImportExport);
    for access in [Edit, EditExceptPasswords, Manage] {
        tried(access, importer).await?;
    }
    for access in [View, ViewExceptPasswords] {
        let refused = AppError::forbidden("collection-read-only");
        assert_eq!(refusal(tried(access, importer).await), refused);
    }
    Ok(())
}

#[tokio::test]
async fn everybody_else_imports_only_where_he_manages() -> Done {
    for permission in [None, Some(CustomPermission::ManageUsers)] {
        tried(Manage, permission).await?;
        for access in [View, ViewExceptPasswords, Edit, EditExceptPasswords] {
            let refused = AppError::forbidden("collection-read-only");
            let done = tried(access, permission).await;
            assert_eq!(refusal(done), refused, "{access:?} {permission:?}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_right_counts_through_a_group_as_well() -> Done {
    let world = World::new().await;
    let place = world.collection("Place").await;
    let team = world.group("Team", &[MIA, UMA]).await;
    world
        .set_custom(MIA, CustomPermission::AccessImportExport)
        .await;
    let one = slice(0, vec![world.login("A", "b", &[place])]);
    world.change(ADMIN, &[place], &to_group(team, Edit)).await?;
    world.import(MIA, &one).await?;
    let refused = world.import(UMA, &one).await;
    assert_eq!(
        refusal(refused),
        AppError::forbidden("collection-read-only")
    );
    world
        .change(ADMIN, &[place], &to_group(team, Manage))
        .await?;
    world.import(UMA, &one).await?;
    Ok(())
}

#[tokio::test]
async fn an_item_in_no_collection_is_of_those_who_reach_everything() -> Done {
    let world = World::new().await;
    let place = world.collection("Place").await;
    world.grant(MIA, place, Manage).await;
    world.grant(UMA, place, Manage).await;
    world
        .set_custom(UMA, CustomPermission::AccessImportExport)
        .await;
    let items = || vec![world.login("A", "b", &[place]), world.login("B", "c", &[])];
    let lost = AppError::field("collections", "collection-required");
    for person in [MIA, UMA] {
        let refused = world.import(person, &slice(0, items())).await;
        assert_eq!(refusal(refused), lost);
    }
    for person in [OLGA, ADMIN, SERVICE] {
        world.import(person, &slice(0, items())).await?;
    }
    world
        .set_custom(UMA, CustomPermission::EditAnyCollection)
        .await;
    world.import(UMA, &slice(0, items())).await?;
    assert_eq!(world.items_of(OLGA).await.len(), 8);
    Ok(())
}

#[tokio::test]
async fn owners_and_admins_without_reach_import_where_they_may_put_items() -> Done {
    let world = World::new().await;
    let (hidden, shared) = (
        world.collection("Hidden").await,
        world.collection("Shared").await,
    );
    // Somebody manages them, so that they do not fall to owners and admins.
    world.grant(UMA, hidden, Manage).await;
    world.grant(UMA, shared, Manage).await;
    world.set_rules(NOT_ALL).await;
    world.set_role(MIA, OrganisationRole::Admin).await;
    for person in [OLGA, MIA] {
        world.grant(person, shared, Edit).await;
        let of = |collections: &[_]| slice(0, vec![world.login("A", "b", collections)]);
        let lost = AppError::field("collections", "collection-required");
        assert_eq!(refusal(world.import(person, &of(&[])).await), lost);
        let refused = world.import(person, &of(&[hidden])).await;
        assert_eq!(
            refusal(refused),
            AppError::forbidden("collection-read-only")
        );
        world.import(person, &of(&[shared])).await?;
    }
    Ok(())
}
