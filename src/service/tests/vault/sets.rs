//! A structure of collections, groups and rights, made in one go.

use domain::{
    AppError,
    access::{
        CollectionAccess::{Edit, Manage, View},
        CollectionSet, Of, SetGrant,
    },
    event::EventKind,
    item::CREATES_MAX,
};
use service::{Error, authz::CreateCollections, collection, group};

use crate::{
    scene::{may, not_found, vault},
    world::{ACME, Done, MIA, OLGA, World, refusal},
};

async fn create(world: &World, person: u128, set: &CollectionSet) -> Result<(), Error> {
    let org = world.acme(person).await;
    collection::create_set(&org.may::<CreateCollections>()?, set).await
}

#[tokio::test]
async fn old_and_new_ones_come_together() -> Done {
    let world = World::new().await;
    let old = world.collection("Old").await;
    let team = world.group("Team", &[MIA]).await;
    let grant = |collection, group, access| SetGrant {
        collection,
        group,
        access,
    };
    let set = CollectionSet {
        collections: vec![world.seal("Sales"), world.seal("Sales/NL")],
        groups: vec![" Sales ".to_owned()],
        grants: vec![
            grant(Of::New(0), Of::New(0), Manage),
            grant(Of::New(1), Of::Old(team), Edit),
            grant(Of::Old(old), Of::New(0), View),
        ],
    };
    create(&world, OLGA, &set).await?;
    let olga = world.acme(OLGA).await;
    let list = collection::list(&vault(&olga)).await?;
    assert_eq!(list.len(), 3);
    let id = |name: &str| {
        let found = list.iter().find(|one| one.name == name);
        found.expect("it was made").id
    };
    let groups = group::list(&may(&olga)).await?.groups;
    let sales = groups.iter().find(|group| group.name == "Sales");
    let sales = group::get(&may(&olga), sales.expect("a group").id).await?;
    let mut rows: Vec<_> = sales
        .collections
        .iter()
        .map(|row| (row.collection, row.access))
        .collect();
    rows.sort_unstable_by_key(|row| row.0);
    let mut wanted = vec![(id(&set.collections[0]), Manage), (old, View)];
    wanted.sort_unstable_by_key(|row| row.0);
    assert_eq!(rows, wanted);
    // The member of the old group sees what was opened to it, and nothing else.
    let mia = world.acme(MIA).await;
    let hers = collection::list(&vault(&mia)).await?;
    assert_eq!(hers.len(), 1);
    assert_eq!(hers[0].id, id(&set.collections[1]));
    assert_eq!(world.events(EventKind::CollectionUpdated).await, 1);
    assert_eq!(world.events(EventKind::GroupUpdated).await, 1);
    assert_eq!(world.events(EventKind::GroupCreated).await, 2);
    Ok(())
}

#[tokio::test]
async fn row_24_one_that_cannot_be_set_leaves_nothing_made() -> Done {
    let world = World::new().await;
    let (theirs, foreign, _) = world.elsewhere().await;
    let (one, none) = (Of::New(0), Of::New(1));
    for (collection, group) in [
        (Of::Old(foreign), Of::New(0)),
        (none, Of::New(0)),
        (one, Of::New(1)),
        (one, Of::Old(theirs)),
    ] {
        let set = CollectionSet {
            collections: vec![world.seal("Sales")],
            groups: vec!["Sales".to_owned()],
            grants: vec![SetGrant {
                collection,
                group,
                access: View,
            }],
        };
        not_found(create(&world, OLGA, &set).await);
    }
    let olga = world.at(OLGA, ACME).await?;
    assert!(collection::list(&vault(&olga)).await?.is_empty());
    assert!(group::list(&may(&olga)).await?.groups.is_empty());
    Ok(())
}

#[tokio::test]
async fn groups_take_the_right_to_manage_them() -> Done {
    let world = World::new().await;
    let only = CollectionSet {
        collections: vec![world.seal("Mine")],
        ..CollectionSet::default()
    };
    create(&world, MIA, &only).await?;
    let with_group = CollectionSet {
        groups: vec!["Mine".to_owned()],
        ..only.clone()
    };
    not_found(create(&world, MIA, &with_group).await);
    let olga = world.acme(OLGA).await;
    assert_eq!(collection::list(&vault(&olga)).await?.len(), 1);
    let nameless = CollectionSet {
        groups: vec!["  ".to_owned()],
        ..only.clone()
    };
    assert_eq!(
        refusal(create(&world, OLGA, &nameless).await),
        AppError::field("groups", "required")
    );
    let many = CollectionSet {
        collections: vec![world.seal("X"); CREATES_MAX + 1],
        ..only
    };
    assert_eq!(
        refusal(create(&world, OLGA, &many).await),
        AppError::field("collections", "too-many")
    );
    Ok(())
}
